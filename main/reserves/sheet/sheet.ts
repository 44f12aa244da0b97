import type { Language, Text } from '../../../shared/i18n/text'
import { cssString, html, type Markup, styleSheet } from '../../../shared/procedure/paper/writing/markup'
import { penFor, type Pen } from '../../../shared/procedure/paper/writing/pen'
import { STYLE } from '../../../shared/procedure/paper/writing/style'
import { gmt } from '../../../shared/procedure/paper/writing/values'
import type { Plan } from '../../../shared/reserves/plan'
import { outlookText } from '../../../shared/reserves/words'
import type { PressureUnit } from '../../../shared/units/units'
import type { Answers } from '../answers'
import { CHART_STYLE, chartOf } from './chart'
import { curvesOf } from './curves'
import { basisOf, sourcesOf, tablesOf, type Table } from './tables'
import { WORDS } from './words'

export interface Printing {
  /** The first one stands first. */
  languages: readonly Language[]
  pressureUnit: PressureUnit
  printedAtMs: number
}

/**
 * A plan and what it comes to as one HTML document for A4, black on white: complete in itself, without scripts, every
 * text in it escaped. Pure: the same input gives the same bytes.
 */
export function sheetOf(
  plan: Plan,
  answers: Answers,
  { languages, pressureUnit, printedAtMs }: Printing,
): string {
  const pen = penFor(languages, pressureUnit)
  return html`<!doctype html>
    <html lang="${languages[0]}">
      <head>
        <meta charset="utf-8" />
        <title>${pen.words(plan.title)}</title>
        ${styleSheet([STYLE, CHART_STYLE, TABLE_STYLE, pageRule(pen, plan, printedAtMs)])}
      </head>
      <body>
        <h1>${pen.words(plan.title)}</h1>
        ${plan.notes && pen.said(plan.notes)}
        <h2>${pen.words(WORDS.outlook)}</h2>
        ${answers.outlooks.map((outlook) => pen.said(outlookText(outlook, plan)))}
        <h2>${pen.words(WORDS.course)}</h2>
        <div class="charts">${curvesOf(plan, answers.projection, pen).map(chartOf)}</div>
        <p class="small">
          ${[pen.words(WORDS.key), ...plan.ships.map(({ title }, i) => `${i + 1} ${pen.words(title)}`)].join('; ')}.
        </p>
        <div class="dated">
          ${tablesOf(plan, answers.projection, pressureUnit).map((table) => tableOf(pen, table))}
        </div>
        <div class="small">${pen.said(WORDS.dates)}</div>
        <h2>${pen.words(WORDS.assumed)}</h2>
        <dl>
          ${basisOf(plan, pressureUnit).map(
            ([term, texts]) =>
              html`<dt>${pen.words(term)}</dt>
                <dd>${texts.map((text) => html`<p>${pen.words(text)}</p>`)}</dd>`,
          )}
        </dl>
        <div class="small">${pen.said(WORDS.method)}</div>
        ${tableOf(pen, sourcesOf(plan))}
      </body>
    </html> `.html
}

function tableOf(pen: Pen, { title, head, rows }: Table): Markup | false {
  const cell = (text: Text) => html`<td>${pen.words(text)}</td>`
  return (
    rows.length > 0 &&
    html`<h2>${pen.words(title)}</h2>
      <table>
        <thead>
          <tr>
            ${head.map((text) => html`<th>${pen.words(text)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map(cell)}
              </tr>`,
          )}
        </tbody>
      </table>`
  )
}

/** What stands on every page: the plan, when it was printed, which page of how many. */
function pageRule(pen: Pen, { id, title }: Plan, printedAtMs: number): string {
  const heading = `${pen.words(WORDS.heading)}\n${pen.words(title)} · ${id}`
  const printed = `Hatchwise · ${pen.words(WORDS.printed)} ${gmt(printedAtMs)} GMT`
  const page = `${cssString(`${pen.words(WORDS.page)} `)} counter(page) ${cssString(` ${pen.words(WORDS.of)} `)} counter(pages)`
  return `@page {
  @top-left { content: ${cssString(heading)}; ${TEXT} font-weight: bold; text-align: left; width: 100%; vertical-align: bottom; padding-bottom: 1mm; margin-bottom: 2mm; border-bottom: .75pt solid #000; }
  @bottom-left { content: ${cssString(printed)}; ${TEXT} text-align: left; vertical-align: top; padding-top: 2mm; }
  @bottom-right { content: ${page}; ${TEXT} text-align: right; vertical-align: top; padding-top: 2mm; }
}
`
}

const TABLE_STYLE =
  'table { table-layout: auto; } th, td { height: 6mm; } th:first-child { width: auto; } .dated td:last-child { white-space: nowrap; } dd { break-inside: avoid; }'
const TEXT = 'font: 9.5pt "Liberation Sans", Arial, "DejaVu Sans", sans-serif; white-space: pre-line;'
