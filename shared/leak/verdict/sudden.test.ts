import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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
  station,
  STEADY,
} from '../evidence/readings/rehearsal'
import { locate } from '../locate'
import { iss } from '../plan/rehearsal'
import { gauge, hatch, logOf, reading, START_MS } from '../rehearsal'

/** Between two readings: well over three standard errors of their difference, seen even after only three steady ones. */
const APART_MMHG = 8

/** A slower fall hardly stands out from that of a cabin that cools. */
const SLOWEST_MMHG_PER_HOUR = 6

/** No hand reads faster. */
const APART_S = 20

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
})

describe('a hatch that is closed before the fall is read again', () => {
  const wild = [...SLOW, ...GROWN.slice(0, 1)]
  const closed = (id: string) => hatch(id, 'closed', 9 * MINUTE_S + 10)

  test.each(['C0/C1', 'C1/C2', 'C2/C3'])('takes nothing back: %s', (id) => {
    const report = says(wild, [closed(id)])
    expect(minutesLeft(report)).toBeLessThan(minutesLeft(says(wild)))
    expect(codes(report)).toContain('sudden-fall')
    expect(report.next).toMatchObject({ action: 'read', compartments: ['C3'] })
  })

  test('nor from a fall that was believed, after a day of one pressure', () => {
    const begun: readonly Read[] = [...STEADY, [DAY_S + 120, 735], [DAY_S + 240, 730]]
    const report = says(begun, [hatch('C2/C3', 'closed', DAY_S + 250)])
    expect(minutesLeft(report)).toBeLessThan((1.5 * (730 - FLOOR_MMHG)) / 2.5)
  })

  test('a reading on the other side tells as well: it was a slip of the hand', () => {
    const report = says(wild, [closed('C2/C3'), reading('C2', 735, 10 * MINUTE_S)])
    expect(
      report.notes.filter(({ code }) => code === 'sudden-fall').flatMap((n) => n.compartments),
    ).not.toContain('C3')
    expect(minutesLeft(report)).toBeGreaterThan(100)
  })

  test('or that it was none', () => {
    const report = says(wild, [closed('C2/C3'), reading('C2', 680, 10 * MINUTE_S)])
    expect(minutesLeft(report)).toBeLessThan((1.5 * (680 - FLOOR_MMHG)) / 20)
  })
})

describe('never more time than there is', () => {
  const case_ = fc.record({
    /** Readings of a steady pressure before, and the time between two of them, as that between the falling ones. */
    steady: fc.integer({ min: 3, max: 40 }),
    steadyStep: fc.double({ min: 0.5, max: 20, noNaN: true }),
    mmHgPerHour: fc
      .double({ min: Math.log(SLOWEST_MMHG_PER_HOUR), max: Math.log(3000), noNaN: true })
      .map(Math.exp),
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
      {
        numRuns: 500,
      },
    )
  })
})
