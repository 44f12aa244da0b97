import { COPY_LIMIT_CHARS } from '../../shared/contract/contract'

export type Row = readonly string[]

/**
 * Rows as text that a spreadsheet and a text editor both take: cells parted by tabs, none of which can break a row or
 * be taken for a formula.
 */
export function tabSeparated(rows: readonly Row[]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\n')
}

/** A number may begin with a minus; any other text that begins like a formula is made harmless by an apostrophe. */
function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const isFormula = /^[=+@-]/.test(line) && !/^[+-]?\d+([.,]\d+)?$/.test(line)
  return isFormula ? `'${line}` : line
}

/** What tables on the screen show, row by row. */
export function rowsOf(tables: Iterable<HTMLTableElement>): Row[][] {
  return [...tables].map(({ rows }) =>
    [...rows].map(({ cells }) => [...cells].map(({ textContent }) => textContent)),
  )
}

/**
 * Puts tables on the clipboard, each with its header first, parted by an empty row. Gives how many rows they have
 * under their headers, or undefined where that is too much for the clipboard.
 */
export async function copyTables(tables: readonly Row[][]): Promise<number | undefined> {
  const text = tabSeparated(tables.flatMap((rows, i) => (i > 0 ? [[], ...rows] : rows)))
  if (text.length > COPY_LIMIT_CHARS) return undefined
  await window.hatchwise['app.copyText']({ text })
  return tables.reduce((sum, rows) => sum + rows.length - 1, 0)
}
