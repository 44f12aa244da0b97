import { describe, expect, test } from 'vitest'
import { toMs } from '../../../../shared/time/time'
import {
  done,
  guidance,
  left,
  log,
  minute,
  procedure,
  started,
  step,
} from '../../../../shared/procedure/run/sample-log'
import { pinnedOf, watchedOf } from './watched'

const watching = procedure(
  step('reserve', 'watch', { alert: 'reserve < 1800', until: "verdict == 'no-leak'" }),
  step('wait', 'wait', { for: { value: 2, unit: 'min' } }),
)
const entries = [started(watching), done('reserve')] as const
const pinned = pinnedOf(guidance(log(...entries)))
const atStep = toMs(minute(2))

/** Conditions that are met; the others are unknown, or, where nothing is unknown, not met. */
const judgedBy = (met: readonly string[], otherwise?: boolean) => (condition: string) => ({
  met: met.includes(condition) ? true : otherwise,
  terms: [],
})
const standings = (...[judgeBy, nowMs = atStep]: [ReturnType<typeof judgedBy>, number?]) =>
  watchedOf(pinned, judgeBy, nowMs).map(({ visit, standing }) => `${visit.step.id} ${standing}`)

describe('what is watched', () => {
  test('are the pinned steps and the times that run, of every procedure that is not over', () => {
    expect(pinned.map(({ visit }) => visit.step.id)).toEqual(['reserve', 'wait'])
    expect(pinnedOf(guidance(log(...entries, left(1))))).toEqual([])
  })

  test('alerts while its condition is met, is quiet while it is not, and says where nobody knows', () => {
    expect(standings(judgedBy(['reserve < 1800']))).toContain('reserve alert')
    expect(standings(judgedBy([], false))).toContain('reserve quiet')
    expect(standings(judgedBy([]))).toContain('reserve unknown')
  })

  test('alerts no more once its end has come', () => {
    expect(standings(judgedBy(['reserve < 1800', "verdict == 'no-leak'"]))).toContain('reserve over')
  })

  test('puts alerts first: here a time that is over', () => {
    expect(standings(judgedBy([], false))).toEqual(['reserve quiet', 'wait quiet'])
    expect(standings(judgedBy([], false), atStep + 120_000)).toEqual(['wait alert', 'reserve quiet'])
  })
})
