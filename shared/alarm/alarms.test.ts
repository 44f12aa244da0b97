import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logOf, START_MS } from '../leak/rehearsal'
import { expressionFault } from '../procedure/conditions/judge'
import type { DataOf, Draft } from '../session/event'
import { toIso } from '../time/time'
import { alarmsOf, isSounding, rankOf } from './alarms'
import { ALARMS } from './kinds'

const STATES: DataOf<'alarm'>['state'][] = ['raised', 'acknowledged', 'muted', 'cleared']

function alarm(id: string, state: DataOf<'alarm'>['state'], atS = 0, real?: true): Draft<'alarm'> {
  return {
    at: toIso(START_MS + atS * 1000),
    actor: 'hatchwise',
    kind: 'alarm',
    data: { alarm: id, state, ...(real && { real }) },
  }
}

const logs = fc.array(
  fc
    .tuple(
      fc.constantFrom(...ALARMS.map(({ id }) => id), 'fire'),
      fc.constantFrom(...STATES),
      fc.nat({ max: 3600 }),
    )
    .map((args) => alarm(...args)),
  { maxLength: 30 },
)

describe('the alarms that stand', () => {
  test('are those that were raised and not cleared since, each once', () => {
    fc.assert(
      fc.property(logs, (drafts) => {
        const raised = new Set<string>()
        for (const { data } of drafts) {
          if (data.state === 'raised') raised.add(data.alarm)
          if (data.state === 'cleared') raised.delete(data.alarm)
        }
        const ids = alarmsOf(logOf(drafts)).map(({ id }) => id)
        expect(ids.toSorted()).toEqual([...raised].toSorted())
      }),
    )
  })

  test('stand in the order of priority, the newest of one priority first', () => {
    fc.assert(
      fc.property(logs, (drafts) => {
        const urgency = alarmsOf(logOf(drafts)).map(
          ({ priority, raisedAtMs }) => rankOf(priority) * 1e14 - raisedAtMs,
        )
        expect(urgency).toEqual(urgency.toSorted((a, b) => a - b))
      }),
    )
  })

  test('sound until they are acknowledged or muted, and again when they are raised again', () => {
    const sounds = (...states: DataOf<'alarm'>['state'][]) =>
      alarmsOf(logOf(states.map((state, i) => alarm('depress', state, i)))).map(isSounding)
    expect(sounds('raised')).toEqual([true])
    expect(sounds('raised', 'muted')).toEqual([false])
    expect(sounds('raised', 'acknowledged')).toEqual([false])
    expect(sounds('raised', 'muted', 'acknowledged', 'cleared')).toEqual([])
    expect(sounds('raised', 'acknowledged', 'raised')).toEqual([true])
    expect(sounds('acknowledged', 'muted')).toEqual([])
  })

  test('keep what the log says of them, also one that the program does not know', () => {
    const [first, second] = alarmsOf(logOf([alarm('fire', 'raised', 5), alarm('depress', 'raised', 7, true)]))
    expect(first).toMatchObject({ id: 'depress', priority: 'emergency', real: true, raisedSeq: 2 })
    expect(second).toMatchObject({ id: 'fire', name: { en: 'fire' }, priority: 'warning', real: false })
  })
})

test.each(ALARMS)('the conditions of $id can be read', ({ condition, clearCondition }) => {
  expect(expressionFault(condition)).toBeUndefined()
  expect(expressionFault(clearCondition)).toBeUndefined()
})
