import { describe, expect, test } from 'vitest'
import type { Draft } from '../session/event'
import { locate } from './locate'
import { falling, gauge, hatch, logOf, reading, START_MS, treeStation } from './rehearsal'

const DAY_S = 86_400
const HOUR_S = 3600

const chain = treeStation([50, 60, 70, 80], [0, 1, 2])

function report(graph: ReturnType<typeof treeStation>, drafts: readonly Draft[], atS = 100 * DAY_S) {
  return locate({ graph, events: logOf(drafts), atMs: START_MS + atS * 1000 })
}

describe('what the engine says with little', () => {
  test('nothing read: insufficient data, and read first', () => {
    const { verdict, next, notes } = report(chain, [])
    expect(verdict.kind).toBe('insufficient-data')
    expect(next?.action).toBe('read')
    expect(notes.map(({ code }) => code)).toEqual(['no-readings'])
  })

  test('one reading makes no rate, and the note says so', () => {
    const { verdict, notes } = report(chain, [reading('C0', 740, 0)])
    expect(verdict.kind).toBe('insufficient-data')
    expect(notes).toContainEqual(expect.objectContaining({ code: 'too-few-readings' }))
  })

  test('two readings of two gauges, each ±2 mmHg, say less than two of one gauge', () => {
    const one = reading('C0', 740, 0)
    const rateOf = (instrument: string) =>
      report(chain, [one, reading('C0', 700, HOUR_S, instrument)]).segments[0]!.lnRatePerDay!
    const [same, other] = [rateOf('MV-1'), rateOf('MV-2')]
    expect(same.mean).toBeCloseTo(24 * Math.log(700 / 740), 6)
    expect(other.mean).toBeCloseTo(24 * Math.log(700 / 740), 6)
    expect(other.high - other.low).toBeGreaterThan(1.5 * (same.high - same.low))
  })

  test('readings after the asked time do not count', () => {
    const drafts = falling('C0', 1e-5, HOUR_S, 10)
    expect(report(chain, drafts, HOUR_S / 2).verdict.kind).toBe('insufficient-data')
  })
})

describe('which side leaks', () => {
  test('a fall with all hatches open says that there is a leak, not where, and asks to split the station', () => {
    const { verdict, next, reserveTimeS } = report(chain, falling('C0', 1e-5, 60, 30), 1800)
    expect(verdict.kind).toBe('undetermined')
    expect(verdict.probability).toBeGreaterThan(0.95)
    expect(next).toMatchObject({ action: 'close' })
    expect(next!.hatches).toHaveLength(2)
    expect(reserveTimeS!.linear).toBeLessThan(reserveTimeS!.crack)
  })

  test('after a closing the side that goes on falling has the leak', () => {
    const { verdict } = report(chain, [
      ...falling('C0', 1e-5, 60, 30),
      hatch('C1/C2', 'closed', 1800),
      ...falling('C0', 2.36e-5, 60, 30, 1800),
      ...falling('C3', 0, 60, 30, 1800),
    ])
    expect(verdict).toMatchObject({ kind: 'narrowed', compartments: ['C0', 'C1'] })
  })

  test('a rise of pressure accuses nobody', () => {
    const { verdict, posterior, notes } = report(chain, [
      ...['C0/C1', 'C1/C2', 'C2/C3'].map((id) => hatch(id, 'closed', 0)),
      ...falling('C2', -1e-5, HOUR_S, 8),
    ])
    expect(posterior['C2']).toBeLessThan(posterior['C1']! + 1e-9)
    expect(['no-leak', 'undetermined']).toContain(verdict.kind)
    expect(notes).toContainEqual(expect.objectContaining({ code: 'unexplained', compartments: ['C2'] }))
  })

  test('a fall that temperature explains is no leak', () => {
    const cooling = Array.from({ length: 12 }, (_, i) => {
      const draft = reading('C0', (740 * (295.15 - 0.3 * i)) / 295.15, i * 2 * HOUR_S)
      return {
        ...draft,
        data: { ...draft.data, temperature: { value: 22 - 0.3 * i, unit: 'degC' as const } },
      }
    })
    const closed = ['C0/C1', 'C1/C2', 'C2/C3'].map((id) => hatch(id, 'closed', 0))
    const { verdict, explanations } = report(chain, [...closed, gauge(), ...cooling])
    expect(verdict.kind).not.toBe('located')
    expect(verdict.kind === 'explained' ? explanations[0]?.cause : 'temperature').toBe('temperature')
  })

  test('the same set of compartments in two periods is one segment with one rate', () => {
    const { segments } = report(chain, [
      ...falling('C0', 1e-5, 60, 20),
      hatch('C1/C2', 'closed', 1200),
      hatch('C1/C2', 'open', 1800),
      ...falling('C3', 1e-5, 60, 20, 1800),
    ])
    const whole = segments.find(({ compartments }) => compartments.length === 4)!
    expect(whole.periods).toHaveLength(2)
    expect(whole.lnRatePerDay!.mean).toBeCloseTo(-1e-5 * DAY_S, 6)
  })

  test('a late entry counts at the time when it happened', () => {
    const drafts = falling('C0', 1e-5, 60, 20)
    const late = [...drafts.slice(0, 5), ...drafts.slice(6), drafts[5]!]
    expect(report(chain, late).posterior).toEqual(report(chain, drafts).posterior)
  })

  test('what was read before a patch does not accuse afterwards', () => {
    const patched: Draft = {
      at: reading('C0', 1, 1800).at,
      actor: 'FE-1',
      kind: 'leak-site',
      data: { compartment: 'C0', state: 'patched' },
    }
    const { verdict, notes } = report(chain, [...falling('C0', 1e-5, 60, 20), patched])
    expect(verdict.kind).toBe('insufficient-data')
    expect(notes).toContainEqual(expect.objectContaining({ code: 'after-patch' }))
  })
})
