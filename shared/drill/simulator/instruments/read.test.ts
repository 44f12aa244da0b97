import { describe, expect, test } from 'vitest'
import type { InstrumentTruth } from '../../truth/instrument'
import type { TruthFile } from '../../truth/truth'
import { advance } from '../advance'
import { change } from '../plant/change'
import { beginWith } from '../rehearsal'
import type { Happening, Reading } from '../state'

type InstrumentFile = NonNullable<TruthFile['instruments']>[number]

const readingsOf = (happened: readonly Happening[]): Reading[] =>
  happened.flatMap((one) => (one.kind === 'reading' ? [one.reading] : []))

/** What an instrument of this kind showed in a room of 745 mmHg and 22 °C. */
function shown(given: Partial<InstrumentFile>, seconds = 1000, more: TruthFile = {}): Reading[] {
  const gauge: InstrumentFile = {
    id: 'G',
    measures: 'pressure',
    unit: 'mmHg',
    at: { compartment: 'C0' },
    everyS: 1,
    ...given,
  }
  return readingsOf(advance(beginWith({ ...more, instruments: [gauge] }), seconds).happened)
}

const values = (readings: readonly Reading[]) => readings.map(({ value }) => value)
const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length

describe('an instrument', () => {
  test('shows the truth with its bias and its noise', () => {
    expect(values(shown({}, 2)).map((value) => Math.round(value * 1e9) / 1e9)).toEqual([745, 745, 745])
    const noisy = values(shown({ sigma: 0.5, bias: 2 }, 4000))
    const spread = Math.sqrt(mean(noisy.map((value) => (value - 747) ** 2)))
    expect(mean(noisy)).toBeCloseTo(747, 1)
    expect(spread / 0.5).toBeGreaterThan(0.95)
    expect(spread / 0.5).toBeLessThan(1.05)
  })

  test('shows whole steps of its dial', () => {
    for (const value of values(shown({ step: 2, sigma: 3 }, 50))) expect(value % 2).toBe(0)
    for (const value of values(shown({ unit: 'psi', step: 0.01, sigma: 0.1 }, 50)))
      expect(value).toBe(Number(value.toFixed(2)))
  })

  test('drifts', () => {
    const drifting = values(shown({ driftPerDay: 24, everyS: 3600 }, 7200))
    expect(drifting[2]! - drifting[0]!).toBeCloseTo(2, 6)
    const faulty = values(shown({ faults: [{ fault: 'drift', perDay: 48 }], everyS: 3600 }, 3600))
    expect(faulty[1]! - faulty[0]!).toBeCloseTo(2, 6)
  })

  test('sticks, drops readings, and is read on a wrong turn', () => {
    const leaks: TruthFile['leaks'] = [{ id: 'L', compartment: 'C0', law: 'orifice', size: { holeMm: 20 } }]
    const stuck = values(shown({ faults: [{ fault: 'stuck' }] }, 100, { leaks }))
    expect(new Set(stuck).size).toBe(1)
    const dropped = shown({ faults: [{ fault: 'dropped', chance: 0.3 }] })
    expect(dropped.length / 1001).toBeGreaterThan(0.65)
    expect(dropped.length / 1001).toBeLessThan(0.75)
    const turned = values(shown({ faults: [{ fault: 'wrong-turn', chance: 0.5, by: 320 }], step: 1 }, 100))
    expect(new Set(turned)).toEqual(new Set([745, 425, 1065]))
    expect(values(shown({ faults: [{ fault: 'offset', by: -5 }], step: 1 }, 0))).toEqual([740])
  })

  test('is mended by a change, and sticks at what it shows next', () => {
    const state = beginWith({
      leaks: [{ id: 'L', compartment: 'C0', law: 'orifice', size: { holeMm: 30 } }],
      instruments: [{ id: 'G', measures: 'pressure', unit: 'mmHg', at: { compartment: 'C0' }, everyS: 10 }],
    })
    const first = advance(state, 100)
    const faulty = advance(
      change(first.state, { change: 'instrument', id: 'G', faults: [{ fault: 'stuck' }] }),
      200,
    )
    const mended = advance(change(faulty.state, { change: 'instrument', id: 'G', faults: [] }), 300)
    expect(new Set(values(readingsOf(first.happened))).size).toBe(11)
    expect(new Set(values(readingsOf(faulty.happened))).size).toBe(1)
    expect(new Set(values(readingsOf(mended.happened))).size).toBe(10)
  })

  test('is written down by its own clock', () => {
    const late = shown({ everyS: 600, clock: { fastS: 5, gainsSPerDay: 144, withinS: 2 } }, 6000)
    for (const [i, { writtenAtS }] of late.entries())
      expect(Math.abs(writtenAtS - i * 601 - 5)).toBeLessThanOrEqual(2)
    expect(new Set(late.map(({ writtenAtS }, i) => writtenAtS - i * 601)).size).toBe(11)
  })

  test('measures gases, temperatures, differences and flows, and samples compartments in turn', () => {
    const one = (given: Partial<InstrumentFile>, more?: TruthFile) => shown(given, 0, more)[0]!.value
    expect(one({ measures: 'oxygen' })).toBeCloseTo(160, 9)
    expect(one({ measures: 'carbon-dioxide' })).toBeCloseTo(3, 9)
    expect(one({ measures: 'temperature', unit: 'degC' })).toBeCloseTo(22, 9)
    const low: TruthFile = { compartments: { C3: { pressure: { value: 500, unit: 'mmHg' } } } }
    expect(one({ measures: 'difference', at: { hatch: 'C2/C3' } }, low)).toBeCloseTo(245, 6)
    expect(one({ measures: 'flow', unit: 'kg/s', at: { hatch: 'C2/C3' } }, low)).toBeGreaterThan(1)
    const turns: InstrumentTruth['at'] = { turns: ['C0', 'C3'] }
    expect(shown({ measures: 'nitrogen', at: turns }, 3).map(({ place }) => place)).toEqual([
      'C0',
      'C3',
      'C0',
      'C3',
    ])
  })
})
