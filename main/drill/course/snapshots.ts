import type { State } from '../../../shared/drill/simulator/state'

/** A moment that can be gone back to. */
export interface Snapshot {
  state: State
  /** Entries that the log had, and how much had been done. */
  seq: number
  done: number
}

const EVERY_S = 300
/** So long before a planned inject. */
const BEFORE_S = 1
const MOST = 120

/** When a snapshot is due next by itself: every five minutes, and before what is planned. */
export function nextSnapshotS({ nowS, due }: Pick<State, 'nowS' | 'due'>): number {
  const planned = Object.values(due).map((dueS) => dueS - BEFORE_S)
  const regular = (Math.floor(nowS / EVERY_S) + 1) * EVERY_S
  return Math.min(regular, ...planned.filter((atS) => atS > nowS))
}

/** No more than so many: the one goes whose neighbours lie closest together. The first and the last stay. */
export function thinned(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  if (snapshots.length <= MOST) return snapshots
  const gapS = (i: number) => snapshots[i + 1]!.state.nowS - snapshots[i - 1]!.state.nowS
  let least = 1
  for (let i = 2; i < snapshots.length - 1; i++) if (gapS(i) < gapS(least)) least = i
  return snapshots.toSpliced(least, 1)
}
