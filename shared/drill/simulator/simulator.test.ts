import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leakMassRate } from '../../leak/physics/flow'
import { toSi } from '../../units/units'
import type { Change } from '../truth/inject'
import { sizeM3PerS } from '../truth/size'
import type { TruthFile } from '../truth/truth'
import { advance } from './advance'
import { accountedKg, airNow, compartments, hatchFlows } from './air-now'
import { order, way } from './crew/people'
import { bring, change } from './plant/change'
import { tankKg } from './plant/network'
import { beginWith, pressurePa } from './rehearsal'
import type { Happening, State } from './state'

const mmHg = (value: number) => toSi('pressure', { value, unit: 'mmHg' })
const after = (state: State, seconds: number) => advance(state, state.nowS + seconds).state

/** A station with everything that a drill may have. */
const BUSY: TruthFile = {
  climate: { ownDrift: { value: 0.5, unit: 'mmHg' }, commonDrift: { value: 0.5, unit: 'mmHg' } },
  fansM3PerS: 0.06,
  leaks: [{ id: 'L1', compartment: 'C2', law: 'orifice', size: { holeMm: 8 } }],
  hatches: { 'C2/C3': { gap: { kgPerDay: 5 } } },
  valves: [{ id: 'vent', between: ['C3', 'outside'], size: { holeMm: 10 } }],
  pumps: [{ id: 'pump', from: 'C1', to: 'C0', flowM3PerS: 0.005 }],
  tanks: [{ id: 'N2', compartment: 'C0', gas: 'nitrogen', kg: 0.5, kgPerS: 0.01 }],
  generators: [{ id: 'O2', compartment: 'C0', gas: 'oxygen', kgPerDay: 5.4 }],
  scrubbers: [{ id: 'CO2', compartment: 'C2', gas: 'carbon-dioxide', flowM3PerS: 0.02 }],
  equipment: [{ id: 'oven', compartment: 'C2', riseK: 2 }],
  people: [
    { id: 'FE-1', compartment: 'C0' },
    { id: 'FE-2', compartment: 'C2' },
  ],
  instruments: [
    {
      id: 'P',
      measures: 'pressure',
      unit: 'mmHg',
      at: { compartment: 'C0' },
      everyS: 7,
      sigma: 0.5,
      step: 0.1,
    },
    { id: 'MCA', measures: 'oxygen', unit: 'mmHg', at: { turns: ['C0', 'C1'] }, everyS: 60 },
    { id: 'flow', measures: 'flow', unit: 'kg/s', at: { hatch: 'C0/C2' }, everyS: 30 },
  ],
  injects: [
    {
      id: 'grow',
      at: { atS: 333 },
      changes: [{ change: 'leak', id: 'L1', size: { holeMm: 20 }, overS: 100 }],
    },
    {
      id: 'repress',
      at: {
        condition: { when: 'pressure-below', compartment: 'C0', pressure: { value: 740, unit: 'mmHg' } },
      },
      changes: [
        { change: 'switch', id: 'N2', on: true },
        { change: 'switch', id: 'pump', on: true },
        { change: 'switch', id: 'oven', on: true },
      ],
    },
  ],
}

/** The busy station with a crew under way. */
function busy(): State {
  const state = beginWith(BUSY)
  const closing = order(state, 'FE-1', [
    { kind: 'hop', hatch: 'C0/C2', to: 'C2', seconds: 20 },
    { kind: 'close', hatch: 'C2/C3', seconds: 0 },
    { kind: 'switch', id: 'vent', on: true, seconds: 5 },
    { kind: 'read', instrument: 'P', seconds: 10 },
  ])
  return order(closing, 'FE-2', [{ kind: 'patch', leak: 'L1', holds: 0.7, seconds: 700 }])
}

describe('time', () => {
  test('may be cut in any way: the same state and the same happenings to the last bit', () => {
    const whole = advance(busy(), 1200)
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1200, noNaN: true }), { maxLength: 12 }), (cuts) => {
        let state = busy()
        const happened: Happening[] = []
        for (const untilS of [...cuts.toSorted((a, b) => a - b), 1200]) {
          const next = advance(state, untilS)
          // Whoever looks changes nothing.
          compartments(next.state)
          state = next.state
          happened.push(...next.happened)
        }
        expect({ ...state, setup: 0 }).toEqual({ ...whole.state, setup: 0 })
        expect(happened).toEqual(whole.happened)
      }),
      { numRuns: 12 },
    )
  })

  test('is the same for the same seed, and another for another', () => {
    const readings = (seed: number) => advance(beginWith(BUSY, seed), 100).happened
    expect(readings(5)).toEqual(readings(5))
    expect(readings(5)).not.toEqual(readings(6))
  })

  test('can be gone back to: a state that was kept and written down goes on as the first time', () => {
    const { state } = advance(busy(), 500)
    const { setup, ...rest } = state
    const kept: State = { ...JSON.parse(JSON.stringify(rest)), setup }
    expect(advance(kept, 900).happened).toEqual(advance(state, 900).happened)
  })
})

describe('mass', () => {
  test('is all accounted for to 1e-9, whatever the crew, the plant and the instructor do', () => {
    let state = busy()
    const before = accountedKg(state)
    for (const seconds of [100, 300, 500, 2000]) {
      state = after(state, seconds)
      state = change(state, { change: 'leak', id: 'L1', compartment: 'C1', overS: 0 })
      for (const [gas, kg] of accountedKg(state).entries())
        expect(Math.abs(kg / before[gas]! - 1)).toBeLessThan(1e-9)
    }
    expect(state.air.booked['leak L1']!.every((kg) => kg > 0)).toBe(true)
  })

  test('two crew without an oxygen source take 2.6 mmHg a day out of 365 m³, as with Elektron off in 2004', () => {
    const state = beginWith({
      compartments: { C0: { volumeM3: 240 } },
      scrubbers: [
        { id: 'CO2', compartment: 'C0', gas: 'carbon-dioxide', flowM3PerS: 1 },
        { id: 'H2O', compartment: 'C0', gas: 'water', flowM3PerS: 1 },
      ],
      start: { carbonDioxide: { value: 0, unit: 'Pa' }, water: { value: 0, unit: 'Pa' } },
      fansM3PerS: 0.06,
      people: [
        { id: 'CDR', compartment: 'C0' },
        { id: 'FE', compartment: 'C0' },
      ],
    })
    const fall = pressurePa(state, 'C0') - pressurePa(after(state, 86_400), 'C0')
    expect(fall / mmHg(1)).toBeGreaterThan(2.4)
    expect(fall / mmHg(1)).toBeLessThan(2.8)
  })

  test('a tank gives what it has and no more', () => {
    const tank = { id: 'N2', compartment: 'C0', gas: 'nitrogen' as const, kg: 1, kgPerS: 0.03, on: true }
    const state = beginWith({ tanks: [tank] })
    const before = airNow(state).rooms.reduce((sum, kg) => sum + kg[1]!, 0)
    const { state: end, happened } = advance(state, 100)
    expect(happened).toEqual([{ atS: expect.closeTo(1 / 0.03, 9), kind: 'empty', tank: 'N2' }])
    expect(tankKg(end.setup.truth.tanks[0]!, airNow(end))).toBeCloseTo(0, 9)
    expect(airNow(end).rooms.reduce((sum, kg) => sum + kg[1]!, 0) - before).toBeCloseTo(1, 9)
  })
})

describe('an airlock', () => {
  test('is pumped into the next room and the rest let out to space, which is booked', () => {
    let state = beginWith({
      hatches: { 'C2/C3': {} },
      pumps: [{ id: 'pump', from: 'C3', to: 'C2', flowM3PerS: 0.01, on: true }],
      valves: [{ id: 'vent', between: ['C3', 'outside'], size: { holeMm: 15 } }],
    })
    state = after(change(state, { change: 'hatch', hatch: 'C2/C3', state: 'closed' }), 600)
    expect(pressurePa(state, 'C3') / mmHg(745)).toBeCloseTo(Math.exp(-6 / 5), 6)
    const left = airNow(state).rooms[3]!.reduce((sum, kg) => sum + kg, 0)
    state = change(state, { change: 'switch', id: 'pump', on: false })
    state = after(change(state, { change: 'switch', id: 'vent', on: true }), 3600)
    expect(pressurePa(state, 'C3')).toBeLessThan(1)
    const lost = airNow(state).booked['valve vent']!.reduce((sum, kg) => sum + kg, 0)
    expect(lost / left).toBeCloseTo(1, 4)
  })
})

describe('a leak', () => {
  const lossKgPerS = (state: State) => {
    const lost = (one: State) => (airNow(one).booked['leak L'] ?? []).reduce((sum, kg) => sum + kg, 0)
    return lost(after(state, 1)) - lost(state)
  }
  const leaking = beginWith({ leaks: [{ id: 'L', compartment: 'C1', law: 'crack', size: { kgPerDay: 50 } }] })

  test('loses what the leak engine says of its size', () => {
    const expected = leakMassRate('crack', sizeM3PerS('crack', { kgPerDay: 50 }), mmHg(745))
    expect(lossKgPerS(leaking) / expected).toBeCloseTo(1, 1)
  })

  test('grows, is patched in part, comes off, moves and stops', () => {
    const first = lossKgPerS(leaking)
    const growing = change(leaking, { change: 'leak', id: 'L', size: { kgPerDay: 100 }, overS: 60 })
    expect(lossKgPerS(after(growing, 30)) / first).toBeCloseTo(1.5, 1)
    const grown = after(growing, 60)
    expect(lossKgPerS(grown) / first).toBeCloseTo(2, 1)
    const patched = change(grown, { change: 'patch', leak: 'L', holds: 0.75 })
    expect(lossKgPerS(patched) / first).toBeCloseTo(0.5, 1)
    expect(lossKgPerS(change(patched, { change: 'patch', leak: 'L', holds: 0 })) / first).toBeCloseTo(2, 1)
    expect(lossKgPerS(change(patched, { change: 'patch', leak: 'L', holds: 1 }))).toBe(0)
    const moved = change(grown, { change: 'leak', id: 'L', compartment: 'C3', overS: 0 })
    const shut = change(moved, { change: 'hatch', hatch: 'C2/C3', state: 'closed' })
    const later = after(shut, 600)
    expect(pressurePa(later, 'C3')).toBeLessThan(pressurePa(later, 'C0') - mmHg(10))
    const stopped = change(later, { change: 'leak', id: 'L', size: { kgPerDay: 0 }, overS: 0 })
    expect(lossKgPerS(stopped)).toBe(0)
  })

  test('shows its side by the flow through an open hatch', () => {
    const flows = hatchFlows(after(leaking, 60))
    const loss = lossKgPerS(leaking)
    expect(flows.get('C0/C1')! / loss).toBeGreaterThan(0.85)
    expect(flows.get('C0/C2')!).toBeLessThan(0)
  })
})

describe('temperature', () => {
  test('day and night move the pressure of all, and equipment that of the whole through open hatches', () => {
    const state = beginWith({ climate: { dayNightK: 1, ownK: 0, commonK: 0 } })
    // A quarter of an orbit: one kelvin is 2.5 mmHg.
    expect((pressurePa(after(state, 1390), 'C0') - mmHg(745)) / mmHg(1)).toBeCloseTo(2.5, 1)
    const oven = beginWith({ equipment: [{ id: 'oven', compartment: 'C1', riseK: 4, settlesS: 600 }] })
    const on = after(change(oven, { change: 'switch', id: 'oven', on: true }), 600)
    expect(compartments(on).get('C1')!.temperatureK).toBeCloseTo(295.15 + 4 * (1 - Math.exp(-1)), 6)
    const off = after(change(on, { change: 'switch', id: 'oven', on: false }), 600)
    expect(compartments(off).get('C1')!.temperatureK).toBeCloseTo(
      295.15 + 4 * (1 - Math.exp(-1)) * Math.exp(-1),
      6,
    )
    expect(pressurePa(off, 'C1') / pressurePa(off, 'C0')).toBeCloseTo(1, 6)
  })
})

describe('injects', () => {
  test('come at their time, or so long after their condition was first true, once', () => {
    const { happened } = advance(
      beginWith({
        leaks: [{ id: 'L', compartment: 'C0', law: 'orifice', size: { holeMm: 20 } }],
        injects: [
          { id: 'shut', at: { atS: 45 }, changes: [{ change: 'hatch', hatch: 'C0/C1', state: 'closed' }] },
          {
            id: 'stop',
            at: { condition: { when: 'injected', id: 'shut' }, afterS: 30 },
            changes: [{ change: 'leak', id: 'L', size: { holeMm: 0 } }],
          },
          {
            id: 'low',
            at: {
              condition: {
                when: 'pressure-below',
                compartment: 'C0',
                pressure: { value: 740, unit: 'mmHg' },
              },
            },
            changes: [{ change: 'switch', id: 'fans', on: false }],
          },
        ],
      }),
      600,
    )
    const times = happened.flatMap((one) => (one.kind === 'injected' ? [[one.inject, one.atS]] : []))
    expect(times).toEqual([
      ['low', 30],
      ['shut', 45],
      ['stop', 80],
    ])
  })

  test('that another one brings are told as well, after it and once', () => {
    const brings = (id: string, at: 'hand' | { atS: number }, ...ids: string[]) => {
      return { id, at, changes: ids.map((one) => ({ change: 'inject' as const, id: one })) }
    }
    const injects = [
      brings('third', 'hand', 'first'),
      brings('first', { atS: 30 }, 'second', 'third'),
      brings('second', { atS: 60 }, 'third'),
    ]
    const { happened, state } = advance(beginWith({ injects }), 120)
    expect(happened).toEqual(
      ['first', 'second', 'third'].map((inject) => ({ atS: 30, kind: 'injected', inject })),
    )
    expect(state.due).toEqual({})
    expect(bring(state, 'second')).toEqual({ state, happened: [] })
  })
})

test('a change of what nobody knows changes nothing', () => {
  const state = beginWith(BUSY)
  for (const one of [
    { change: 'leak', id: 'new', overS: 0 },
    { change: 'leak', id: 'L1', compartment: 'C9', overS: 0 },
    { change: 'patch', leak: 'new', holds: 1 },
    { change: 'hatch', hatch: 'C0/C9', state: 'closed' },
    { change: 'switch', id: 'new', on: true },
    { change: 'instrument', id: 'new', faults: [] },
    { change: 'position', person: 'new', compartment: 'C0' },
    { change: 'position', person: 'FE-1', compartment: 'C9' },
  ] as const)
    expect(change(state, { ...one } as Change)).toEqual(state)
})

describe('way', () => {
  test('leads through the open hatches, and opens what is closed', () => {
    const state = beginWith({ people: [{ id: 'FE-1', compartment: 'C1' }] })
    expect(way(state, 'FE-1', 'C3')!.map(({ kind }) => kind)).toEqual(['hop', 'hop', 'hop'])
    const shut = change(state, { change: 'hatch', hatch: 'C2/C3', state: 'closed' })
    expect(way(shut, 'FE-1', 'C3')!.map(({ kind }) => kind)).toEqual(['hop', 'hop', 'open', 'hop'])
    expect(way(state, 'nobody', 'C3')).toBeUndefined()
  })
})
