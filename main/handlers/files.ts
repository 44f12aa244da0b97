import type { Failure, Result } from '../../shared/contract/contract'
import type { Language } from '../../shared/i18n/text'
import type { Station } from '../../shared/station/station'
import { exportLog } from '../export/export-log'
import { readLogFile } from '../import/log-file'
import { readStation } from '../import/station-file'
import { attempt, attemptAsync } from './attempt'
import type { CallsOf, HandlersOf, Platform } from './handlers'
import { readPreferences } from './preferences'

/** What the system's dialogs say. */
const TEXT = {
  en: {
    importLog: 'Import a session log',
    log: 'Session log (JSON Lines)',
    exportLog: 'Export the session log',
    openStation: 'Open a station file',
    station: 'Station (JSON)',
  },
  ru: {
    importLog: 'Загрузить журнал сеанса',
    log: 'Журнал сеанса (JSON Lines)',
    exportLog: 'Выгрузить журнал сеанса',
    openStation: 'Открыть файл станции',
    station: 'Станция (JSON)',
  },
} as const satisfies Record<Language, object>

export function fileHandlers(platform: Platform): HandlersOf<CallsOf<'files'>> {
  const { ask, store } = platform
  const text = () => TEXT[readPreferences(platform).language]
  const cancelled: { ok: false; reason: Failure } = { ok: false, reason: { code: 'cancelled' } }

  return {
    'files.importLog': async () => {
      const { importLog: title, log: name } = text()
      const path = await ask.openFile({ title, name, extensions: ['jsonl'] })
      if (path === undefined) return cancelled
      return attempt(() => ({ session: store.importLog(readLogFile(path)).session }))
    },

    'files.exportLog': async ({ session, format }) => {
      const summary = store.sessions().find((s) => s.session === session)
      if (!summary) return { ok: false, reason: { code: 'unknown-session', value: session } }
      const suggestedName = `${suggestedStem(summary)}.${format}`
      const path = await ask.saveFile({ title: text().exportLog, suggestedName })
      if (path === undefined) return cancelled
      return attemptAsync(async () => {
        await exportLog(store.stored(session), format, path)
        return { path }
      }, 'cannot-write')
    },

    'files.openStation': async () => {
      const { openStation: title, station: name } = text()
      const path = await ask.openFile({ title, name, extensions: ['json'] })
      return path === undefined ? cancelled : openStation(path)
    },
  }
}

function openStation(path: string): Result<Station> {
  const read = attempt(() => readStation(path))
  if (!read.ok) return read
  if (read.value.ok) return { ok: true, value: read.value.station }
  const value = read.value.faults.map((f) => `${f.path}: ${f.message}`).join('\n')
  return { ok: false, reason: { code: 'malformed-station', value } }
}

/** <station>_<session>_<time it was opened>: sorts by station and is allowed in every file system. */
function suggestedStem({
  station,
  session,
  openedAt,
}: {
  station: string
  session: string
  openedAt: string
}) {
  return `${station}_${session}_${openedAt.replace(/[-:]|\.\d+/g, '')}`
}
