import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft, SessionEvent } from '../session/event'
import { leakEngine } from './engine'
import { locate } from './locate'
import { gauge, hatch, logOf, reading, START_MS, treeStation } from './rehearsal'
import type { LeakReport } from './report'

const chain = treeStation([50, 60, 20, 8], [0, 1, 2])
const ids = [...chain.compartments.keys()]
const hatches = [...chain.hatches.keys()]

const drafts: fc.Arbitrary<Draft[]> = fc.array(
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...ids),
        fc.double({ min: 700, max: 760, noNaN: true }),
        fc.integer({ min: 0, max: 7200 }),
        fc.constantFrom('MV-1', 'MV-2'),
      )
      .map((args) => reading(...args)),
    fc
      .tuple(
        fc.constantFrom(...hatches),
        fc.constantFrom('open', 'closed'),
        fc.integer({ min: 0, max: 7200 }),
      )
      .map(([id, state, at]) => hatch(id, state as 'open', at)),
  ),
  { minLength: 1, maxLength: 40 },
)

const END_MS = START_MS + 7_200_000

/** The same but for the last digits, in which the ways of reaching an answer may differ. */
function expectSame(one: LeakReport, other: LeakReport): void {
  expect(other.verdict.kind).toBe(one.verdict.kind)
  for (const [id, probability] of Object.entries(one.posterior))
    expect(other.posterior[id]).toBeCloseTo(probability, 9)
  expect(other.notes.map(({ code, seq }) => [code, seq])).toEqual(
    one.notes.map(({ code, seq }) => [code, seq]),
  )
}

describe('an engine that keeps what it worked out', () => {
  test('says after each event what it would say of the whole log at once, late entries too', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const events = logOf(list)
        const engine = leakEngine(chain)
        for (let n = 1; n <= events.length; n += 3) engine.report(events.slice(0, n), END_MS, 10)
        expectSame(
          locate({ graph: chain, events, atMs: END_MS, effort: 10 }),
          engine.report(events, END_MS, 10),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('travels in time: what it says of a moment does not depend on what was asked before', () => {
    fc.assert(
      fc.property(drafts, fc.array(fc.integer({ min: 0, max: 7200 }), { maxLength: 4 }), (list, moments) => {
        const events = logOf(list)
        const engine = leakEngine(chain)
        for (const s of [...moments, 3600]) engine.report(events, START_MS + s * 1000, 10)
        const atMs = START_MS + 3_600_000
        expectSame(locate({ graph: chain, events, atMs, effort: 10 }), engine.report(events, atMs, 10))
      }),
      { numRuns: 60 },
    )
  })

  test('what was undone is as if it had never been', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (list, which) => {
        const events = logOf(list)
        const engine = leakEngine(chain)
        engine.report(events, END_MS, 10)
        const left = events.toSpliced(which % events.length, 1)
        expectSame(
          locate({ graph: chain, events: left, atMs: END_MS, effort: 10 }),
          engine.report(left, END_MS, 10),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('goes on from checkpoints in a long log', () => {
    const long = Array.from({ length: 1600 }, (_, i) => reading(ids[i % 4]!, 740 - i / 1000, 20 * i))
    const events = logOf([gauge(), ...long])
    const engine = leakEngine(chain)
    const atMs = START_MS + 20_000 * 1600
    engine.report(events, atMs, 10)
    const earlier = engine.report(events, START_MS + 20_000 * 900, 10)
    expectSame(locate({ graph: chain, events, atMs: START_MS + 20_000 * 900, effort: 10 }), earlier)
    expectSame(locate({ graph: chain, events, atMs, effort: 10 }), engine.report(events, atMs, 10))
  })
})

test('readings of a perfect gauge weeks apart are no trouble', () => {
  const small = treeStation([900, 4.6, 3, 50], [0, 1, 0])
  const weeks = fc.array(
    fc.record({
      s: fc.integer({ min: 0, max: 200 }).map((n) => 20 * 86_400 * n),
      place: fc.constantFrom(...ids),
      move: fc.option(fc.constantFrom(...small.hatches.keys())),
      state: fc.constantFrom('open' as const, 'closed' as const),
    }),
    { minLength: 2, maxLength: 8 },
  )
  fc.assert(
    fc.property(weeks, (list) => {
      const entries = list.map(({ s, place, move, state }) =>
        move === null ? reading(place, 740, s) : hatch(move, state, s),
      )
      const events = logOf([gauge('MV-1', 0, 0), ...entries])
      const { posterior } = locate({ graph: small, events, atMs: END_MS + 4e11, effort: 10 })
      expect(Object.values(posterior).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
    }),
    { numRuns: 2000, seed: 1 },
  )
})

test('no readings make it more certain than a thousandth that nothing else is at work', () => {
  const falling = Array.from({ length: 200 }, (_, i) => reading('C2', 740 - i, 60 * i))
  const { posterior } = locate({ graph: chain, events: logOf(falling), atMs: END_MS })
  expect(posterior['none']).toBeGreaterThan(0.0004)
})

/** Pressures in mmHg of each compartment, all hatches closed, read every ten minutes for some hours. */
function closedOff(fall: (compartment: string, s: number) => number | undefined, hours = 3): SessionEvent[] {
  const list: Draft[] = [
    ...ids.map((id) => gauge(`P-${id}`, 0.1, 0.01)),
    ...ids.map((id) => reading(id, 740, 0, `P-${id}`)),
    ...hatches.map((id) => hatch(id, 'closed', 1)),
  ]
  for (let s = 600; s <= hours * 3600; s += 600) {
    for (const [i, id] of ids.entries()) {
      const mmHg = fall(id, s)
      const noise = 0.08 * Math.sin(s * 0.37 + i * 1.7)
      if (mmHg !== undefined) list.push(reading(id, 740 + noise - mmHg, s, `P-${id}`))
    }
  }
  return logOf(list)
}

function says(events: readonly SessionEvent[], s = 3 * 3600): LeakReport {
  return locate({ graph: chain, events, atMs: START_MS + s * 1000 })
}

function codes({ notes }: LeakReport): string[] {
  return notes.map(({ code }) => code)
}

describe('besides one leak', () => {
  test('two leaks: the larger one is named, the other one stands in a note', () => {
    const report = says(
      closedOff((id, s) => (id === 'C1' ? (3 * s) / 3600 : id === 'C3' ? (9 * s) / 3600 : 0)),
    )
    expect(report.posterior['C1']).toBeGreaterThan(0.9)
    expect(report.notes).toContainEqual(expect.objectContaining({ code: 'two-leaks', compartments: ['C3'] }))
  })

  test('a hatch that does not seal: the neighbour falls with the leaking compartment', () => {
    // C2 loses air to C3 in proportion to the difference: 4e-6 of it a second.
    const far = (s: number) => 150 * (1 - Math.exp(-s / 1800))
    const near = (s: number) => 4e-6 * 150 * (s - 1800 * (1 - Math.exp(-s / 1800)))
    const report = says(closedOff((id, s) => (id === 'C3' ? far(s) : id === 'C2' ? near(s) : 0)))
    expect(report.verdict).toMatchObject({ kind: 'located', compartments: ['C3'] })
    expect(report.notes).toContainEqual(
      expect.objectContaining({ code: 'hatch-not-sealing', hatch: 'C2/C3' }),
    )
  })

  test('a gauge that drifts beside one that does not accuses nobody', () => {
    const still = closedOff(() => 0)
    const beside = Array.from({ length: 18 }, (_, i) =>
      reading('C2', 740 - 0.1 * (i + 1), 600 * (i + 1) + 5, 'MV-9'),
    )
    const list = [...still, gauge('MV-9', 0.1, 0.01), reading('C2', 740, 0, 'MV-9'), ...beside]
    const report = says(logOf(list))
    expect(report.posterior['none']).toBeGreaterThan(0.5)
    expect(report.notes).toContainEqual(
      expect.objectContaining({ code: 'wrong-instrument', instrument: 'MV-9' }),
    )
  })

  test('a leak that begins later is found: what was read before does not hide it', () => {
    const report = says(closedOff((id, s) => (id === 'C2' && s > 5400 ? ((s - 5400) * 6) / 3600 : 0)))
    expect(report.verdict).toMatchObject({ kind: 'located', compartments: ['C2'] })
  })
})

describe('a coarse dial', () => {
  test('a needle that stands still between two marks proves no standstill', () => {
    // 0.3 mmHg an hour in C2: the dial in whole mmHg shows the same for three hours.
    const still = Array.from({ length: 180 }, (_, i) => reading('C2', 740, 60 * (i + 1), 'MV-9'))
    const list = [gauge('MV-9', 0.05, 1), ...hatches.map((id) => hatch(id, 'closed', 1)), ...still]
    const rate = says(logOf(list)).segments.find(({ compartments }) => compartments[0] === 'C2')!.ratePaPerS!
    const mmHgPerHour = (pa: number) => (pa * 3600) / 133.322
    expect(mmHgPerHour(rate.low)).toBeLessThan(-0.15)
    expect(mmHgPerHour(rate.high)).toBeGreaterThan(0.15)
  })
})

describe('bad input', () => {
  const falling = (id: string, s: number) => (id === 'C2' ? (6 * s) / 3600 : 0)
  const good = closedOff(falling)
  const located = { kind: 'located', compartments: ['C2'] }

  test('a wrong-turn reading is named and moves nothing', () => {
    const report = says(logOf([...good, reading('C0', 340, 5000, 'P-C0')]))
    expect(report.verdict).toMatchObject(located)
    expect(report.notes).toContainEqual(expect.objectContaining({ code: 'outlier', seq: good.length + 1 }))
  })

  test('a pressure that no cabin has is named, the rest is used', () => {
    const report = says(logOf([...good, reading('C0', 9000, 5000, 'P-C0')]))
    expect(report.verdict).toMatchObject(located)
    expect(report.notes).toContainEqual(
      expect.objectContaining({ code: 'impossible-reading', seq: good.length + 1 }),
    )
  })

  test('a doubled reading counts once', () => {
    const twice = good.findLast((event) => event.kind === 'reading')!
    const report = says(logOf([...good, twice]))
    expect(codes(report)).toContain('doubled')
    expect(report.posterior).toEqual(says(good).posterior)
  })

  test('a reading dated before the entry above it counts at its time and is named', () => {
    const report = says(logOf([...good, reading('C0', 740, 4000, 'P-C0')]))
    expect(report.verdict).toMatchObject(located)
    expect(report.notes).toContainEqual(
      expect.objectContaining({ code: 'out-of-order', seq: good.length + 1 }),
    )
  })

  test('a hatch that is open and closed at one moment is named', () => {
    const report = says(logOf([...good, hatch('C0/C1', 'open', 4000), hatch('C0/C1', 'closed', 4000)]))
    expect(codes(report)).toContain('contradiction')
    expect(report.posterior['C2']).toBeGreaterThan(0.9)
  })

  test('a gauge that jumps away from the others in its place is named', () => {
    const wrong = Array.from({ length: 5 }, (_, i) => reading('C0', 760, 6000 + 600 * i + 5, 'MV-9'))
    const list = [...good, gauge('MV-9', 0.5, 0.1), reading('C0', 740, 5, 'MV-9'), ...wrong]
    const report = says(logOf(list.toSorted((a, b) => a.at.localeCompare(b.at))))
    expect(report.verdict).toMatchObject(located)
    expect(codes(report)).toContain('outlier')
  })

  test('a station that states no volume: a note, and the leak is found', () => {
    const bare = treeStation([50, undefined, 20, 8], [0, 1, 2])
    const report = locate({ graph: bare, events: good, atMs: END_MS })
    expect(report.verdict).toMatchObject(located)
    expect(report.notes).toContainEqual(expect.objectContaining({ code: 'no-volume', compartments: ['C1'] }))
  })
})
