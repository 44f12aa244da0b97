import { dirname } from 'node:path'
import type { Failure, Result } from '../../shared/contract/contract'
import {
  backupPlan,
  USUAL_BACKUP_PLAN,
  type Backup,
  type BackupPlan,
  type ChosenFolder,
  type DataState,
} from '../../shared/contract/data'
import type { Language } from '../../shared/i18n/text'
import { toIso, toMs } from '../../shared/time/time'
import { backedOf, lastBackup, libraryOf } from '../data/backup'
import { contentsOf } from '../data/copy-library'
import { clear, isInside, judgeFolder, takeUp } from '../data/move'
import { isDue } from '../data/schedule'
import { jsonIn } from '../store/json'
import { attempt } from './attempt'
import type { CallsOf, HandlersOf, Platform } from './handlers'
import { readPreferences } from './preferences'

/** Among the preferences, because there the store keeps what is no entry of a log. */
const PLAN = 'backups'

/** How often it is looked whether a backup is due; the crew sees its log first. */
const LOOK_MS = 60_000
const FIRST_LOOK_MS = 30_000

/** What the system's dialogs say. */
const TEXT = {
  en: { backups: 'Folder for backups', folder: 'Folder for the library' },
  ru: { backups: 'Папка для резервных копий', folder: 'Папка для библиотеки' },
} as const satisfies Record<Language, object>

/** Where the library lies, its move to another folder, and its backups, which run by themselves while the program does. */
export function dataHandlers(platform: Platform): HandlersOf<CallsOf<'data'>> {
  const { store, ask, now, later, place, tellData } = platform
  const library = libraryOf(store)
  const text = () => TEXT[readPreferences(platform).language]
  let doing: DataState['doing']
  let failure: Failure | undefined
  let failedMs: number | undefined
  let chosen: ChosenFolder | undefined

  const plan = (): BackupPlan =>
    backupPlan.safeParse(jsonIn(store.preferences()[PLAN])).data ?? USUAL_BACKUP_PLAN
  const last = ({ folder } = plan()) => (folder === undefined ? undefined : lastBackup(folder, library))

  async function state(): Promise<DataState> {
    const { isNamed, before } = place
    return { folder: dirname(store.file), isNamed, before, plan: plan(), last: await last(), doing, failure }
  }

  const tell = async () => tellData(await state())

  async function planned(change: Partial<BackupPlan>): Promise<Result<DataState>> {
    const kept = attempt(() => store.writePreferences({ [PLAN]: JSON.stringify({ ...plan(), ...change }) }))
    if (!kept.ok) return kept
    // What failed before may go well now.
    failedMs = undefined
    void tell()
    return { ok: true, value: await state() }
  }

  /** One thing at a time goes on with the library's files. */
  async function alone<T>(what: DataState['doing'], act: () => Promise<Result<T>>): Promise<Result<T>> {
    if (doing) return refused('data-busy')
    doing = what
    void tell()
    try {
      return await act()
    } finally {
      doing = undefined
      void tell()
    }
  }

  async function backUp(): Promise<Result<Backup>> {
    const { folder, keep } = plan()
    if (folder === undefined) return refused('no-backup-folder')
    return alone('backup', async () => {
      const { backUpInThread } = await import('../data/thread')
      const result = await backUpInThread({ folder, backed: backedOf(store), at: toIso(now()), keep })
      failure = result.ok ? undefined : result.reason
      failedMs = result.ok ? undefined : now()
      return result
    })
  }

  async function look(): Promise<void> {
    const { every, folder } = plan()
    if (every !== 'off' && folder !== undefined && !doing) {
      const lastAt = (await last())?.at
      const lastMs = lastAt === undefined ? undefined : toMs(lastAt)
      if (isDue(every, { lastMs, failedMs, nowMs: now() })) await backUp()
    }
    later(LOOK_MS, () => void look())
  }
  later(FIRST_LOOK_MS, () => void look())

  /** The library is copied while it is in use; what came meanwhile is added in one go, and nothing comes after that. */
  async function moveTo(folder: string): Promise<Result<null>> {
    return alone('move', async () => {
      const { copyInThread } = await import('../data/thread')
      const copied = await copyInThread({ folder, file: store.file, contents: contentsOf(store) })
      if (!copied.ok) return copied
      return attempt(() => {
        try {
          takeUp(store, folder)
          place.change(folder, dirname(store.file))
        } catch (error) {
          clear(folder)
          throw error
        }
        return null
      }, 'cannot-write')
    })
  }

  return {
    'data.read': state,
    'data.chooseBackupFolder': async () => {
      const folder = await ask.openFolder({ title: text().backups })
      if (folder === undefined) return refused('cancelled')
      return isInside(folder, dirname(store.file)) ? refused('folder-inside', folder) : planned({ folder })
    },
    'data.planBackups': planned,
    'data.backUp': backUp,
    'data.putAwayFailure': () => {
      failure = undefined
      void tell()
      return null
    },
    'data.chooseFolder': async () => {
      chosen = undefined
      if (place.isNamed) return refused('folder-named')
      const folder = await ask.openFolder({ title: text().folder })
      if (folder === undefined) return refused('cancelled')
      const judged = attempt(() => judgeFolder(folder, store.file), 'cannot-write')
      if (judged.ok) chosen = judged.value
      return judged
    },
    'data.takeFolder': async () => {
      const taken = chosen
      chosen = undefined
      if (!taken) return refused('no-folder-chosen')
      if (taken.may === 'move') return moveTo(taken.folder)
      // What only the memory holds would be gone.
      if (doing || store.recording().waiting > 0) return refused('data-busy')
      return attempt(() => (place.change(taken.folder), null), 'cannot-write')
    },
  }
}

function refused(code: Failure['code'], value?: string): { ok: false; reason: Failure } {
  return { ok: false, reason: { code, value } }
}
