import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SessionEvent } from '../session/event'
import { PROCEDURES } from './bundled'
import type { Procedure } from './procedure'
import { closed, done, graph, log, opened, read, run, seen, type Entry } from './sample-log'

describe('any log', () => {
  const keys = PROCEDURES.flatMap((p) => p.steps.flatMap((s) => [s.id, `${s.id}#2`, `${s.id}#3`]))
  const choices = PROCEDURES.flatMap((p) =>
    p.steps.flatMap((s) => (s.kind === 'decision' ? s.options.map((o) => o.id) : [])),
  )
  const key = fc.constantFrom(...keys)
  const hatch = fc.constantFrom(...graph.hatches.keys())
  const place = fc.constantFrom(...graph.compartments.keys())
  const entry: fc.Arbitrary<Entry> = fc.oneof(
    fc.tuple(key, fc.constantFrom(...choices)).map(([k, c]) => done(k, c)),
    fc.tuple(hatch, fc.option(key, { nil: undefined })).map(([h, k]) => closed(h, k)),
    fc.tuple(hatch, fc.option(key, { nil: undefined })).map(([h, k]) => opened(h, k)),
    fc.tuple(place, key).map(([c, k]) => read(c, k)),
    place.map((c) => seen('CDR', c)),
    key.map((k): Entry => ['step-skipped', { step: k, reason: 'r' }]),
  )
  const runs = fc.record({
    p: fc.constantFrom(...PROCEDURES),
    entries: fc.array(entry, { maxLength: 150 }),
  })

  /** Follows the procedure: at every visit does what it asks, deciding by `choice`. */
  function follow(p: Procedure, decide: number[]): SessionEvent[] {
    const entries: Entry[] = []
    for (const n of decide) {
      const { current } = run(p, log(...entries))
      if (!current) break
      const due = current.items.find((i) => i.state === 'due')
      const { step } = current
      if (due?.kind === 'hatch')
        entries.push(['hatch-state', { hatch: due.hatch, state: due.to, step: current.key }])
      else if (due) entries.push(read(due.compartments[0]!, current.key))
      else
        entries.push(
          done(current.key, step.kind === 'decision' ? step.options[n % step.options.length]!.id : undefined),
        )
    }
    return log(...entries)
  }

  function sound(p: Procedure, events: SessionEvent[], suspects: string[] = []) {
    const { visits, current } = run(p, events, { suspects })
    expect(new Set(visits.map((v) => v.key)).size).toBe(visits.length)
    const at = visits.findIndex((v) => v.status === 'current')
    expect(visits[at]).toBe(current)
    const passed = current ? visits.slice(0, at) : visits
    expect(passed.every((v) => ['done', 'skipped', 'overridden'].includes(v.status))).toBe(true)
    expect(visits.slice(passed.length + 1).every((v) => v.status === 'ahead')).toBe(true)
    for (const v of passed)
      expect(v.step.kind !== 'decision' || v.status === 'skipped' || v.choice).toBeTruthy()
    return { visits, current }
  }

  test('gives exactly one current step or a finished run, up to any event', () => {
    fc.assert(
      fc.property(runs, fc.nat(), ({ p, entries }, cut) => {
        const events = log(...entries)
        sound(p, events)
        sound(p, events.slice(0, cut % (events.length + 1)), ['SM-PRK'])
      }),
    )
  })

  test('can have any of its events undone', () => {
    fc.assert(
      fc.property(runs, fc.nat(), ({ p, entries }, n) => {
        sound(
          p,
          log(...entries).filter((e) => e.seq % 7 !== n % 7),
        )
      }),
    )
  })

  test('that follows the procedure goes on with every event and never back', () => {
    const decisions = fc.array(fc.nat({ max: 59 }), { minLength: 60, maxLength: 200 })
    fc.assert(
      fc.property(fc.constantFrom(...PROCEDURES), decisions, (p, decide) => {
        const events = follow(p, decide)
        let passed: string[] = []
        for (let n = 0; n <= events.length; n++) {
          const { visits } = sound(p, events.slice(0, n))
          const keys = visits.filter((v) => v.status === 'done').map((v) => v.key)
          expect(keys.slice(0, passed.length)).toEqual(passed)
          passed = keys
        }
        expect(passed.length).toBeGreaterThan(3)
      }),
      { numRuns: 20 },
    )
  })
})
