import { UNIT_NAMES } from '../../../units/names'
import type { HatchWord, PlaceWord, Step, StepOf } from '../../language/procedure'
import type { Item } from '../../run/items'
import { html, type Markup } from '../writing/markup'
import type { Pen } from '../writing/pen'
import { SHOWN, WORDS } from '../words'
import { hatchName, placeName, type Book } from './book'

/** Where the crew writes on when there is no screen: what a step that is not done yet asks for. */
export function fieldsOf(book: Book, step: Step, items: readonly Item[]): Markup[] {
  const { pen } = book
  const shown = step.show && html`<p class="field">${pen.words(SHOWN[step.show])} ${line('long')}</p>`
  return [shown, ownFields(book, step, items)].filter((field) => field !== undefined)
}

function ownFields(book: Book, step: Step, items: readonly Item[]): Markup | undefined {
  const { pen } = book
  switch (step.kind) {
    case 'hatch':
    case 'valve':
      return hatchFields(pen, hatchRows(book, step, items))
    case 'record':
      return table(pen.words(WORDS.place), placeRows(book, step, items), readingColumns(book))
    case 'wait':
    case 'watch':
      return html`<p class="field">${pen.words(WORDS.from)} ${line()} ${pen.words(WORDS.to)} ${line()}</p>`
    case 'while':
      return html`<p class="field">${pen.words(WORDS.again)}: ${ROUNDS.map((n) => html`${n} ${box} `)}</p>`
    case 'call':
      if (step.steps) return undefined
      return html`<p class="field">
        ${pen.words(WORDS.elsewhere)} ${pen.words(WORDS.from)} ${line()} ${pen.words(WORDS.to)} ${line()}
      </p>`
    default:
      return undefined
  }
}

/** One hatch has its time and initials beside the step; several have them each. */
function hatchFields(pen: Pen, rows: readonly string[]): Markup {
  const [only, ...others] = rows
  if (only && others.length === 0) return html`<p class="field">${pen.words(WORDS.hatch)} <b>${only}</b></p>`
  const columns = [WORDS.gmt, WORDS.initials, WORDS.remark]
  return table(pen.words(WORDS.hatch), rows, columns.map(pen.words))
}

/** What a reading on paper must say to be entered later. */
export function readingColumns({ pen }: Pick<Book, 'pen'>): string[] {
  return [
    `${pen.words(WORDS.pressure)}, ${pen.words(UNIT_NAMES[pen.pressureUnit])}`,
    pen.words(WORDS.gauge),
    pen.words(WORDS.gmt),
    pen.words(WORDS.initials),
  ]
}

/** A table with rows that begin with a name, or with nothing, and with empty cells. */
export function table(first: string, rows: readonly string[], columns: readonly string[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${first}</th>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <td>${row}</td>
            ${columns.map(() => html`<td></td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

export function line(length: 'short' | 'long' = 'short'): Markup {
  return html`<span class="line ${length}"></span>`
}

export const box: Markup = html`<span class="box"></span>`

const ROUNDS = [1, 2, 3, 4, 5, 6, 7, 8]

/** Rows for what only the situation tells: as many as are usual, more stand in the worksheet. */
const ROWS: Record<HatchWord | PlaceWord, number> = {
  advised: 2,
  'first-split': 2,
  'own-vehicle': 2,
  vehicle: 2,
  'all-open': 6,
  'all-closed': 6,
  suspect: 2,
  here: 1,
  'both-sides': 2,
  'all-segments': 6,
}

function hatchRows(book: Book, step: StepOf<'hatch' | 'valve'>, items: readonly Item[]): string[] {
  const due = items.flatMap((item) => (item.kind !== 'place' && item.state === 'due' ? [item.hatch] : []))
  return named(due, step.hatches, (hatch) => hatchName(book, hatch))
}

function placeRows(book: Book, step: StepOf<'record'>, items: readonly Item[]): string[] {
  const due = items.flatMap((item) =>
    item.kind === 'place' && item.state === 'due' ? [segmentName(book, item.compartments)] : [],
  )
  return due.length > 0 ? due : named([], step.places, (place) => placeName(book, place))
}

function named(
  due: string[],
  wanted: HatchWord | PlaceWord | string[],
  name: (id: string) => string,
): string[] {
  if (due.length > 0) return due.map(name)
  if (Array.isArray(wanted)) return wanted.map(name)
  return Array.from({ length: ROWS[wanted] }, () => '')
}

/** A segment by its first compartments. */
export function segmentName(book: Book, compartments: readonly string[]): string {
  const [first, ...others] = compartments.map((place) => placeName(book, place))
  return others.length > 2 ? `${first}, ${others[0]} +${others.length - 1}` : [first, ...others].join(', ')
}
