import type { Parts } from '../atomic-write'
import type { Job } from '../job'
import type { ExportSource } from '../source'
import { csvOf, spreadsheetOf } from './csv'
import { jsonlOf } from './jsonl'
import { parquetOf } from './parquet'
import { pdfOf } from './pdf'
import { xapiOf } from './xapi/xapi'

/** A form that is one file: what its name ends with, and what stands in it. */
interface OneFile {
  ending: string
  parts(source: ExportSource, job: Job): Parts
}

export const ONE_FILE = {
  jsonl: { ending: '.hatchwise', parts: jsonlOf },
  csv: { ending: '.csv', parts: csvOf },
  spreadsheet: { ending: '_spreadsheet.csv', parts: spreadsheetOf },
  parquet: { ending: '.parquet', parts: parquetOf },
  pdf: { ending: '.pdf', parts: pdfOf },
  xapi: { ending: '_xapi.json', parts: xapiOf },
} as const satisfies Record<string, OneFile>
