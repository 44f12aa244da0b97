import type { Failure, Result } from '../../shared/contract/contract'
import type { Language } from '../../shared/i18n/text'
import type { Station } from '../../shared/station/station'
import { paperOf, type Sheet } from '../../shared/procedure/paper/paper'
import { toIso } from '../../shared/time/time'
import { writeAtomically } from '../export/atomic-write'
import { exportLog } from '../export/export-log'
import { blankSheets, sheetOfRun } from '../export/print-sheets'
import { readLogFile } from '../import/log-file'
import { readStation } from '../import/station-file'
import { attempt, attemptAsync } from './attempt'
import type { CallsOf, HandlersOf, Parsed, Platform } from './handlers'
import { readPreferences } from './preferences'

/** What the system's dialogs say. */
const TEXT = {
  en: {
    importLog: 'Import a session log',
    log: 'Session log (JSON Lines)',
    exportLog: 'Export the session log',
    openStation: 'Open a station file',
    station: 'Station (JSON)',
    print: 'Print the procedure (PDF)',
  },
  ru: {
    importLog: 'Загрузить журнал сеанса',
    log: 'Журнал сеанса (JSON Lines)',
    exportLog: 'Выгрузить журнал сеанса',
    openStation: 'Открыть файл станции',
    station: 'Станция (JSON)',
    print: 'Печать процедуры (PDF)',
  },
} as const satisfies Record<Language, object>

export function fileHandlers(platform: Platform): HandlersOf<CallsOf<'files'>> {
  const { ask, now, printPdf, store } = platform
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

    'files.printProcedure': async ({ procedure, run, languages }) => {
      const atMs = now()
      const sheets = sheetsOf(platform, procedure, run, atMs)
      if (!sheets.ok) return sheets
      const suggestedName = `${procedure}_${run?.session ?? 'blank'}_${compact(toIso(atMs))}.pdf`
      const path = await ask.saveFile({ title: text().print, suggestedName })
      if (path === undefined) return cancelled
      const { pressureUnit } = readPreferences(platform)
      const pdf = await printPdf(
        paperOf({ sheets: sheets.value, languages, pressureUnit, printedAtMs: atMs }),
      )
      return attemptAsync(async () => {
        await writeAtomically(path, [pdf])
        return { path }
      }, 'cannot-write')
    },
  }
}

function sheetsOf(
  { store }: Platform,
  procedure: string,
  run: Parsed<'files.printProcedure'>['run'],
  atMs: number,
): Result<Sheet[]> {
  if (!run) return blankSheets(procedure)
  const { session, id } = run
  const events = attempt(() => [...store.events(session)])
  if (!events.ok) return events
  if (events.value.length === 0) return { ok: false, reason: { code: 'unknown-session', value: session } }
  return sheetOfRun(events.value, id, procedure, atMs)
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
  return `${station}_${session}_${compact(openedAt)}`
}

/** "20201226T150200Z" */
function compact(iso: string): string {
  return iso.replace(/[-:]|\.\d+/g, '')
}
