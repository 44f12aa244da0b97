import { expect, test } from 'vitest'
import { expand } from './expand'
import { outlineOf } from './outline'
import { action, book, call, decision, lanes, loop, option, procedure, step } from './sample-log'

const numbersOf = (...of: Parameters<typeof outlineOf>) =>
  outlineOf(...of).map(({ number, path }) => `${number} ${path}`)

test('steps are numbered on over the blocks of one step', () => {
  const p = procedure(
    action('first'),
    decision('ask', option('yes', action('a'), action('b')), option('no'), option('unsure', action('c'))),
    step('if', 'if', { condition: 'rate < 0', then: [action('then')], else: [action('else')] }),
    lanes('both', { CDR: [action('left')], 'FE-1': [loop('again', action('inner'))] }),
    action('last'),
  )
  expect(numbersOf(p)).toEqual([
    '1 first',
    '2 ask',
    '2.1 a',
    '2.2 b',
    '2.3 c',
    '3 if',
    '3.1 then',
    '3.2 else',
    '4 both',
    '4.1 left',
    '4.2 again',
    '4.2.1 inner',
    '5 last',
  ])
})

test('the steps of a called procedure are numbered as its own and named by the calls on the way', () => {
  const check = book({ id: 'check', steps: [action('close-own'), call('deeper', 'third')] })
  const third = book({ id: 'third', steps: [action('close-own')] })
  const books = new Map([check, third].map((p) => [p.id, p]))
  const p = expand(procedure(call('check', 'check'), action('close-own')), (id) => books.get(id))
  expect(numbersOf(p)).toEqual([
    '1 check',
    '1.1 check/close-own',
    '1.2 check/deeper',
    '1.2.1 check/deeper/close-own',
    '2 close-own',
  ])
})

test('a step says under which answer it stands and whose it is', () => {
  const p = procedure(
    decision('ask', option('yes', action('mine', { actor: 'CDR' })), option('no', action('anybody'))),
    lanes('both', { 'FE-1': [loop('again', action('inner'))], 'FE-2': [action('named', { actor: 'CDR' })] }),
  )
  expect(outlineOf(p).map(({ path, choice, role }) => [path, choice, role])).toEqual([
    ['ask', undefined, undefined],
    ['mine', 'yes', 'CDR'],
    ['anybody', 'no', undefined],
    ['both', undefined, undefined],
    ['again', undefined, 'FE-1'],
    ['inner', 'yes', 'FE-1'],
    ['named', undefined, 'CDR'],
  ])
})
