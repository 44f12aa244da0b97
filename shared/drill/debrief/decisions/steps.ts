import { PROGRAM, type SessionEvent } from '../../../session/event'
import { passesAir } from '../../../station/graph'
import type { HatchState } from '../../../station/station'
import type { Told } from '../told'

type HatchEntry = SessionEvent<'hatch-state'>

/** Hatches that the crew moved as one step. */
export interface Step {
  moved: readonly [HatchEntry, ...HatchEntry[]]
  closes: readonly string[]
  opens: readonly string[]
}

/** Entries of one step lie no further apart; those of none, no further from the first. Ours: two teams, two hatches. */
const TOGETHER_S = 180

/**
 * The hatches that the crew opened and closed, step by step. An entry that changes nothing is no step; outside of the
 * procedure a step ends when the crew is told something else.
 */
export function stepsOf({ state, events, atS }: Told): Step[] {
  const hatches = new Map<string, HatchState>([...state.graph.hatches.values()].map((h) => [h.id, h.state]))
  const groups: [HatchEntry, ...HatchEntry[]][] = []
  let toldSeq = 0
  for (const event of events) {
    if (event.kind === 'verdict') toldSeq = event.seq
    if (event.kind !== 'hatch-state') continue
    const { hatch, state: now, step } = event.data
    const before = hatches.get(hatch) ?? 'closed'
    hatches.set(hatch, now)
    if (event.actor === PROGRAM || passesAir(before) === passesAir(now)) continue
    const group: HatchEntry[] = groups.at(-1) ?? []
    const since = step === undefined ? group[0] : group.at(-1)
    const isOneStep =
      since &&
      since.data.step === step &&
      atS(event) - atS(since) <= TOGETHER_S &&
      (step !== undefined || toldSeq < since.seq)
    // Whoever moves a hatch again has decided again.
    if (isOneStep && !group.some(({ data }) => data.hatch === hatch)) group.push(event)
    else groups.push([event])
  }
  return groups.map((moved) => {
    const ids = (isOpen: boolean) =>
      moved.filter(({ data }) => passesAir(data.state) === isOpen).map(({ data }) => data.hatch)
    return { moved, closes: ids(false), opens: ids(true) }
  })
}
