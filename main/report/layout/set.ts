import { type Block, type Fact, styleOf, textOf } from './block'
import { canvasAt } from './canvas'
import {
  BOTTOM,
  INKS,
  linesFrom,
  PAGE,
  paragraph,
  room,
  rule,
  SIZE,
  type Sheet,
  WIDTH,
  write,
  type Paragraph,
} from './sheet'
import { table } from './table'

/** How each kind of block is set. */
type Set = {
  [K in Block['kind']]: (sheet: Sheet, block: Extract<Block, { kind: K }>) => void
}

/** Puts a block on the page, or on as many as it takes; the sheet is then ready for the next. */
export function set<K extends Block['kind']>(sheet: Sheet, block: Extract<Block, { kind: K }>): void {
  SETTERS[block.kind](sheet, block)
}

/** A heading never stands alone at the foot of a page. */
const WITH_HEADING = 40
const HEADING = 20
const GAP = 8
const PAD = 3

const SETTERS: Set = {
  title(sheet, { text }) {
    down(sheet, paragraph(sheet, text, WIDTH, { size: SIZE.title, font: 'bold' }))
    sheet.y += GAP / 2
  },
  heading(sheet, { text, withPt = WITH_HEADING }) {
    sheet.y += GAP
    room(sheet, HEADING + withPt)
    down(sheet, paragraph(sheet, text, WIDTH, 'loud'))
    rule(sheet.doc, [PAGE.left, sheet.y + 1], [PAGE.left + WIDTH, sheet.y + 1], 0.8)
    sheet.y += GAP / 2 + 1
  },
  text(sheet, { text, style = 'plain' }) {
    down(sheet, paragraph(sheet, text, WIDTH, style))
    sheet.y += PAD
  },
  notice(sheet, { text, style = 'plain' }) {
    const said = paragraph(sheet, text, WIDTH - 2 * GAP, style)
    const height = said.height + 2 * PAD
    room(sheet, height + GAP)
    sheet.doc.rect(PAGE.left, sheet.y, WIDTH, height).lineWidth(1).strokeColor(INKS.ink).stroke()
    write(sheet, said, PAGE.left + GAP, sheet.y + PAD)
    sheet.y += height + GAP / 2
  },
  facts(sheet, { rows }) {
    for (const row of rows) fact(sheet, row)
    sheet.y += PAD
  },
  table,
  picture(sheet, { heightPt, leastPt = heightPt, belowPt = 0, draw }) {
    room(sheet, leastPt + belowPt)
    const height = Math.min(heightPt, BOTTOM - sheet.y - belowPt)
    draw(canvasAt(sheet.doc, [PAGE.left, sheet.y]), WIDTH, height)
    sheet.y += height + PAD
  },
}

/** Line by line, over as many pages as it takes. */
function down(sheet: Sheet, said: Paragraph, left: number = PAGE.left): void {
  for (const i of said.lines.keys()) {
    const line = linesFrom(said, i, i + 1)
    room(sheet, line.height)
    write(sheet, line, left, sheet.y)
    sheet.y += line.height
  }
}

const NAME_WIDTH = 120
/** What is no higher than this stands on one page. */
const TOGETHER = 130

function fact(sheet: Sheet, [name, ...lines]: Fact): void {
  const said = lines.map((line) => paragraph(sheet, textOf(line), WIDTH - NAME_WIDTH, styleOf(line)))
  const label = paragraph(sheet, name, NAME_WIDTH - GAP, { ink: 'soft' })
  const height = said.reduce((sum, one) => sum + one.height, 0)
  room(sheet, Math.max(label.height, Math.min(height, TOGETHER)))
  const top = sheet.y
  write(sheet, label, PAGE.left, top)
  for (const one of said) down(sheet, one, PAGE.left + NAME_WIDTH)
  if (sheet.y >= top) sheet.y = Math.max(sheet.y, top + label.height)
  sheet.y += 1.5
}
