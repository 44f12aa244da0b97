import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../session/event'
import { toIso } from '../time/time'
import { locate } from './locate'
import { gauge, hatch, logOf, reading, START_MS, treeStation } from './rehearsal'
import { iss } from './plan/rehearsal'
import type { LeakReport } from './report'

/** As large as a station, all hatches open: the gauge hangs in the last compartment. */
const station = treeStation([300, 300, 200, 116], [0, 1, 2])
const MINUTE_S = 60
const MMHG_PA = 133.322387415
const HOUR_S = 3600
const DAY_S = 86_400
const FLOOR_MMHG = station.limitsPa.floor / MMHG_PA

/** Between two readings: well over three standard errors of their difference, seen even after only three steady ones. */
const APART_MMHG = 8

/** No hand reads faster. */
const APART_S = 20

type Read = readonly [atS: number, mmHg: number, instrument?: string]

function says(list: readonly Read[], others: readonly Draft[] = [], graph = station): LeakReport {
  const readings = list.map(([atS, mmHg, instrument]) => reading('C3', mmHg, atS, instrument))
  const drafts = [gauge('MV-1', 1, 1), gauge('MV-2', 1, 1), ...others, ...readings]
  const events = logOf(drafts.toSorted((a, b) => a.at.localeCompare(b.at)))
  const endS = Math.max(...list.map(([atS]) => atS))
  return locate({ graph, events, atMs: START_MS + endS * 1000, effort: 50 })
}

function codes({ notes }: LeakReport): string[] {
  return notes.map(({ code }) => code)
}

function minutesLeft(report: LeakReport): number {
  return (report.reserveTimeS?.linear ?? Infinity) / MINUTE_S
}

/** A slow leak that the crew follows: 40 mmHg an hour, as it was found. */
const SLOW: readonly Read[] = [
  [0, 740],
  [3 * MINUTE_S, 738],
  [6 * MINUTE_S, 736],
]
const GROWN: readonly Read[] = [
  [9 * MINUTE_S, 700],
  [11 * MINUTE_S, 664],
  [12 * MINUTE_S, 628],
]
/** A whole day of one pressure, read every hour. */
const STEADY: readonly Read[] = Array.from({ length: 25 }, (_, i) => [i * HOUR_S, 740])

describe('a leak that grows suddenly', () => {
  test('the first wild reading is named, and no more time is promised than it leaves', () => {
    const report = says([...SLOW, ...GROWN.slice(0, 1)])
    expect(codes(report)).toEqual(expect.arrayContaining(['outlier', 'sudden-fall']))
    expect(minutesLeft(report)).toBeLessThan((700 - FLOOR_MMHG) / 12 + 0.1)
  })

  test('after the first wild reading the same gauge is to be read again at once', () => {
    const { next } = says([...SLOW, ...GROWN.slice(0, 1)])
    expect(next).toMatchObject({ action: 'read', compartments: ['C3'] })
    expect(next!.reason.en).toContain('MV-1')
  })

  test('the second one on the new course is believed: the rate is theirs, and no reading is an outlier', () => {
    const report = says([...SLOW, ...GROWN.slice(0, 2)])
    const whole = report.segments[0]!.ratePaPerS!.mean
    expect((whole / MMHG_PA) * HOUR_S).toBeCloseTo(-1080, -2)
    expect(minutesLeft(report)).toBeCloseTo((664 - FLOOR_MMHG) / 18, 0)
    expect(codes(report)).not.toContain('outlier')
    expect(report.notes).toContainEqual(expect.objectContaining({ code: 'new-course' }))
  })

  test('where it goes on growing the time that is left follows it', () => {
    const report = says([...SLOW, ...GROWN])
    expect(report.verdict.kind).not.toBe('insufficient-data')
    expect(minutesLeft(report)).toBeLessThan((1.5 * (628 - FLOOR_MMHG)) / 36)
  })

  test('the leak is there: no certainty that nothing leaks is left over from before', () => {
    expect(says([...SLOW, ...GROWN.slice(0, 2)]).posterior['none']).toBeLessThan(0.1)
  })

  test('on a whole station the crew is not told of hours where minutes are left', () => {
    const lastS = 11 * MINUTE_S
    const list = [...SLOW, [10 * MINUTE_S, 700] as const, [lastS, 664] as const].map(([atS, mmHg]) =>
      reading('SM-RO', mmHg, atS),
    )
    const { reserveTimeS, next } = locate({ graph: iss, events: logOf(list), atMs: START_MS + lastS * 1000 })
    const floor = iss.limitsPa.floor / MMHG_PA
    expect(reserveTimeS!.linear / MINUTE_S).toBeCloseTo((664 - floor) / 36, 0)
    expect(next!.action).toBe('isolate')
  })

  test('behind a closed hatch too, read by sensors: their next two readings are believed', () => {
    const parts = ['C0', 'C3'].map((place) => ({ place, instrument: `P-${place}` }))
    const list = parts.flatMap(({ place, instrument }) => [
      gauge(instrument, 0.05, 0.01),
      ...Array.from({ length: 60 }, (_, i) => {
        const fallen = place === 'C3' ? 0.05 * i + 2 * Math.max(0, i - 54) : 0
        return reading(place, 740 - fallen, 60 + i * 20, instrument)
      }),
    ])
    const events = logOf([hatch('C2/C3', 'closed', 1), ...list].toSorted((a, b) => a.at.localeCompare(b.at)))
    const { verdict, reserveTimeS } = locate({
      graph: station,
      events,
      atMs: START_MS + 1240_000,
      effort: 50,
    })
    expect(verdict).toMatchObject({ kind: 'located', compartments: ['C3'] })
    expect(reserveTimeS!.linear).toBeCloseTo((740 - 2.95 - 10 - FLOOR_MMHG) / (2.05 / 20), -2.5)
  })
})

describe('a leak out of nothing', () => {
  const begun: readonly Read[] = [735, 730, 725].map((mmHg, i) => [DAY_S + (i + 1) * 2 * MINUTE_S, mmHg])

  test('a day of one pressure does not hide a fall of some minutes', () => {
    const report = says([...STEADY, ...begun])
    expect(report.posterior['none']).toBeLessThan(0.5)
    expect(minutesLeft(report)).toBeLessThan((1.5 * (725 - FLOOR_MMHG)) / 2.5)
  })

  test('already after two readings no more time is promised than they leave', () => {
    expect(minutesLeft(says([...STEADY, ...begun.slice(0, 2)]))).toBeLessThan(
      (1.5 * (730 - FLOOR_MMHG)) / 2.5,
    )
  })

  test('two gauges that agree at one moment are no slip of the hand', () => {
    const known: readonly Read[] = [...STEADY, ...STEADY.map(([atS, mmHg]): Read => [atS + 5, mmHg, 'MV-2'])]
    const at = DAY_S + 5 * MINUTE_S
    const report = says([...known, [at, 700], [at, 700, 'MV-2']])
    expect(codes(report)).toContain('new-course')
    expect(codes(report)).not.toContain('outlier')
    expect(minutesLeft(report)).toBeLessThan((700 - FLOOR_MMHG) / 8 + 1)
  })

  test('one wild reading is enough where an alarm was raised since the reading before', () => {
    const alarm: Draft = {
      at: toIso(START_MS + (DAY_S + 60) * 1000),
      actor: 'panel',
      kind: 'alarm',
      data: { alarm: 'depress', state: 'raised' },
    }
    const read: readonly Read[] = [...STEADY, [DAY_S + 5 * MINUTE_S, 700]]
    expect(codes(says(read))).toContain('outlier')
    const report = says(read, [alarm])
    expect(codes(report)).not.toContain('outlier')
    expect(report.posterior['none']).toBeLessThan(0.1)
    expect(minutesLeft(report)).toBeLessThan((700 - FLOOR_MMHG) / 8 + 1)
  })
})

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

describe('never more time than there is', () => {
  const case_ = fc.record({
    /** Readings of a steady pressure before, and the time between two of them, as that between the falling ones. */
    steady: fc.integer({ min: 3, max: 40 }),
    steadyStep: fc.double({ min: 0.5, max: 20, noNaN: true }),
    mmHgPerHour: fc.double({ min: Math.log(5), max: Math.log(3000), noNaN: true }).map(Math.exp),
    /** When the leak begins, as a part of the time between two readings. */
    begins: fc.double({ min: 0, max: 0.99, noNaN: true }),
    apartMmHg: fc.double({ min: APART_MMHG, max: 40, noNaN: true }),
    startMmHg: fc.double({ min: 735, max: 765, noNaN: true }),
    more: fc.integer({ min: 2, max: 5 }),
  })

  test('from the second reading of a sudden leak on, whatever its rate, the time is right within half of it, or not known', () => {
    fc.assert(
      fc.property(case_, ({ steady, steadyStep, mmHgPerHour, begins, apartMmHg, startMmHg, more }) => {
        const stepS = Math.max(APART_S, (apartMmHg / mmHgPerHour) * HOUR_S)
        const before = Array.from({ length: steady }, (_, i): Read => [
          Math.round(i * stepS * steadyStep),
          Math.round(startMmHg),
        ])
        const sinceS = before.at(-1)![0] + begins * stepS
        const fallen = Array.from({ length: more }, (_, i): Read => {
          const atS = Math.round(before.at(-1)![0] + (i + 1) * stepS)
          return [atS, Math.round(startMmHg - (mmHgPerHour * (atS - sinceS)) / HOUR_S)]
        })
        const [lastS] = fallen.at(-1)!
        const nowMmHg = startMmHg - (mmHgPerHour * (lastS - sinceS)) / HOUR_S
        const truthS = (Math.max(0, nowMmHg - FLOOR_MMHG) / mmHgPerHour) * HOUR_S
        const { reserveTimeS } = says([...before, ...fallen])
        if (!reserveTimeS) return
        expect(reserveTimeS.linear).toBeLessThanOrEqual(1.5 * truthS + 1)
        expect(reserveTimeS.linear).toBeGreaterThanOrEqual(truthS / 1.5 - 1)
      }),
      { numRuns: 500 },
    )
  })
})
