import type { Language } from '../../i18n/text'
import type { Graph } from '../../station/graph'
import type { PressureUnit } from '../../units/units'
import type { Procedure } from '../language/procedure'
import { historyOf, partsOf } from '../run/history'
import { outlineOf } from '../run/outline'
import { pageOf, pageRules } from './writing/page'
import { stateOf, type Progress } from './state/state'
import type { Book } from './steps/book'
import { blankLines, linesOfRun } from './steps/lines'
import { legend } from './steps/sign'
import { stepsOf } from './steps/step'
import { STYLE } from './writing/style'
import { worksheetOf } from './worksheet'
import { WORDS } from './words'
import { html, styleSheet, type Markup } from './writing/markup'
import { penFor, type Pen } from './writing/pen'

export type { Progress } from './state/state'

/** One procedure on paper: with what a run has done of it, or blank. */
export interface Sheet {
  procedure: Procedure
  /** The station of a blank paper that is for one station only. */
  graph?: Graph
  progress?: Progress
}

export interface Paper {
  sheets: readonly Sheet[]
  /** The first one stands first. */
  languages: readonly Language[]
  pressureUnit: PressureUnit
  printedAtMs: number
}

/**
 * The paper as one HTML document for A4: complete in itself, without scripts, every text in it escaped. Steps have the
 * numbers that they have on the screen. Pure: the same input gives the same bytes.
 */
export function paperOf({ sheets, languages, pressureUnit, printedAtMs }: Paper): string {
  const pen = penFor(languages, pressureUnit)
  const rules = sheets.map((sheet, i) => pageRules(pen, sheet, i, printedAtMs))
  const title = sheets.map(({ procedure }) => pen.words(procedure.title)).join(' · ')
  return html`<!doctype html>
    <html lang="${languages[0]}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        ${styleSheet([STYLE, ...rules])}
      </head>
      <body>
        ${sheets.map((sheet, i) => sheetOf(pen, sheet, i))}
      </body>
    </html> `.html
}

function sheetOf(pen: Pen, sheet: Sheet, index: number): Markup {
  const { procedure, progress } = sheet
  const lines = progress ? linesOfRun(progress.run.visits) : blankLines(procedure)
  return html`<article class="sheet ${pageOf(index)}">
    <h1>${[procedure.number, pen.words(procedure.title)].filter(Boolean).join(' ')}</h1>
    ${pen.said(procedure.purpose)} ${progress ? stateOf(pen, progress) : legend(pen)}
    <h2>${pen.words(WORDS.steps)}</h2>
    <div class="steps">${stepsOf(bookOf(pen, sheet), lines)}</div>
    <p class="sources"><b>${pen.words(WORDS.sources)}:</b> ${procedure.sources.join(' ')}</p>
    ${worksheetOf(pen, progress?.state.graph ?? sheet.graph)}
  </article>`
}

function bookOf(pen: Pen, { procedure, graph, progress }: Sheet): Book {
  const numbers = new Map(outlineOf(procedure).map(({ path, number }) => [path, number]))
  if (!progress) return { pen, graph, numbers, eventsOf: () => [] }
  const { state, run } = progress
  const events = historyOf(state.graph, state.effective).ofRun(run.id)
  return {
    pen,
    graph: state.graph,
    numbers,
    eventsOf: ({ key }) => events.get(partsOf(key).visit) ?? [],
  }
}
