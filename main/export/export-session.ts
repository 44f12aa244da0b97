import { writeAtomically } from './atomic-write'
import { ONE_FILE } from './formats/one-file'
import type { Job } from './job'
import { writePackage } from './package/package'
import type { ExportSource } from './source'

/** Every form that a session leaves in. The package holds all the others but the training records. */
export const FORMATS = ['package', 'jsonl', 'csv', 'spreadsheet', 'parquet', 'pdf', 'xapi'] as const
export type Format = (typeof FORMATS)[number]

const DRILL = 'DRILL'

/**
 * The name of a file or folder with this session: <station>_<session>_<time it was opened>, which sorts by station
 * and is allowed in every file system. DRILL stands before the session where its own id does not say so.
 */
export function nameOf(
  { station, session, openedAt, mode }: Pick<ExportSource, 'station' | 'session' | 'openedAt' | 'mode'>,
  format: Format,
): string {
  const mark = mode === 'drill' && !session.startsWith(DRILL) ? `${DRILL}_` : ''
  const stem = `${station}_${mark}${session}_${openedAt.replace(/[-:]|\.\d+/g, '')}`
  return format === 'package' ? stem : stem + ONE_FILE[format].ending
}

/**
 * Writes a session to a file, or to a folder where the format is a package: as a whole or not at all, and the same
 * session to the same bytes each time. A file of that name is replaced, a folder only where it holds a package.
 * Gives the path back. Rejects with what reading and writing throw, and with the signal's reason.
 */
export async function exportSession(
  source: ExportSource,
  format: Format,
  path: string,
  job: Job,
): Promise<string> {
  if (format === 'package') await writePackage(source, path, job)
  else await writeAtomically(path, ONE_FILE[format].parts(source, job))
  return path
}
