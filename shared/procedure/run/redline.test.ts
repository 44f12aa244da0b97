import { describe, expect, test } from 'vitest'
import {
  action,
  added,
  current,
  decision,
  done,
  guidance,
  lanes,
  lines,
  log,
  loop,
  nameOf,
  option,
  procedure,
  reworded,
  run,
  started,
  without,
} from './sample-log'

const [a, b] = [action('a'), action('b')]

describe('a change by hand', () => {
  test('adds steps after a step, "1+1", which are done before it goes on', () => {
    const { visits, notes } = run(procedure(a, b), [added('a', 'Look.'), added('a', 'Listen.'), done('a')])
    expect(visits.map((v) => [v.number, v.redline?.text, v.status])).toEqual([
      ['1', undefined, 'done'],
      ['1+1', 'Look.', 'current'],
      ['1+2', 'Listen.', 'ahead'],
      ['2', undefined, 'ahead'],
    ])
    expect(notes).toEqual([])
    const looked = run(procedure(a, b), [added('a', 'Look.'), done('a'), done('a+2')])
    expect(nameOf(looked.current[0])).toBe('b')
    expect(looked.notes.map((v) => v.redline?.text)).toEqual(['Look.'])
  })

  test('taken back renames no other', () => {
    const events = log(
      started(procedure(a, b)),
      added('a', 'Look.'),
      added('a', 'Listen.'),
      done('a'),
      done('a+3'),
    )
    const [, second] = guidance(without(events, 2))[0]!.visits
    expect(second).toMatchObject({
      key: '1:a+3',
      number: '1+1',
      status: 'done',
      redline: { text: 'Listen.' },
    })
  })

  test('can be made to a step that was added', () => {
    const { visits } = run(procedure(a, b), [added('a'), added('a+2'), done('a'), reworded('a+2', 'Slowly.')])
    expect(visits.map((v) => [v.number, v.redline?.text])).toEqual([
      ['1', undefined],
      ['1+1', 'Slowly.'],
      ['1+1+1', 'Look again.'],
      ['2', undefined],
    ])
  })

  test('says a step otherwise, and the last word counts', () => {
    const { visits } = run(procedure(a), [reworded('a', 'One.'), reworded('a', 'Two.')])
    expect(visits[0]).toMatchObject({ step: { text: { en: 'Do it.' } }, redline: { text: 'Two.', seq: 3 } })
  })

  test('belongs to one round of a loop', () => {
    const entries = [done('more', 'yes'), added('a'), done('a'), done('a+3'), done('more#2', 'yes')]
    expect(run(procedure(loop('more', a)), entries).visits.map((v) => v.number)).toEqual([
      '1',
      '1.1',
      '1.1+1',
      '1',
      '1.1',
    ])
    expect(nameOf(current(procedure(loop('more', a)), [...entries, added('a#2'), done('a#2')]))).toBe('a#2+7')
  })

  test('after a step that holds others comes after all of them', () => {
    const after = (name: string, ...steps: object[]) => lines(run(procedure(...steps), [added(name)]).visits)
    expect(after('ask', decision('ask', option('l', a), option('r')), b)).toEqual([
      '1 ask current',
      '1.1 a ahead',
      '1+1 ask+2 ahead',
      '2 b ahead',
    ])
    expect(after('both', lanes('both', { CDR: [a], 'FE-1': [b] }))[3]).toBe('1+1 both+2 ahead')
    const entries = [added('more'), done('more', 'yes'), done('a'), added('more#2'), done('more#2', 'no')]
    expect(lines(run(procedure(loop('more', a), b), entries).visits).slice(2)).toEqual([
      '1 more#2 done',
      '1+1 more+2 current',
      '1+1 more#2+5 ahead',
      '2 b ahead',
    ])
  })
})
