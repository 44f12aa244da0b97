import type { DataFailure } from '../../shared/contract/data'

/** Why the library's files could not be copied or moved; the message is for people, in English. */
export class DataFault extends Error {
  override readonly name = 'DataFault'
  constructor(
    readonly code: DataFailure,
    readonly value = '',
  ) {
    super(SAID[code](value))
  }
}

const SAID: Record<DataFailure, (value: string) => string> = {
  'folder-inside': (v) => `${v} is the data folder itself or lies in it`,
  'folder-not-empty': (v) => `${v} is not empty`,
  'folder-named': () => 'the data folder was named on the command line',
  'no-folder-chosen': () => 'no folder was chosen',
  'data-busy': () => 'something else is being written',
  'no-backup-folder': () => 'no folder for backups was chosen',
  'backup-folder-gone': (v) => `found no folder ${v}; nothing was written`,
  'journal-behind': (v) => `the journal of session ${v} lacks entries; nothing was copied`,
  'copy-not-whole': (v) => `what was read back is not what was written: ${v}; nothing was kept`,
}
