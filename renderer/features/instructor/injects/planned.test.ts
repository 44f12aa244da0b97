import { expect, test } from 'vitest'
import { bundledScenarios } from '../../../../shared/drill/scenario/bundled'
import type { Scenario } from '../../../../shared/drill/scenario/scenario'
import { EMPTY_VIEW } from '../sample-view'
import { injectsOf, undoOf, type Inject } from './planned'

const title = { en: 'inject', ru: 'вводная' }
const inject = (id: string, at: Inject['at']): Inject => ({ id, title, at, changes: [] })
const scenario = (...injects: Inject[]): Scenario => ({ ...bundledScenarios()[0]!, injects })
const waiting: Inject['at'] = {
  condition: { when: 'hatch', hatch: 'A/B', state: 'closed' },
  afterS: 0,
}

test('the first nine by hand have a digit each, in the order of the scenario', () => {
  const many = Array.from({ length: 11 }, (_, i) => inject(`i${i}`, 'hand'))
  const { byHand, planned } = injectsOf(scenario(inject('first', { atS: 5 }), ...many), [
    { id: 'i1', cameS: 30 },
  ])
  expect(byHand.map(({ key }) => key)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    undefined,
    undefined,
  ])
  expect(byHand.map(({ cameS }) => cameS).slice(0, 3)).toEqual([undefined, 30, undefined])
  expect(planned.map(({ inject: { id } }) => id)).toEqual(['first'])
})

test('what is due next stands first, then what waits for something, then what came, the last first', () => {
  const { planned } = injectsOf(
    scenario(
      inject('early', { atS: 10 }),
      inject('waits', waiting),
      inject('late', { atS: 900 }),
      inject('soon', { atS: 20 }),
      inject('next', { atS: 300 }),
    ),
    [
      { id: 'early', cameS: 10 },
      { id: 'soon', cameS: 20 },
      { id: 'late', dueS: 900 },
    ],
  )
  expect(planned.map(({ inject: { id } }) => id)).toEqual(['next', 'late', 'waits', 'soon', 'early'])
  expect(planned.map(({ dueS }) => dueS)).toEqual([300, 900, undefined, undefined, undefined])
})

test('a condition that has come true has a time', () => {
  const { planned } = injectsOf(scenario(inject('waits', waiting)), [{ id: 'waits', dueS: 77 }])
  expect(planned[0]!.dueS).toBe(77)
})

test('an inject is taken back with its changes, one that says something never', () => {
  const on = { change: 'switch', id: 'fans', on: false } as const
  const view = { ...EMPTY_VIEW, on: { fans: true } }
  const silent = { ...inject('quiet', 'hand'), changes: [on] }
  expect(undoOf(silent, view)).toEqual([{ ...on, on: true }])
  expect(undoOf({ ...silent, message: { from: 'GROUND', text: title } }, view)).toBeUndefined()
})
