import { expect, test } from 'vitest'
import type { RunningDrill } from '../../../shared/contract/drill'
import { bundledScenarios } from '../../../shared/drill/scenario/bundled'
import { EMPTY_VIEW } from './sample-view'
import { isOther, toldOf, type Standing } from './standing'

const clock = (session: string) => ({ session, stationMs: 0, wallMs: 0, rate: 1 as const })
const view = (session: string, nowS: number) => ({ ...EMPTY_VIEW, session, nowS })
const running = (session: string): RunningDrill => ({
  scenario: bundledScenarios()[0]!,
  seed: 1,
  clock: clock(session),
  view: view(session, 0),
})
const watched: Standing = toldOf({}, { now: running('DRILL-a') })

test('before the first answer nothing is known, and then that no drill runs', () => {
  expect(toldOf({}, { now: null })).toEqual({ drill: null })
  expect(toldOf({}, { view: view('DRILL-a', 1) })).toEqual({})
})

test('a drill goes by its own clock and views alone', () => {
  expect(toldOf(watched, { view: view('DRILL-a', 9) }).drill?.view.nowS).toBe(9)
  expect(toldOf(watched, { view: view('DRILL-b', 9) })).toBe(watched)
  expect(toldOf(watched, { clock: { ...clock('DRILL-a'), rate: 60 } }).drill?.clock.rate).toBe(60)
})

test('a drill that ends is named, so that its debrief can be shown; ending twice names it once', () => {
  const ended = toldOf(watched, { clock: null })
  expect(ended).toEqual({ drill: null, ended: 'DRILL-a' })
  expect(toldOf(ended, { clock: null })).toBe(ended)
})

test('a branch is another session, which is asked for and then takes the place of the first', () => {
  expect(isOther(watched, clock('DRILL-a-2'))).toBe(true)
  expect(isOther(watched, clock('DRILL-a'))).toBe(false)
  expect(isOther(watched, null)).toBe(false)
  const branched = toldOf(toldOf(watched, { clock: null }), { now: running('DRILL-a-2') })
  expect(branched.drill?.clock.session).toBe('DRILL-a-2')
  expect(branched.ended).toBeUndefined()
})
