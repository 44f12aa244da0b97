import { expect, test } from 'vitest'
import { bundledScenarios } from '../../scenario/bundled'
import { CREW_NAMES } from '../crews'
import { rowsOf } from './summary'
import { trials } from './trials'

test('every scenario is played by every crew, each time with another seed', () => {
  const all = trials(1000, 5)
  const pairs = new Set(all.map(({ scenario, crew }) => `${scenario} ${crew}`))
  expect([all.length, pairs.size]).toEqual([1000, bundledScenarios().length * CREW_NAMES.length])
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1000)
  expect(all[0]).toMatchObject({ seed: 5 })
})

test('a row tells shares of all runs, and medians of those in which it came about', () => {
  const run = { scenario: 's', crew: 'planner', seed: 1, wrong: 0, lostKg: 2, faults: [] } as const
  const outcomes = [
    { ...run, faults: [], isolateS: 60, nameS: 120 },
    { ...run, faults: [], isolateS: 180, wrong: 1, lostKg: 4 },
    { ...run, faults: [], lostKg: 9 },
  ]
  expect(rowsOf(outcomes)).toEqual([
    {
      scenario: 's',
      crew: 'planner',
      runs: 3,
      isolated: 2 / 3,
      named: 1 / 3,
      accused: 1 / 3,
      isolateMin: 2,
      nameMin: 2,
      lostKg: 4,
    },
  ])
})
