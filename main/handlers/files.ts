import type { Failure, Result } from '../../shared/contract/contract'
import type { Language } from '../../shared/i18n/text'
import type { Station } from '../../shared/station/station'
import { paperOf, type Sheet } from '../../shared/procedure/paper/paper'
import { toIso } from '../../shared/time/time'
import { writeAtomically } from '../export/atomic-write'
import type { Drills } from '../drill/drills'
import { blankSheets, sheetOfRun } from '../export/print-sheets'
import { readStation } from '../import/station-file'
import { attempt, attemptAsync } from './attempt'
import { exportHandlers } from './exchange/export'
import type { CallsOf, HandlersOf, Parsed, Platform } from './handlers'
import { importHandlers } from './exchange/import'
import { readPreferences } from './preferences'

/** What the system's dialogs say. */
const TEXT = {
  en: {
    openStation: 'Open a station file',
    station: 'Station (JSON)',
    print: 'Print the procedure (PDF)',
  },
  ru: {
    openStation: 'Открыть файл станции',
    station: 'Станция (JSON)',
    print: 'Печать процедуры (PDF)',
  },
} as const satisfies Record<Language, object>

/** A station file is read, a procedure is printed; sessions that leave and come stand in files of their own. */
export function fileHandlers(platform: Platform, drills: Drills): HandlersOf<CallsOf<'files'>> {
  const { ask, now, printPdf } = platform
  const text = () => TEXT[readPreferences(platform).language]
  const cancelled: { ok: false; reason: Failure } = { ok: false, reason: { code: 'cancelled' } }

  return {
    ...exportHandlers(platform),
    ...importHandlers(platform),

    'files.openStation': async () => {
      const { openStation: title, station: name } = text()
      const path = await ask.openFile({ title, name, extensions: ['json'] })
      return path === undefined ? cancelled : openStation(path)
    },

    'files.printProcedure': async ({ procedure, run, languages }) => {
      const atMs = now()
      // In a drill it is the station's time that the procedure runs by.
      const stationMs = run && drills.running(run.session)?.nowMs()
      const sheets = sheetsOf(platform, procedure, run, stationMs ?? atMs)
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

/** "20201226T150200Z" */
function compact(iso: string): string {
  return iso.replace(/[-:]|\.\d+/g, '')
}
