import { cssString } from './markup'
import type { Pen } from './pen'
import { gmt } from './values'
import type { Sheet } from '../paper'
import { MODES, WORDS } from '../words'

/** The name of the pages of one sheet. */
export function pageOf(index: number): string {
  return `sheet-${index}`
}

/**
 * What stands on every page of a sheet: title, book number, revision and date; whether it is real; the session; when
 * it was printed; which page of how many. In the margins, so that it is there however the text flows.
 */
export function pageRules(
  pen: Pen,
  { procedure, progress }: Sheet,
  index: number,
  printedAtMs: number,
): string {
  const { number, title, revision, effective } = procedure
  const opened = progress?.state.opened.data
  const edition = [
    number,
    `${pen.words(WORDS.revision)} ${revision}`,
    `${pen.words(WORDS.effective)} ${effective}`,
    progress && `${pen.words(WORDS.session)} ${progress.state.session}`,
  ]
  const heading = `${pen.words(title)}\n${edition.filter(Boolean).join(' · ')}`
  const printed = `Hatchwise · ${pen.words(WORDS.printed)} ${gmt(printedAtMs)} GMT`
  const page = `${cssString(`${pen.words(WORDS.page)} `)} counter(page) ${cssString(` ${pen.words(WORDS.of)} `)} counter(pages)`
  return `@page ${pageOf(index)} {
  @top-left { content: ${cssString(heading)}; ${TEXT} font-weight: bold; text-align: left; width: 76%; vertical-align: bottom; padding-bottom: 1mm; margin-bottom: 2mm; border-bottom: .75pt solid #000; }
  @top-right { content: ${cssString(pen.words(MODES[opened?.mode ?? 'blank']))}; ${TEXT} font-weight: bold; font-size: 12pt; text-align: right; vertical-align: bottom; padding-bottom: 1mm; margin-bottom: 2mm; border-bottom: .75pt solid #000; }
  @bottom-left { content: ${cssString(printed)}; ${TEXT} text-align: left; vertical-align: top; padding-top: 2mm; }
  @bottom-right { content: ${page}; ${TEXT} text-align: right; vertical-align: top; padding-top: 2mm; }
}
.${pageOf(index)} { page: ${pageOf(index)}; }
`
}

const TEXT = 'font: 9.5pt "Liberation Sans", Arial, "DejaVu Sans", sans-serif; white-space: pre-line;'
