import { locate } from '../../shared/leak/locate'
import type { Text } from '../../shared/i18n/text'
import type { LeakReport } from '../../shared/leak/report'
import { instant } from '../../shared/session/event'
import { replay } from '../../shared/session/state'
import { bundledStation } from '../../shared/station/bundled'
import { toMs } from '../../shared/time/time'
import { WrongUsage, type Command } from './command'
import { reportText } from './report-text'
import { openLog } from './source'

export const locateCommand: Command = {
  synopsis: '<log.jsonl | - | example:<id>> [--at <time>]',
  help: `The verdict of the leak engine on a session log ("-": standard input).

  --at <time>  from the events up to this time, as 2020-12-26T15:00:00.000Z; the last event's where it is left out
  --json       one object: verdict, posterior, segments, leak, reserve time, next step and other
               choices, what would change the verdict`,
  options: { at: { type: 'string' } },
  positionals: 1,
  run({ positionals: [source], values: { at }, json }, { out }) {
    if (at !== undefined && !instant.safeParse(at).success) {
      throw new WrongUsage(`found --at ${String(at)}; expected a UTC time like 2020-12-26T15:00:00.000Z`)
    }
    const state = replay([...openLog(source!).events], bundledStation)!
    const times = state.log.map((event) => toMs(event.at))
    const lastMs = times.reduce((a, b) => Math.max(a, b))
    const atMs = typeof at === 'string' ? toMs(at) : lastMs
    const report = locate({ graph: state.graph, events: state.effective, atMs })
    out(json ? `${JSON.stringify(inEnglish(report))}\n` : reportText(report))
    return 0
  },
}

/** The printed form has notes and doubts as sentences. */
function inEnglish(report: LeakReport) {
  const sentences = (texts: Text[]) => texts.map(({ en }) => en)
  return { ...report, doubts: sentences(report.doubts), notes: sentences(report.notes) }
}
