import { NEEDS } from '../../../../shared/reserves/course'
import type { Text } from '../../../../shared/i18n/text'
import { LIMIT_NAMES } from '../../../../shared/reserves/names'
import type { Plan } from '../../../../shared/reserves/plan'
import type { Limit, Projection } from '../../../../shared/reserves/projection'
import type { Reached } from '../../../../shared/reserves/spread'
import { m, SHORT } from './messages'

/** Something that is reached on a day. */
export interface DateRow {
  key: string
  what: Text
  reached: Reached
  /** The same as planned, where something else is tried. */
  before?: Reached
}

/**
 * What is reached within the plan in more than 2.5 % of all cases, the earliest first; and what hardly ever is, or never.
 */
export function dateRows(
  plan: Plan,
  projection: Projection,
  before?: Projection,
): { reached: DateRow[]; hardly: Text[] } {
  const rows = [
    ...NEEDS.map((need): DateRow => ({
      key: `short ${need}`,
      what: SHORT[need],
      reached: projection.short[need],
      before: before?.short[need],
    })),
    ...(Object.entries(projection.limits) as [Limit, Reached][]).map(([limit, reached]): DateRow => ({
      key: `limit ${limit}`,
      what: LIMIT_NAMES[limit],
      reached,
      before: before?.limits[limit],
    })),
    ...plan.stores.map(({ id, title }): DateRow => ({
      key: `store ${id}`,
      what: m.empty(title),
      reached: projection.stores[id]!,
      before: before?.stores[id],
    })),
  ]
  const isReached = ({ reached, before }: DateRow) =>
    reached.low < Infinity || (before !== undefined && before.low < Infinity)
  return {
    reached: rows.filter(isReached).sort(soonestFirst),
    hardly: rows.filter((row) => !isReached(row)).map(({ what }) => what),
  }
}

function soonestFirst({ reached: a }: DateRow, { reached: b }: DateRow): number {
  return compare(a.middle, b.middle) || b.probability - a.probability
}

/** Two that never come are as far. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}
