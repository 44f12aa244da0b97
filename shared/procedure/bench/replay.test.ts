import { describe, expect, test } from 'vitest'
import { effectiveEvents } from '../../session/state'
import { PASSED } from '../run/visit'
import { evolved, guided, replayed } from './replay'
import { sessionLog } from './session-log'

const SMALL = { events: 20_000, seed: 1 }

describe('a session for timing', () => {
  const log = sessionLog(SMALL)
  const of = (...kinds: string[]) => log.filter(({ kind }) => kinds.includes(kind)).length

  test('is the same for the same seed and another for another one', () => {
    expect(sessionLog(SMALL)).toEqual(log)
    expect(sessionLog({ ...SMALL, seed: 2 })).not.toEqual(log)
  })

  test('has as many events as asked for, nearly all of them readings', () => {
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: SMALL.events }, (_, i) => i + 1))
    expect(of('reading') / SMALL.events).toBeGreaterThan(0.9)
    expect(Math.min(of('verdict'), of('undone'), of('hatch-state'), of('step-done'))).toBeGreaterThan(0)
    expect(of('procedure-started')).toBeGreaterThan(1)
  })

  test('has crews that get far in their procedures', () => {
    const passed = guided(replayed(log)).map((run) => run.visits.filter((v) => PASSED.has(v.status)).length)
    expect(Math.max(...passed)).toBeGreaterThan(30)
  })

  test('is worked out the same at once and event by event', () => {
    const state = replayed(log)
    expect(evolved(log)).toEqual(state)
    expect(state.effective).toHaveLength(effectiveEvents(log).length)
    expect(state.effective.length).toBeLessThan(log.length)
  })
})
