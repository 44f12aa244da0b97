import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { EXAMPLES } from '../../examples/examples'
import { locate } from '../../leak/locate'
import type { LogEvent } from '../../session/event'
import { replay, type SessionState } from '../../session/state'
import { bundledStation } from '../../station/bundled'
import { DAY_MS, HOUR_MS, toMs } from '../../time/time'
import { anyText } from './condition.arbitrary'
import { judge, type Facts } from './judge'

/** The transfer chamber in December 2020: 730 → 620 mmHg in 18 h behind its closed hatch. */
const log = EXAMPLES.find(({ id }) => id === 'prk-2020-12-26')!
  .jsonl.trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as LogEvent)

function stateOf(events: readonly LogEvent[]): SessionState {
  return replay(events, bundledStation)!
}

function followedBy(...events: { kind: string; data: unknown }[]): SessionState {
  const last = log.at(-1)!
  return stateOf([...log, ...events.map((event, i) => ({ ...last, ...event, seq: last.seq + 1 + i }))])
}

const nowMs = toMs(log.at(-1)!.at)
const state = stateOf(log)
const report = locate({ graph: state.graph, events: state.effective, atMs: nowMs })
const facts: Facts = { state, report, nowMs, staleAfterS: 900, rateLimitPaPerS: 1 }

describe('the words, over a published case', () => {
  it.each([
    ["pressure('SM-PRK') < 621 * mmHg and pressure('SM-PRK') > 619 * mmHg", true],
    ['rate < 0 and rate.low <= rate and rate <= rate.high and rate.high < 0', true],
    ['-rate > setting("rate")', false],
    ['loss > 0.8 * kg / day and loss < 1.2 * kg / day', true],
    ["verdict == 'located' and verdict.probability > 95 * percent and suspects == 1", true],
    ["advice == 'close'", false],
    ['reserve < reserve.orifice and reserve.orifice < reserve.crack', true],
    ['halfMmHg > 3 * min and halfMmHg < 10 * min', true],
    ["hatch('SM-PRK/SM-RO') == 'closed'", true],
    ['elapsed > 1 * h', true],
    ["age == 0 and age('SM-PRK') == 0 * s", true],
    ["limit('floor') == 490 * mmHg and limit('health') < limit('alarm')", true],
  ])('%s', (condition, met) => {
    expect(judge(condition, facts)).toMatchObject({ met })
  })

  it('stand in SI in the terms, each once, in the order of the condition', () => {
    const { terms } = judge(
      "reserve > 1 * h or pressure('SM-PRK') < limit('lower') or reserve < 1 * min",
      facts,
    )
    expect(terms).toEqual([
      {
        name: { en: 'Reserve time', ru: 'Резервное время' },
        value: report.reserveTimeS!.linear,
        dimension: 'time',
        ageS: 0,
      },
      {
        name: { en: 'Pressure, ПрК', ru: 'Давление, ПрК' },
        value: expect.closeTo(82_660, -1) as number,
        dimension: 'pressure',
        ageS: 0,
      },
      {
        name: { en: 'Lower pressure limit', ru: 'Нижний предел давления' },
        value: state.graph.limitsPa.lower,
        dimension: 'pressure',
      },
    ])
  })
})

describe('where the crew is', () => {
  const aboard = (who: string, compartment: string) => ({ kind: 'crew-position', data: { who, compartment } })

  it('is where a member of it was seen last', () => {
    const there = { ...facts, state: followedBy(aboard('CDR', 'SM-PRK'), aboard('FE-1', 'N1')) }
    expect(judge("position('CDR') == 'SM-PRK' and position('FE-1') == 'N1'", there).met).toBe(true)
    expect(judge("position('FE-9') == 'N1'", there).met).toBeUndefined()
    const back = { ...facts, state: followedBy(aboard('FE-1', 'N1'), aboard('CDR', 'SM-PRK')) }
    expect(judge("pressure == pressure('SM-PRK')", back).met).toBe(true)
  })

  it('is the largest segment where nobody was seen', () => {
    const largest = report.segments.filter((s) => s.current).toSorted((a, b) => b.volumeM3 - a.volumeM3)[0]!
    expect(judge('pressure > 0', facts).terms[0]!.value).toBe(largest.pressurePa)
  })
})

describe('what is old or missing', () => {
  it('is unknown, and a stale value says how old it is', () => {
    const later = { ...facts, nowMs: nowMs + 1_000_000 }
    expect(judge("pressure('SM-PRK') < limit('lower')", later)).toMatchObject({
      met: undefined,
      terms: [{ value: undefined, ageS: 1000 }, { value: state.graph.limitsPa.lower }],
    })
    expect(judge('rate < 0 or reserve < 1 * h or halfMmHg < 1 * h', later).met).toBeUndefined()
    expect(judge("verdict == 'located'", later).met).toBe(true)
  })

  it('counts as long as the procedure allows', () => {
    const later = { ...facts, nowMs: nowMs + HOUR_MS }
    expect(judge('rate < 0', { ...later, staleAfterS: 3599 }).met).toBeUndefined()
    expect(judge('rate < 0', { ...later, staleAfterS: 3600 }).met).toBe(true)
    expect(judge("age('SM-PRK') == 1 * h", later).met).toBe(true)
    expect(judge('elapsed > 1 * day', { ...facts, nowMs: nowMs + DAY_MS }).met).toBe(true)
  })

  it('is as old as the newest reading elsewhere, where it was worked out for a segment never read', () => {
    const unread = report.segments.map((segment) => ({ ...segment, readAt: undefined }))
    const later = { ...facts, report: { ...report, segments: unread }, nowMs: nowMs + 1_000_000 }
    expect(judge('reserve < 1 * day', later)).toMatchObject({ met: undefined, terms: [{ ageS: 1000 }] })
  })

  it('is never older than the newest reading in the same air, nor younger than new', () => {
    const last = log.at(-1)!
    const beside = { compartment: 'SM-PKHO', pressure: { value: 740, unit: 'mmHg' }, instrument: 'MV-1' }
    const read = { ...facts, state: followedBy({ kind: 'reading', data: beside }) }
    expect(judge("age('SM-RO') == 0", read).met).toBe(true)
    expect(judge('age == 0', { ...facts, nowMs: toMs(last.at) - HOUR_MS }).met).toBe(true)
  })

  it('is unknown before the leak engine has spoken, and for what the station does not have', () => {
    const silent = { state, nowMs, staleAfterS: 900 }
    for (const condition of ['rate < 0', "verdict == 'located'", 'pressure > 0', '-rate > setting("rate")']) {
      expect(judge(condition, silent).met).toBeUndefined()
    }
    expect(judge("hatch('X/Y') == 'open'", facts)).toMatchObject({
      met: undefined,
      terms: [{ value: undefined }],
    })
    expect(judge("pressure('X') > 0 or age('X') > 0", facts).met).toBeUndefined()
  })

  it('is everything, where the condition cannot be read', () => {
    expect(judge('presure < 3', facts)).toEqual({ met: undefined, terms: [] })
  })
})

it('never throws, whatever it is asked', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect([true, false, undefined]).toContain(judge(text, facts).met)
    }),
    { numRuns: 1000 },
  )
})
