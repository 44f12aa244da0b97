import { expect, test } from 'vitest'
import { treeStation } from '../../leak/rehearsal'
import { truthFaults } from './check'
import { type TruthFile, truthSchema } from './truth'

const graph = treeStation([70, 15], [0])
const faults = (truth: TruthFile) =>
  truthFaults(truthSchema.parse(truth), graph).map(({ path, code }) => `${path} ${code}`)

const gauge = { id: 'P', measures: 'pressure', unit: 'mmHg', at: { compartment: 'C0' } } as const

test('a truth that speaks of its station has no fault', () => {
  expect(faults({})).toEqual([])
  expect(
    faults({
      people: [{ id: 'CDR', compartment: 'C1' }],
      valves: [{ id: 'vent', between: ['C1', 'outside'], size: { holeMm: 5 } }],
      instruments: [gauge],
      injects: [
        {
          id: 'begin',
          at: { atS: 60 },
          changes: [
            { change: 'leak', id: 'L', compartment: 'C1', size: { holeMm: 2 } },
            { change: 'switch', id: 'vent', on: true },
            { change: 'instrument', id: 'P', faults: [{ fault: 'stuck' }] },
          ],
        },
        { id: 'patch', at: { atS: 90 }, changes: [{ change: 'patch', leak: 'L', holds: 0.5 }] },
      ],
    }),
  ).toEqual([])
})

test('every name that nobody knows is named with its place', () => {
  expect(
    faults({
      compartments: { C9: {} },
      hatches: { 'C0/C9': {} },
      leaks: [{ id: 'L', compartment: 'C9', law: 'crack', size: { holeMm: 1 } }],
      pumps: [{ id: 'pump', from: 'C0', to: 'space', flowM3PerS: 1 }],
      instruments: [
        { ...gauge, at: { person: 'nobody' } },
        { ...gauge, id: 'MCA', at: { turns: ['C0', 'outside'] } },
      ],
      injects: [
        {
          id: 'one',
          at: { condition: { when: 'injected', id: 'two' } },
          changes: [
            { change: 'switch', id: 'vent', on: true },
            { change: 'position', person: 'CDR', compartment: 'C0' },
            { change: 'leak', id: 'other', size: { holeMm: 1 } },
          ],
        },
      ],
    }),
  ).toEqual([
    'compartments unknown-id',
    'hatches unknown-id',
    'leaks[0] unknown-id',
    'pumps[0] unknown-id',
    'instruments[0] unknown-id',
    'instruments[1] unknown-id',
    'injects[0] unknown-id',
    'injects[0] unknown-id',
    'injects[0] unknown-id',
    'injects[0] unknown-id',
  ])
})

test('an id twice, a unit of something else, and more oxygen than air are faults', () => {
  const people = [
    { id: 'CDR', compartment: 'C0' },
    { id: 'CDR', compartment: 'C1' },
  ]
  expect(faults({ people })).toEqual(['people[1].id repeated-id'])
  expect(faults({ instruments: [{ ...gauge, unit: 'kg/s' }] })).toEqual(['instruments[0].unit wrong-unit'])
  expect(faults({ start: { pressure: { value: 100, unit: 'mmHg' } } })).toEqual(['start too-much-gas'])
})
