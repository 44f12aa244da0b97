import { alarmAt } from '../log/alarms'
import type { Evidence, Part } from '../evidence'
import type { Recent } from './recent'
import type { Waiting } from './waiting'
import { GATE } from './weigh'

/** Readings in a row from which, whatever they say, it is not the readings that are wrong. */
export const PERSISTENT = 3

/** Pressure took another course. */
export interface Change {
  /** The readings that show it, from the first of the new course on. */
  readings: readonly Recent[]
  /** Does it lose air faster or slower from then on? Else only its level is another one. */
  leak: boolean
}

/**
 * One wild reading may be a slip of the hand. It is a change of course where a witness stands beside it: a second
 * one that goes the same way as far or further, or a depressurisation alarm that was raised since the reading before;
 * three that nothing explains are one too. A leak begins, grows or ends where pressure falls, or goes on rising; a
 * single step upwards is gas that came in. Asked when the last reading of a part was not believed.
 */
export function changeOfCourse(evidence: Evidence, { recent, period }: Part): Change | undefined {
  const [last, before] = recent.toReversed() as [Recent, Recent | undefined]
  // What was read before the hatches were moved belongs to another segment.
  const within = (readings: readonly Recent[]) =>
    readings.filter(({ waiting }) => waiting.ms >= period.fromMs)
  if (!before) return undefined
  if (before.surprisePa === 0) {
    const alarmed = last.surprisePa < 0 && (alarmAt(evidence.others) ?? -Infinity) > before.waiting.ms
    return alarmed ? { readings: within([before, last]), leak: true } : undefined
  }
  const further = (last.surprisePa - before.surprisePa) * Math.sign(last.surprisePa)
  const slack = slackPa(before.waiting, last.waiting)
  if (last.surprisePa * before.surprisePa > 0 && further > -slack)
    return { readings: within([before, last]), leak: last.surprisePa < 0 || further > slack }
  const row = recent.slice(-PERSISTENT)
  if (row.length < PERSISTENT || row.some(({ surprisePa }) => surprisePa === 0)) return undefined
  return { readings: within([last]), leak: row.every(({ surprisePa }) => surprisePa < 0) }
}

/** How far two readings of the same pressure may be apart. */
function slackPa(a: Waiting, b: Waiting): number {
  return GATE * Math.sqrt(a.variance + b.variance) + a.halfStep + b.halfStep
}
