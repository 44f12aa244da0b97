import type { Failure, Result } from '../../shared/contract/contract'
import type { Language } from '../../shared/i18n/text'
import { paperOf, type Sheet } from '../../shared/procedure/paper/paper'
import { toIso } from '../../shared/time/time'
import { writeAtomically } from '../export/atomic-write'
import type { Drills } from '../drill/drills'
import { blankSheets, sheetOfRun } from '../export/print-sheets'
import { attempt, attemptAsync } from './attempt'
import { exportHandlers } from './exchange/export'
import type { CallsOf, HandlersOf, Parsed, Platform } from './handlers'
import { importHandlers } from './exchange/import'
import { readPreferences } from './preferences'
import { stationHandlers } from './stations'

/** What the system's dialogs say. */
const TEXT: Record<Language, { print: string }> = {
  en: { print: 'Print the procedure (PDF)' },
  ru: { print: 'Печать процедуры (PDF)' },
}

/** A procedure is printed; stations, and sessions that leave and come, stand in files of their own. */
export function fileHandlers(platform: Platform, drills: Drills): HandlersOf<CallsOf<'files'>> {
  const { ask, now, printPdf } = platform
  const text = () => TEXT[readPreferences(platform).language]
  const cancelled: { ok: false; reason: Failure } = { ok: false, reason: { code: 'cancelled' } }

  return {
    ...exportHandlers(platform),
    ...importHandlers(platform, drills),
    ...stationHandlers(platform),

    'files.printProcedure': async ({ procedure, run, languages }) => {
      const atMs = now()
      const sheets = sheetsOf(platform, procedure, run, run ? timeOf(drills, run.session, atMs) : atMs)
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

/** The time that a procedure runs by: in a drill its station's, which stands at the last entry where the drill does. */
function timeOf(drills: Drills, session: string, wallMs: number): number {
  return drills.running(session)?.nowMs() ?? (drills.standsStill(session) ? 0 : wallMs)
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

/** "20201226T150200Z" */
function compact(iso: string): string {
  return iso.replace(/[-:]|\.\d+/g, '')
}
