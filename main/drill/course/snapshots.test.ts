import { expect, test } from 'vitest'
import type { State } from '../../../shared/drill/simulator/state'
import { nextSnapshotS, thinned, type Snapshot } from './snapshots'

const at = (nowS: number): Snapshot => ({ state: { nowS } as State, seq: 1, done: 0 })

test('a snapshot is due every five minutes, and a second before what is planned', () => {
  expect(nextSnapshotS({ nowS: 0, due: {} })).toBe(300)
  expect(nextSnapshotS({ nowS: 300, due: {} })).toBe(600)
  expect(nextSnapshotS({ nowS: 300, due: { soon: 420, later: 900 } })).toBe(419)
  expect(nextSnapshotS({ nowS: 419, due: { soon: 420 } })).toBe(600)
})

test('many are thinned out where they lie closest, and never the first or the last', () => {
  let snapshots: readonly Snapshot[] = []
  for (let i = 0; i < 1000; i++) snapshots = thinned([...snapshots, at(i * 300)])
  const times = snapshots.map(({ state }) => state.nowS)
  expect(times).toHaveLength(120)
  expect([times[0], times.at(-1)]).toEqual([0, 999 * 300])
  const gaps = times.slice(1).map((time, i) => time - times[i]!)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(16 * 300)
})
