import { z } from 'zod'

/** What a window is told of how safely the log is kept. */

/** Why an entry is kept in one place only, or in none that survives. */
export type RecordingFault =
  /** The database, or the journal beside it, cannot be written. */
  | 'database'
  | 'journal'
  /** The disk is full; what was held back for this case has been released. */
  | 'disk-full'

/**
 * `recording`: every acknowledged entry is on the disk twice, in the database and in the journal.
 * `degraded`: on the disk, but in one of the two only, or on a disk that is nearly full.
 * `not-recording`: `waiting` entries are in memory alone, and are written as soon as that is possible.
 * The procedure goes on in all three.
 */
export interface Recording {
  state: 'recording' | 'degraded' | 'not-recording'
  faults: RecordingFault[]
  /** Entries that only the memory holds. */
  waiting: number
}

/** What was wrong with the files when they were opened or checked, and what was done about it. */
export const finding = z.strictObject({
  code: z.enum([
    /** The database could not be read, or parts of it; a new one was made of what holds. */
    'database-damaged',
    /** It was not there though journals were. */
    'database-missing',
    /** It ended before the journal did: an older copy, or a tail that was lost. */
    'database-behind',
    'journal-damaged',
    'journal-missing',
    'journal-behind',
    /** Both are whole but tell different stories from some entry on: the longer one is used. */
    'sources-differ',
    /** Entries that were acknowledged are in neither. */
    'events-lost',
    'checkpoint-disagrees',
    /** Nothing was wrong: it was of an older version, and was brought up to date after a copy of it was made. */
    'database-upgraded',
  ]),
  /** The session that it is about; none where it is the whole file. */
  session: z.string().optional(),
  /** The last entry of the session that holds. */
  seq: z.number().optional(),
  /** Entries known to have been written that nothing holds any more. */
  lost: z.number().optional(),
  /** The folder in which the damaged file is kept, untouched. */
  quarantine: z.string().optional(),
  /** The copy that was made of the database as it was. */
  copy: z.string().optional(),
})
export type Finding = z.infer<typeof finding>

/** Where an imported log came from. */
export interface Provenance {
  /** The file's or folder's name, without its path. */
  file: string
  importedAt: string
  /** The key that signed the checkpoint that came with it. */
  keyId?: string
}
