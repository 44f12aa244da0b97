import { resolve } from 'node:path'

/** A log: by the name that the system knows the program by, or as it lies in a package. */
const NAME = /\.(hatchwise|jsonl)$/i

/** The file with a log that a command line names, as an absolute path; the last one where there are several. */
export function openedAmong(argv: readonly string[], folder: string): string | undefined {
  const named = argv.findLast((argument) => !argument.startsWith('-') && NAME.test(argument))
  return named === undefined ? undefined : resolve(folder, named)
}
