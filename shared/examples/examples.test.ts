import { describe, expect, test } from 'vitest'
import { locate } from '../leak/locate'
import type { LeakReport } from '../leak/report'
import { EVENT_DATA, isKnown, type LogEvent, type SessionEvent } from '../session/event'
import { bundledStation } from '../station/bundled'
import { checkStation } from '../station/check'
import { graphOf } from '../station/graph'
import type { Station } from '../station/station'
import { toMs } from '../time/time'
import { EXAMPLES } from './examples'

function eventsOf(id: string): SessionEvent[] {
  const { jsonl } = EXAMPLES.find((example) => example.id === id)!
  return jsonl
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LogEvent)
    .filter(isKnown)
    .map((event) => ({ ...event, data: EVENT_DATA[event.kind].parse(event.data) }) as SessionEvent)
}

function stationOf([opened]: readonly SessionEvent[]): Station {
  if (opened?.kind !== 'session-opened') throw new Error('a log begins with session-opened')
  const { station } = opened.data
  return typeof station === 'string' ? bundledStation(station)! : station
}

function reportOf(id: string, at?: string): LeakReport {
  const events = eventsOf(id)
  return locate({ graph: graphOf(stationOf(events)), events, atMs: toMs(at ?? events.at(-1)!.at) })
}

function prkOf(report: LeakReport) {
  return report.segments.find(({ compartments }) => compartments.join() === 'SM-PRK')!
}

describe.each(EXAMPLES.map(({ id }) => id))('the example %s', (id) => {
  test('is a log whose events and station are accepted', () => {
    const events = eventsOf(id)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1))
    expect(new Set(events.map(({ session }) => session)).size).toBe(1)
    expect(events[0]!.session).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
    expect(checkStation(stationOf(events)).ok).toBe(true)
    expect(
      EXAMPLES.find((example) => example.id === id)!
        .jsonl.trimEnd()
        .split('\n'),
    ).toHaveLength(events.length)
  })
})

describe('what is said of the published cases', () => {
  test('December 2020: the transfer chamber, ln-rate −0.218 a day, about 1 kg a day', () => {
    const report = reportOf('prk-2020-12-26')
    expect(report.verdict).toMatchObject({ kind: 'located', compartments: ['SM-PRK'] })
    expect(report.posterior['SM-PRK']).toBeGreaterThanOrEqual(0.95)
    const { lnRatePerDay, massRateKgPerDay, volumeM3 } = prkOf(report)
    expect(lnRatePerDay!.mean).toBeCloseTo(-0.218, 3)
    expect(lnRatePerDay!.low).toBeLessThan(-0.218)
    expect(lnRatePerDay!.high).toBeGreaterThan(-0.218)
    expect(volumeM3).toBe(4.6)
    expect(massRateKgPerDay!.mean).toBeCloseTo(0.98, 1)
    expect(report.next?.action).toBe('read')
  })

  test('the same night with a gauge that reads 2 mmHg too much: the same verdict', () => {
    const events = eventsOf('prk-2020-12-26').map((event) => {
      if (event.kind !== 'reading') return event
      const { pressure } = event.data
      return { ...event, data: { ...event.data, pressure: { ...pressure, value: pressure.value + 2 } } }
    })
    const atMs = toMs(events.at(-1)!.at)
    const report = locate({ graph: graphOf(stationOf(events)), events, atMs })
    expect(report.verdict).toMatchObject({ kind: 'located', compartments: ['SM-PRK'] })
    expect(prkOf(report).lnRatePerDay!.mean).toBeCloseTo(-0.218, 2)
  })

  test('March 2021: 0.154 a day by the orifice law, 2.2e-4 per mmHg and day by the crack law', () => {
    const report = reportOf('prk-2021-03-12')
    expect(report.verdict).toMatchObject({ kind: 'located', compartments: ['SM-PRK'] })
    expect(prkOf(report).lnRatePerDay!.mean).toBeCloseTo(-0.154, 3)
    expect(prkOf(report).crackPerMmHgPerDay!.mean).toBeCloseTo(2.19e-4, 6)
  })

  test('February 2021: the interval of the rate covers every duration from 2.0 to 2.6 days', () => {
    const { low, high } = prkOf(reportOf('prk-2021-02-26')).lnRatePerDay!
    const fall = Math.log(728 / 465)
    expect(low).toBeLessThan(-fall / 2.08)
    expect(high).toBeGreaterThan(-fall / 2.6)
    expect(low).toBeGreaterThan(-fall / 1.8)
  })

  test('October 2020: not enough data, because the times of the readings are missing', () => {
    const report = reportOf('prk-2020-10')
    expect(report.verdict.kind).toBe('insufficient-data')
    expect(report.notes).toContainEqual(
      expect.objectContaining({ code: 'no-time', compartments: ['SM-PRK'] }),
    )
  })

  test('September 2004: oxygen use explains the fall and no compartment is accused', () => {
    const report = reportOf('elektron-2004-09')
    expect(report.verdict.kind).toBe('explained')
    expect(report.explanations.map(({ cause }) => cause)).toEqual(['oxygen-use'])
    expect(report.leak).toBeUndefined()
    const knownMmHgPerDay = (report.segments[0]!.periods[0]!.knownPaPerS! * 86_400) / 133.322
    expect(knownMmHgPerDay).toBeGreaterThan(-2.8)
    expect(knownMmHgPerDay).toBeLessThan(-2.2)
  })

  test('January 2004: 1.2 to 1.4 kg a day; where, only the search with the ultrasonic detector says', () => {
    const { leak, verdict } = reportOf('destiny-2004-01', '2004-01-10T12:00:00.000Z')
    expect(leak!.massRateKgPerDay.mean).toBeGreaterThan(1.1)
    expect(leak!.massRateKgPerDay.low).toBeLessThan(1.2)
    expect(leak!.massRateKgPerDay.high).toBeGreaterThan(1.35)
    expect(verdict.kind).toBe('undetermined')
    expect(reportOf('destiny-2004-01').verdict).toMatchObject({ kind: 'located', compartments: ['LAB'] })
  })
})
