import type { Graph } from '../../station/graph'
import { readingColumns, table } from './steps/fields'
import { html, type Markup } from './writing/markup'
import type { Pen } from './writing/pen'
import { joined, pressure } from './writing/values'
import { WORDS, WORKSHEET } from './words'

const READINGS = 18
const MOVES = 8

/** An empty page for what the steps have no room for, and the few sums that the program does otherwise. */
export function worksheetOf(pen: Pen, graph: Graph | undefined): Markup {
  const floor = graph && joined([WORKSHEET.floor, pressure(graph.limitsPa.floor, pen.pressureUnit)], ' = ')
  const rows = (count: number) => Array.from({ length: count }, () => '')
  return html`<section class="worksheet">
    <h2>${pen.words(WORKSHEET.title)}</h2>
    ${[WORKSHEET.rate, WORKSHEET.reserve, floor, WORKSHEET.half].map((sum) => sum && pen.said(sum))}
    ${table(pen.words(WORDS.place), rows(READINGS), readingColumns({ pen }))}
    ${table(pen.words(WORDS.hatch), rows(MOVES), [
      pen.words(WORDS.remark),
      pen.words(WORDS.gmt),
      pen.words(WORDS.initials),
    ])}
  </section>`
}
