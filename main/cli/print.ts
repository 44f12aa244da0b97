import { paperOf } from '../../shared/procedure/paper/paper'
import { isKnown } from '../../shared/session/event'
import { effectiveEvents } from '../../shared/session/state'
import { toMs } from '../../shared/time/time'
import { writeAtomically } from '../export/atomic-write'
import { blankSheets, sheetOfRun } from '../export/print-sheets'
import { BadInput, WrongUsage, type Command } from './command'
import { languagesOf } from './languages'
import { openLog } from './source'

export const printCommand: Command = {
  synopsis: '<procedure | all> --out <paper.html> [--log <log.jsonl | ->] [--language en|ru|both]',
  help: `Writes a procedure, or all of them, for A4 paper as one HTML file that any browser prints. The app itself
makes the same as a PDF.

  --log       with what this session log has done of the procedure, at the time of its last entry; blank without it
  --language  both, one below the other, where it is left out`,
  options: { out: { type: 'string' }, log: { type: 'string' }, language: { type: 'string' } },
  positionals: 1,
  async run({ positionals: [procedure], values: { out: path, log, language = 'both' }, json }, { out }) {
    const languages = languagesOf(language)
    if (typeof path !== 'string' || path === '') throw new WrongUsage('expected --out <path>')
    const printedAtMs = Date.now()
    const sheets = typeof log === 'string' ? sheetsOfLog(log, procedure!) : blankSheets(procedure!)
    if (!sheets.ok) throw new BadInput(`found no procedure "${procedure}"`)
    await writeAtomically(path, [
      paperOf({ sheets: sheets.value, languages, pressureUnit: 'mmHg', printedAtMs }),
    ])
    out(json ? `${JSON.stringify({ path })}\n` : `${path}\n`)
    return 0
  },
}

/** The last run of the procedure in the log. */
function sheetsOfLog(source: string, procedure: string): ReturnType<typeof blankSheets> {
  const events = [...openLog(source).events]
  const start = effectiveEvents(events).findLast(
    (e) => e.kind === 'procedure-started' && e.data.procedure === procedure,
  )
  if (!start) throw new BadInput(`${source}: found no start of the procedure "${procedure}"`)
  const lastMs = events.filter(isKnown).reduce((last, { at }) => Math.max(last, toMs(at)), 0)
  return sheetOfRun(events, start.seq, procedure, lastMs)
}
