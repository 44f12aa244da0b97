import { visible } from '../../../shared/i18n/visible'
import type { Ink, Style } from './block'
import { linesOf, type Measure } from './lines'

/** A4 in points, its margins, and the sizes of writing. */
export const PAGE = { width: 595.28, height: 841.89, left: 40, right: 40, top: 66, bottom: 50 } as const
export const WIDTH = PAGE.width - PAGE.left - PAGE.right
export const BOTTOM = PAGE.height - PAGE.bottom
export const SIZE = { text: 8.5, small: 7.5, heading: 11, title: 15 } as const

export const INKS: Record<Ink, string> = {
  ink: '#000000',
  soft: '#555555',
  faint: '#bbbbbb',
  paper: '#ffffff',
  alert: '#b00020',
}

/** From line to line, and from a line's top to its foot, as a share of the size. */
const LEADING = 1.3
const FOOT = 0.98

/** Where the next block goes. */
export interface Sheet {
  doc: PDFKit.PDFDocument
  y: number
  newPage(): void
}

interface Look {
  size: number
  font: 'plain' | 'bold'
  ink: Ink
  struck: boolean
}

const LOOKS: Record<Style, Look> = {
  plain: { size: SIZE.text, font: 'plain', ink: 'ink', struck: false },
  bold: { size: SIZE.text, font: 'bold', ink: 'ink', struck: false },
  loud: { size: SIZE.heading, font: 'bold', ink: 'ink', struck: false },
  quiet: { size: SIZE.small, font: 'plain', ink: 'soft', struck: false },
  struck: { size: SIZE.text, font: 'plain', ink: 'soft', struck: true },
}

/** A text broken into lines, and the height that it takes. */
export interface Paragraph {
  lines: readonly string[]
  look: Look
  height: number
}

export function paragraph(
  { doc }: Pick<Sheet, 'doc'>,
  text: string,
  width: number,
  style: Style | Partial<Look>,
): Paragraph {
  const look = typeof style === 'string' ? LOOKS[style] : { ...LOOKS.plain, ...style }
  const lines = linesOf(visible(text), width, measureFor(doc, look.font, look.size))
  return { lines, look, height: lines.length * lineHeight(look) }
}

/** Some of its lines. */
export function linesFrom({ lines, look }: Paragraph, from: number, to: number): Paragraph {
  const some = lines.slice(from, to)
  return { lines: some, look, height: some.length * lineHeight(look) }
}

export function lineHeight({ size }: Pick<Look, 'size'>): number {
  return size * LEADING
}

export function measureFor(doc: PDFKit.PDFDocument, font: 'plain' | 'bold', size: number): Measure {
  return (text) => doc.font(font).fontSize(size).widthOfString(text)
}

/** Writes the lines with their upper edge at `y`; in a column that is aligned to the right, `x` is its right edge. */
export function write(
  { doc }: Pick<Sheet, 'doc'>,
  { lines, look }: Paragraph,
  x: number,
  y: number,
  align: 'left' | 'right' = 'left',
): void {
  doc.font(look.font).fontSize(look.size).fillColor(INKS[look.ink])
  for (const [i, line] of lines.entries()) {
    if (line === '') continue
    const foot = y + i * lineHeight(look) + FOOT * look.size
    const wide = align === 'right' || look.struck ? doc.widthOfString(line) : 0
    const left = align === 'right' ? x - wide : x
    doc.text(line, left, foot, { lineBreak: false, baseline: 'alphabetic' })
    if (look.struck) rule(doc, [left, foot - look.size * 0.28], [left + wide, foot - look.size * 0.28], 0.6)
  }
}

export function rule(
  doc: PDFKit.PDFDocument,
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
  ink: Ink = 'ink',
): void {
  doc
    .moveTo(...from)
    .lineTo(...to)
    .lineWidth(width)
    .strokeColor(INKS[ink])
    .stroke()
}

/** Begins a new page where less than `height` is left on this one. */
export function room(sheet: Sheet, height: number): void {
  if (sheet.y + height > BOTTOM) sheet.newPage()
}
