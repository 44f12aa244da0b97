import { type Cell, styleOf, type Table, textOf } from './block'
import {
  BOTTOM,
  INKS,
  lineHeight,
  linesFrom,
  PAGE,
  paragraph,
  type Paragraph,
  room,
  rule,
  type Sheet,
  SIZE,
  WIDTH,
  write,
} from './sheet'

/** Lines of a row that stand on one page. */
const HIGHEST = 30
const WITH_HEAD = 40
const GAP = 8
const PAD = 3

interface Placed {
  left: number
  width: number
  right: boolean
}

/** A table over as many pages as it takes, its head on each. */
export function table(sheet: Sheet, { columns, rows }: Table): void {
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width, 0)
  let left = PAGE.left + PAD
  const places = columns.map(({ width = WIDTH - PAD - fixed, align }): Placed => {
    const place = { left, width: width - GAP, right: align === 'right' }
    left += width
    return place
  })
  const names = columns.map(({ name }) => ({ text: name, style: 'quiet' as const }))
  let band: string | undefined
  const head = () => {
    line(sheet, places, cellsOf(sheet, places, names))
    rule(sheet.doc, [PAGE.left, sheet.y], [PAGE.left + WIDTH, sheet.y], 0.5)
    if (band !== undefined) bandOf(sheet, band)
  }
  room(sheet, WITH_HEAD)
  head()
  for (const row of rows) {
    if ('band' in row) {
      band = undefined
      need(sheet, 2.5 * lineHeight({ size: SIZE.text }), head)
      band = row.band
      bandOf(sheet, band)
    } else {
      for (const piece of piecesOf(cellsOf(sheet, places, row.cells))) {
        need(sheet, heightOf(piece), head)
        line(sheet, places, piece, row.marked)
      }
    }
  }
  rule(sheet.doc, [PAGE.left, sheet.y], [PAGE.left + WIDTH, sheet.y], 0.3, 'faint')
  sheet.y += PAD
}

function need(sheet: Sheet, height: number, head: () => void): void {
  if (sheet.y + height <= BOTTOM) return
  sheet.newPage()
  head()
}

function cellsOf(sheet: Sheet, places: readonly Placed[], cells: readonly Cell[]): Paragraph[] {
  return cells.map((cell, i) => paragraph(sheet, textOf(cell), places[i]!.width, styleOf(cell)))
}

/** A row that is too high for a page goes on in further ones. */
function piecesOf(cells: readonly Paragraph[]): Paragraph[][] {
  const lines = Math.max(...cells.map((cell) => cell.lines.length))
  return Array.from({ length: Math.ceil(lines / HIGHEST) }, (_, i) =>
    cells.map((cell) => linesFrom(cell, i * HIGHEST, (i + 1) * HIGHEST)),
  )
}

function heightOf(cells: readonly Paragraph[]): number {
  return Math.max(...cells.map(({ height }) => height)) + 2
}

function line(sheet: Sheet, places: readonly Placed[], cells: readonly Paragraph[], marked = false): void {
  const height = heightOf(cells)
  for (const [i, one] of cells.entries()) {
    const { left, width, right } = places[i]!
    // Small writing stands on the same line as the rest.
    const lower = SIZE.text - one.look.size
    write(sheet, one, right ? left + width : left, sheet.y + 1 + lower, right ? 'right' : 'left')
  }
  if (marked) sheet.doc.rect(PAGE.left - 3, sheet.y + 1, 2.5, height - 2).fill(INKS.ink)
  sheet.y += height
}

function bandOf(sheet: Sheet, text: string): void {
  const said = paragraph(sheet, text, WIDTH, 'bold')
  sheet.doc.rect(PAGE.left, sheet.y + 1, WIDTH, said.height + 1).fill('#eeeeee')
  write(sheet, said, PAGE.left + PAD, sheet.y + 1.5)
  sheet.y += said.height + 3
}
