import type { Advice } from '../../../leak/report'
import { hatchesOf } from '../../../session/told'
import { toMs } from '../../../time/time'
import type { Look } from '../crew'

/** What a crew makes of what the program says. */

/** What the leak engine advises and the hatches let do; undefined where it is nothing. */
export function advised({ advice, failed }: Look): Advice | undefined {
  return advice.choices.find((choice) => !hatchesOf(choice).some((hatch) => failed.has(hatch)))
}

/** So long a place that is closed off is watched. */
export const CONFIRM_S = 600
/** Probability below which the leak is hardly in a segment. */
export const HARDLY = 0.05

/** Nothing is left to do that these hatches let do, and the leak is hardly where anybody is: for a while now. */
export function isDone(look: Look): boolean {
  const { state, report, teams, nowMs } = look
  const moved = state.effective.findLast(({ kind }) => kind === 'hatch-state')
  const isAway = report.segments
    .filter(({ current, compartments }) => current && teams.some(({ at }) => compartments.includes(at)))
    .every(({ leaking }) => leaking < HARDLY)
  return (
    advised(look) === undefined && isAway && moved !== undefined && nowMs - toMs(moved.at) >= 1000 * CONFIRM_S
  )
}

/** With less air left nobody searches on, whatever is advised. */
const LEAST_RESERVE_S = 600

/** Is there hardly any time left where somebody is? What one sudden reading says is read again before it is believed. */
export function isOutOfAir({ report, teams }: Look): boolean {
  const [suspect] = report.segments.filter(({ current }) => current).toSorted((a, b) => b.leaking - a.leaking)
  const isThere = teams.some(({ at }) => suspect?.compartments.includes(at))
  const isSudden = report.notes.some(({ code }) => code === 'sudden-fall')
  return isThere && !isSudden && (report.reserveTimeS?.linear ?? Infinity) < LEAST_RESERVE_S
}

/** Where the leak may be by what the program says. */
export function suspectsOf({ report }: Look): ReadonlySet<string> {
  return new Set(report.verdict.compartments)
}
