import { expect, test } from 'vitest'
import type { DrillView } from '../../../../shared/contract/drill'
import { EMPTY_VIEW } from '../sample-view'
import { inverseOf } from './inverse'

const view: DrillView = {
  ...EMPTY_VIEW,
  hatches: [
    { id: 'A/B', state: 'open', jammed: false, leaks: false, flowKgPerS: 0 },
    { id: 'B/C', state: 'closed-leaking', jammed: true, leaks: true, flowKgPerS: 0 },
    { id: 'C/D', state: 'removed', jammed: false, leaks: false, flowKgPerS: 0 },
  ],
  leaks: [{ id: 'L1', compartment: 'C', law: 'orifice', kgPerDay: 3, held: 0.5 }],
  people: [{ id: 'CDR', compartment: 'A' }],
  instruments: [{ id: 'P1', at: 'A', faults: [{ fault: 'offset', by: 2 }] }],
  on: { fans: true },
}

test('what was set is set back to what it is now, the last first', () => {
  expect(
    inverseOf(
      [
        { change: 'switch', id: 'fans', on: false },
        { change: 'hatch', hatch: 'A/B', jammed: true },
        { change: 'instrument', id: 'P1', faults: [{ fault: 'stuck' }] },
        { change: 'position', person: 'CDR', compartment: 'B' },
        { change: 'patch', leak: 'L1', holds: 0 },
      ],
      view,
    ),
  ).toEqual([
    { change: 'patch', leak: 'L1', holds: 0.5 },
    { change: 'position', person: 'CDR', compartment: 'A' },
    { change: 'instrument', id: 'P1', faults: [{ fault: 'offset', by: 2 }] },
    { change: 'hatch', hatch: 'A/B', jammed: false },
    { change: 'switch', id: 'fans', on: true },
  ])
})

test('of a hatch only what was changed goes back, a closed one that lets air pass as closed', () => {
  expect(inverseOf([{ change: 'hatch', hatch: 'B/C', state: 'open' }], view)).toEqual([
    { change: 'hatch', hatch: 'B/C', state: 'closed' },
  ])
  expect(inverseOf([{ change: 'hatch', hatch: 'A/B', gap: { holeMm: 1 } }], view)).toEqual([
    { change: 'hatch', hatch: 'A/B', gap: { kgPerDay: 0 } },
  ])
})

test('a leak, a gap of unknown size, a hatch taken out and a thing unknown cannot be taken back', () => {
  const lasting = [
    { change: 'leak', id: 'L1', size: { holeMm: 2 }, overS: 0 },
    { change: 'hatch', hatch: 'B/C', gap: { kgPerDay: 0 } },
    { change: 'hatch', hatch: 'C/D', state: 'closed' },
    { change: 'switch', id: 'pump', on: true },
  ] as const
  for (const change of lasting)
    expect(inverseOf([{ change: 'switch', id: 'fans', on: false }, change], view)).toBeUndefined()
})
