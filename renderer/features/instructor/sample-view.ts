import type { DrillView } from '../../../shared/contract/drill'

/** A station of which nothing is known: tests put in what they are about. */
export const EMPTY_VIEW: DrillView = {
  session: 'DRILL-a',
  nowS: 0,
  compartments: [],
  hatches: [],
  leaks: [],
  people: [],
  instruments: [],
  on: {},
  injects: [],
  lostKg: 0,
  snapshots: [],
  remarks: [],
  operations: 0,
  trouble: [],
}
