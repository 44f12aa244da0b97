import { expect, test } from 'vitest'
import { action, decision, ending, lanes, option, procedure, step } from '../../run/sample-log'
import { unreachable } from './order'
import { placedSteps } from './placed'

const after = (first: object) => {
  const steps = procedure(first, action('go'))
  return unreachable({ procedure: steps, steps: placedSteps(steps) }).map(({ path }) => path)
}

test('steps after one inside which the procedure always ends are never reached', () => {
  const ends = decision('inside', ending('one'), ending('two'))
  const condition = 'rate < 0'
  expect(after(decision('ask', option('a', ends), ending('b')))).toEqual(['steps[1]'])
  expect(after(step('if', 'if', { condition, then: [ends], else: [{ ...ends, id: 'other' }] }))).toEqual([
    'steps[1]',
  ])
  expect(after(lanes('both', { CDR: [ends], 'FE-1': [action('beside')] }))).toEqual(['steps[1]'])
})

test('steps are reached where one answer goes on', () => {
  const ends = decision('inside', ending('one'), ending('two'))
  const condition = 'rate < 0'
  expect(after(decision('ask', option('a', ends), option('b', action('on'))))).toEqual([])
  expect(after(step('if', 'if', { condition, then: [ends] }))).toEqual([])
  expect(after(step('more', 'while', { condition, steps: [ends] }))).toEqual([])
})
