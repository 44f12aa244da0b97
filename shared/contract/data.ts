import { z } from 'zod'
import type { Failure } from './contract'
import { nothing } from './shapes'

/** Where the library lies, its move to another folder, and its backups. */

export const BACKUP_INTERVALS = ['off', 'hour', 'day', 'week'] as const
export type BackupInterval = (typeof BACKUP_INTERVALS)[number]

export const backupPlan = z.strictObject({
  /** Where to; there are no backups without it. */
  folder: z.string().min(1).max(4096).optional(),
  every: z.enum(BACKUP_INTERVALS),
  /** So many are kept; older ones are removed when a new one is whole. */
  keep: z.int().min(1).max(1000),
})
export type BackupPlan = z.infer<typeof backupPlan>

export const USUAL_BACKUP_PLAN: BackupPlan = { every: 'off', keep: 10 }

export const dataInputs = {
  'data.read': nothing,
  /** Asks for the folder of the backups. */
  'data.chooseBackupFolder': nothing,
  'data.planBackups': backupPlan.pick({ every: true, keep: true }).partial(),
  /** Answers when the backup is written and verified. */
  'data.backUp': nothing,
  /** That a backup failed has been seen. */
  'data.putAwayFailure': nothing,
  /** Asks for another folder for the library, and says what could be done with it; nothing is done. */
  'data.chooseFolder': nothing,
  /** Does it with the folder that was chosen last; the program then starts again. */
  'data.takeFolder': nothing,
}

/** One backup: a folder that is a whole library. */
export interface Backup {
  /** The folder. */
  path: string
  /** UTC. */
  at: string
  sessions: number
  events: number
  bytes: number
}

export interface DataState {
  /** Where the library lies. */
  folder: string
  /** It was named on the command line, so that it cannot be changed from here. */
  isNamed: boolean
  /** Where the library lay before it was moved; what is there was left as it was. */
  before?: string
  plan: BackupPlan
  /** The newest of this library in the folder of the backups. */
  last?: Backup
  /** What takes its time just now. */
  doing?: 'backup' | 'move'
  /** Why the last backup failed, until it is put away or one succeeds. */
  failure?: Failure
}

/** What can be done with a folder that was chosen: move the library there, or open the one that lies in it. */
export interface ChosenFolder {
  folder: string
  may: 'move' | 'open'
}

export type DataFailure =
  /** It is this library's own folder, or lies inside of it. */
  | 'folder-inside'
  | 'folder-not-empty'
  | 'folder-named'
  | 'no-folder-chosen'
  /** Something else is under way with the library's files. */
  | 'data-busy'
  | 'no-backup-folder'
  | 'backup-folder-gone'
  /** The journal of a session ends before its log does. */
  | 'journal-behind'
  /** What was written does not hold when it is read again. */
  | 'copy-not-whole'
