import { expect, test } from 'vitest'
import { expand } from './expand'
import { outlineOf } from './outline'
import { action, book, call, decision, lanes, loop, option, procedure, step } from './sample-log'

const check = book({ id: 'check', steps: [action('look'), call('home', 'test')] })
const lookup = (id: string) => (id === 'check' ? check : undefined)

test('every call is filled in, whatever step it lies in', () => {
  const p = procedure(
    decision('ask', option('yes', call('one', 'check')), option('no')),
    step('if', 'if', { condition: 'rate < 0', then: [call('two', 'check')], else: [call('three', 'check')] }),
    loop('again', call('four', 'check')),
    lanes('both', { CDR: [call('five', 'check')], 'FE-1': [action('other')] }),
  )
  const looks = outlineOf(expand(p, lookup)).filter(({ step }) => step.id === 'look')
  expect(looks.map(({ path }) => path)).toEqual(
    ['one', 'two', 'three', 'four', 'five'].map((id) => `${id}/look`),
  )
})

test('a call that leads back into itself, or to an unknown procedure, stays empty', () => {
  const p = expand(procedure(call('check', 'check'), call('nowhere', 'unknown')), lookup)
  expect(outlineOf(p).map(({ path }) => path)).toEqual(['check', 'check/look', 'check/home', 'nowhere'])
})
