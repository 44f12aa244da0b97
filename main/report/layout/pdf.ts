import { Buffer } from 'node:buffer'
import Document from 'pdfkit'
import type { Language } from '../../../shared/i18n/text'
import type { Block } from './block'
import { readFonts } from './fonts/fonts'
import { shortened } from './lines'
import { set } from './set'
import { BOTTOM, INKS, measureFor, PAGE, paragraph, rule, SIZE, type Sheet, WIDTH, write } from './sheet'

/** A report in one language, and what stands on each of its pages. */
export interface Part {
  language: Language
  /** For the table of contents. */
  name: string
  /** At the head of each page, and at its right in a frame: real, drill or example. */
  heading: string
  title: string
  mode: { text: string; filled: boolean }
  /** At the foot; `page` gives the words for "page 2 of 7". */
  foot: string
  page(number: number, of: number): string
  blocks: Iterable<Block>
}

/**
 * The parts one after the other as a PDF of A4 pages. The same parts give the same bytes: the time in it is
 * `createdMs`, and the file's id follows from what `info` says.
 */
export async function pdfOf(
  parts: readonly Part[],
  info: { title: string; subject: string; createdMs: number },
): Promise<Uint8Array> {
  const { title, subject, createdMs } = info
  const doc = new Document({
    size: 'A4',
    autoFirstPage: false,
    bufferPages: true,
    // None yet: the standard one would be read from a file that is not there.
    font: '',
    pdfVersion: '1.7',
    lang: parts[0]!.language,
    displayTitle: true,
    margin: 0,
    info: {
      Title: title,
      Subject: subject,
      Creator: 'Hatchwise',
      Producer: 'Hatchwise',
      CreationDate: new Date(createdMs),
    },
  })
  const fonts = await readFonts()
  doc.registerFont('plain', fonts.plain).registerFont('bold', fonts.bold)

  const partOf: Part[] = []
  for (const part of parts) {
    const sheet: Sheet = {
      doc,
      y: PAGE.top,
      newPage() {
        doc.addPage()
        partOf.push(part)
        sheet.y = PAGE.top
      },
    }
    sheet.newPage()
    doc.outline.addItem(part.name)
    for (const block of part.blocks) set(sheet, block)
  }
  for (const [i, part] of partOf.entries()) {
    doc.switchToPage(i)
    frame(doc, part, part.page(i + 1, partOf.length))
  }
  doc.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of doc as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const HEAD = 32
const MODE_SIZE = 11

/** What stands on every page, so that a single one tells what it belongs to. */
function frame(doc: PDFKit.PDFDocument, { heading, title, mode, foot }: Part, page: string): void {
  const right = PAGE.left + WIDTH
  const modeWidth = measureFor(doc, 'bold', MODE_SIZE)(mode.text) + 16
  doc
    .rect(right - modeWidth, HEAD, modeWidth, 20)
    .lineWidth(1)
    .strokeColor(INKS.ink)
  if (mode.filled) doc.fillAndStroke(INKS.ink, INKS.ink)
  else doc.stroke()
  const modeInk = mode.filled ? 'paper' : 'ink'
  write(
    { doc },
    paragraph({ doc }, mode.text, modeWidth, { size: MODE_SIZE, font: 'bold', ink: modeInk }),
    right - modeWidth + 8,
    HEAD + 3,
  )
  const wide = WIDTH - modeWidth - 12
  const fitted = shortened(title, wide, measureFor(doc, 'bold', SIZE.text))
  write({ doc }, paragraph({ doc }, heading, wide, 'quiet'), PAGE.left, HEAD - 1)
  write({ doc }, paragraph({ doc }, fitted, wide + 1, 'bold'), PAGE.left, HEAD + 9)
  rule(doc, [PAGE.left, HEAD + 24], [right, HEAD + 24], 0.8)

  rule(doc, [PAGE.left, BOTTOM + 10], [right, BOTTOM + 10], 0.5)
  write({ doc }, paragraph({ doc }, foot, WIDTH - 80, 'quiet'), PAGE.left, BOTTOM + 14)
  write({ doc }, paragraph({ doc }, page, 80, 'quiet'), right, BOTTOM + 14, 'right')
}
