import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../session/event'
import { toIso } from '../../../time/time'
import { hatch, START_MS } from '../../rehearsal'
import {
  codes,
  DAY_S,
  FLOOR_MMHG,
  GROWN,
  HOUR_S,
  MINUTE_S,
  minutesLeft,
  MMHG_PA,
  type Read,
  says,
  SLOW,
  STEADY,
} from './rehearsal'

describe('a leak that ends, and gas that comes in', () => {
  const falling = Array.from({ length: 10 }, (_, i): Read => [i * 2 * MINUTE_S, 740 - 5 * i])

  test('a leak that stops is not carried on: two readings later the fall has ended', () => {
    const stopped = [1, 2, 3, 4].map((i): Read => [(18 + 4 * i) * MINUTE_S, 695])
    const report = says([...falling, ...stopped])
    expect(codes(report)).toContain('new-course')
    expect(report.segments[0]!.ratePaPerS!.mean).toBeGreaterThan(-0.5)
    expect(minutesLeft(report)).toBe(Infinity)
  })

  test('a step upwards is gas that came in: the leak goes on at its rate', () => {
    const raised = falling.map(([atS, mmHg]): Read => [atS + 20 * MINUTE_S, mmHg - 50 + 40])
    const report = says([...falling, ...raised])
    expect(codes(report)).not.toContain('outlier')
    expect((report.segments[0]!.ratePaPerS!.mean / MMHG_PA) * HOUR_S).toBeCloseTo(-150, -1.5)
  })

  test('pressure that goes on rising is told, and promises no reserve', () => {
    const rising = [1, 2, 3].map((i): Read => [DAY_S + i * MINUTE_S, 740 + 15 * i])
    const report = says([...STEADY, ...rising])
    expect(codes(report)).toContain('new-course')
    expect(report.notes).toContainEqual(expect.objectContaining({ code: 'unexplained' }))
    expect(report.reserveTimeS).toBeUndefined()
  })

  test('a step downwards that stays is another course, not a rate', () => {
    const lower = [1, 2, 3, 4, 5].map((i): Read => [DAY_S + i * 10 * MINUTE_S, 720])
    const report = says([...STEADY, ...lower])
    expect(codes(report)).toContain('new-course')
    expect(codes(report)).not.toContain('sudden-fall')
    expect(report.posterior['none']).toBeGreaterThan(0.5)
  })
})

describe('what is no change of course', () => {
  const before: readonly Read[] = [...STEADY, [DAY_S + 60, 740]]
  const slip: Read = [DAY_S + 120, 640]

  test('one wrong turn of the dial is named, and the verdict afterwards is as without it', () => {
    const after: readonly Read[] = [
      [DAY_S + 180, 740],
      [DAY_S + 240, 740],
    ]
    const [one, other] = [says([...before, slip, ...after]), says([...before, ...after])]
    expect(codes(one)).toContain('outlier')
    expect(codes(one)).not.toContain('new-course')
    expect(codes(one)).not.toContain('sudden-fall')
    expect(one.verdict.kind).toBe(other.verdict.kind)
    expect(one.posterior['none']).toBeCloseTo(other.posterior['none']!, 2)
    expect(one.reserveTimeS).toEqual(other.reserveTimeS)
  })

  test('one slip in a slow leak, however far and whenever, moves neither its rate nor the time that is left', () => {
    const slips = fc.record({
      mmHg: fc.oneof(fc.integer({ min: -300, max: -20 }), fc.integer({ min: 20, max: 60 })),
      after: fc.integer({ min: 3, max: 8 }),
    })
    const slow = Array.from({ length: 12 }, (_, i): Read => [i * 3 * MINUTE_S, 740 - 2 * i])
    const without = minutesLeft(says(slow))
    fc.assert(
      fc.property(slips, ({ mmHg, after }) => {
        const [atS, right] = slow[after]!
        const report = says([...slow.slice(0, after + 1), [atS + 60, right + mmHg], ...slow.slice(after + 1)])
        expect(codes(report)).toContain('outlier')
        expect(codes(report)).not.toContain('new-course')
        expect(minutesLeft(report) / without).toBeCloseTo(1, 1)
      }),
    )
  })

  test('two slips to either side of the truth are two slips', () => {
    const report = says([...before, slip, [DAY_S + 180, 840], [DAY_S + 240, 740]])
    expect(codes(report).filter((code) => code === 'outlier')).toHaveLength(2)
    expect(codes(report)).not.toContain('new-course')
    expect(codes(report)).not.toContain('sudden-fall')
  })

  test('a slip before a leak does not hide it', () => {
    const falling = [730, 720, 710].map((mmHg, i): Read => [DAY_S + (3 + i) * MINUTE_S, mmHg])
    const report = says([...before, slip, ...falling])
    expect(minutesLeft(report)).toBeLessThan((1.5 * (710 - FLOOR_MMHG)) / 10)
    expect(minutesLeft(report)).toBeGreaterThan((710 - FLOOR_MMHG) / 10 / 1.5)
  })

  test('a cabin that wanders by a few mmHg in some days keeps its course', () => {
    const slow = Array.from({ length: 24 }, (_, i): Read => {
      const mmHg = 740 + 2 * Math.sin(i / 4) - i * 0.2 + 0.8 * Math.sin(7 * i)
      return [i * 4 * HOUR_S, Math.round(mmHg)]
    })
    for (let n = 2; n <= slow.length; n++) {
      expect(codes(says(slow.slice(0, n)))).not.toContain('new-course')
      expect(codes(says(slow.slice(0, n)))).not.toContain('sudden-fall')
    }
  })

  test('air that is known to be let out is no leak, however fast', () => {
    const kg = (60 / 760) * 1.2 * 916
    const out: Draft = {
      at: toIso(START_MS + DAY_S * 1000),
      actor: 'FE-1',
      kind: 'gas-flow',
      data: {
        compartment: 'whole',
        gas: 'air',
        cause: 'other',
        mass: { value: -kg, unit: 'kg' },
        from: toIso(START_MS + DAY_S * 1000),
        to: toIso(START_MS + (DAY_S + HOUR_S) * 1000),
      },
    }
    const lower = [10, 20, 30, 40].map((minutes): Read => [DAY_S + minutes * MINUTE_S, 740 - minutes])
    const report = says([...STEADY, ...lower], [out])
    expect(codes(report)).not.toContain('sudden-fall')
    expect(codes(report)).not.toContain('new-course')
  })

  test('a closed part and the rest of the station take their courses apart', () => {
    const closed = hatch('C0/C1', 'closed', 7 * MINUTE_S)
    const report = says([...SLOW, ...GROWN], [closed])
    expect(minutesLeft(report)).toBeLessThan((1.5 * (628 - FLOOR_MMHG)) / 36)
  })
})
