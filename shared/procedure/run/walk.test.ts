import { describe, expect, test } from 'vitest'
import {
  action,
  current,
  decision,
  done,
  ending,
  guidance,
  lines,
  log,
  loop,
  nameOf,
  option,
  procedure,
  run,
  skipped,
  started,
  step,
  without,
} from './sample-log'

const [a, b, c] = [action('a'), action('b'), action('c')]

describe('a run', () => {
  test('begins at the first step with all others ahead', () => {
    expect(lines(run(procedure(a, b, c)).visits)).toEqual(['1 a current', '2 b ahead', '3 c ahead'])
  })

  test('goes on with every tick until it is finished', () => {
    const ticked = run(procedure(a, b), [done('a')])
    expect(lines(ticked.visits)).toEqual(['1 a done', '2 b current'])
    expect(ticked.visits[0]).toMatchObject({ key: '1:a', actor: 'FE-1', seq: 2 })
    expect(run(procedure(a, b), [done('a'), done('b')])).toMatchObject({ state: 'finished', current: [] })
  })

  test('keeps what was done ahead and walks over it when it gets there', () => {
    expect(lines(run(procedure(a, b, c), [done('b')]).visits)).toEqual([
      '1 a current',
      '2 b ahead',
      '3 c ahead',
    ])
    expect(lines(run(procedure(a, b, c), [done('b'), done('a')]).visits)).toEqual([
      '1 a done',
      '2 b done',
      '3 c current',
    ])
  })

  test('leads back to a step whose completion is taken back', () => {
    const events = log(started(procedure(a, b, c)), done('a'), done('b'))
    expect(lines(guidance(without(events, 2))[0]!.visits)).toEqual(['1 a current', '2 b ahead', '3 c ahead'])
    expect(nameOf(guidance(without(events, 3))[0]!.current[0])).toBe('b')
  })
})

describe('a decision', () => {
  const p = procedure(
    decision('ask', option('left', action('l')), option('right', action('r')), option('neither')),
    b,
  )

  test('waits for an answer that it has', () => {
    for (const answer of [undefined, 'perhaps']) {
      expect(lines(run(p, [done('ask', answer)]).visits)).toEqual([
        '1 ask current',
        '1.1 l ahead',
        '1.2 r ahead',
        '2 b ahead',
      ])
    }
  })

  test('leads into the branch that was taken and marks the others', () => {
    const { visits } = run(p, [done('ask', 'right')])
    expect(lines(visits)).toEqual(['1 ask done', '1.1 l not-applicable', '1.2 r current', '2 b ahead'])
    expect(visits[0]).toMatchObject({ answer: 'right' })
    expect(visits[0]!.changed).toBeUndefined()
    expect(nameOf(current(p, [done('ask', 'neither')]))).toBe('b')
  })

  test('can be changed later, says so, and what was done in the other branch is not forgotten', () => {
    const entries = [done('ask', 'left'), done('l'), done('b'), done('ask', 'right')]
    const changed = run(p, entries).visits
    expect(lines(changed)).toEqual(['1 ask done', '1.1 l not-applicable', '1.2 r current', '2 b ahead'])
    expect(changed[0]).toMatchObject({ answer: 'right', changed: true, seq: 5 })
    const back = run(p, [...entries, done('ask', 'left')])
    expect(lines(back.visits)).toEqual(['1 ask done', '1.1 l done', '1.2 r not-applicable', '2 b done'])
    expect(back.state).toBe('finished')
  })

  test('is not changed by an answer that it does not have', () => {
    const { visits } = run(p, [done('ask', 'left'), done('ask', 'perhaps')])
    expect(visits[0]).toMatchObject({ answer: 'left', seq: 2 })
    expect(visits[0]!.changed).toBeUndefined()
  })

  test('that is passed by leaves all its branches out', () => {
    expect(lines(run(p, [skipped('ask')]).visits)).toEqual([
      '1 ask skipped',
      '1.1 l not-applicable',
      '1.2 r not-applicable',
      '2 b current',
    ])
  })

  test('can end the procedure, after the steps of its answer', () => {
    const ends = procedure(decision('ask', ending('stop', action('l')), option('go', action('r'))), b)
    expect(run(ends, [done('ask', 'stop')]).state).toBe('active')
    const ended = run(ends, [done('ask', 'stop'), done('l')])
    expect(lines(ended.visits)).toEqual([
      '1 ask done',
      '1.1 l done',
      '1.2 r not-applicable',
      '2 b not-applicable',
    ])
    expect(ended.state).toBe('finished')
    expect(lines(run(ends, [done('b'), done('l'), done('ask', 'stop')]).visits)).toEqual(lines(ended.visits))
  })
})

test('an "if" is answered yes or no, with or without something to do otherwise', () => {
  const condition = 'rate < 0'
  const p = procedure(step('if', 'if', { condition, then: [a], else: [b] }), c)
  expect(nameOf(current(p, [done('if', 'yes')]))).toBe('a')
  expect(nameOf(current(p, [done('if', 'no')]))).toBe('b')
  const without = procedure(step('if', 'if', { condition, then: [a] }), c)
  expect(lines(run(without, [done('if', 'no')]).visits)).toEqual([
    '1 if done',
    '1.1 a not-applicable',
    '2 c current',
  ])
})

describe('a loop', () => {
  const p = procedure(loop('more', a, b), c)

  test('asks before each round, counts the rounds, and goes on with "no"', () => {
    const round = [done('more', 'yes'), done('a'), done('b')]
    expect(lines(run(p, round).visits)).toEqual([
      '1 more done',
      '1.1 a done',
      '1.2 b done',
      '1 more#2 current',
      '1.1 a#2 ahead',
      '1.2 b#2 ahead',
      '2 c ahead',
    ])
    const over = run(p, [...round, done('more#2', 'yes'), done('a#2'), done('b#2'), done('more#3', 'no')])
    expect(lines(over.visits).slice(3)).toEqual([
      '1 more#2 done',
      '1.1 a#2 done',
      '1.2 b#2 done',
      '1 more#3 done',
      '2 c current',
    ])
    expect(over.visits[4]).toMatchObject({ round: 2, key: '1:a#2' })
  })

  test('that is not entered leaves its steps out', () => {
    expect(lines(run(p, [done('more', 'no')]).visits)).toEqual([
      '1 more done',
      '1.1 a not-applicable',
      '1.2 b not-applicable',
      '2 c current',
    ])
  })

  test('in a loop counts its rounds on from one outer round to the next', () => {
    const nested = procedure(loop('outer', loop('inner', a)), c)
    const entries = [
      done('outer', 'yes'),
      done('inner', 'yes'),
      done('a'),
      done('inner#2', 'no'),
      done('outer#2', 'yes'),
      done('inner#3', 'yes'),
      done('a#2'),
      done('inner#4', 'no'),
      done('outer#3', 'no'),
    ]
    expect(lines(run(nested, entries).visits)).toEqual([
      '1 outer done',
      '1.1 inner done',
      '1.1.1 a done',
      '1.1 inner#2 done',
      '1 outer#2 done',
      '1.1 inner#3 done',
      '1.1.1 a#2 done',
      '1.1 inner#4 done',
      '1 outer#3 done',
      '2 c current',
    ])
  })

  test('is left by an end inside', () => {
    const p = procedure(loop('more', decision('ask', ending('stop'), option('go'))), c)
    const entries = [done('more', 'yes'), done('ask', 'go'), done('more#2', 'yes'), done('ask#2', 'stop')]
    const ended = run(p, entries)
    expect(lines(ended.visits).at(-1)).toBe('2 c not-applicable')
    expect(ended.state).toBe('finished')
  })
})
