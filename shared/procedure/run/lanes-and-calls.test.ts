import { describe, expect, test } from 'vitest'
import { expand } from './expand'
import {
  action,
  book,
  call,
  current,
  decision,
  done,
  ending,
  lanes,
  lines,
  loop,
  nameOf,
  option,
  procedure,
  run,
  skipped,
  step,
  type Entry,
} from './sample-log'

const [a, b, c] = [action('a'), action('b'), action('c')]

describe('parallel lanes', () => {
  const p = procedure(lanes('both', { CDR: [a, b], 'FE-1': [c] }), action('next'))
  const rolesOf = (...of: Parameters<typeof run>) => run(...of).current.map((v) => `${v.role} ${nameOf(v)}`)

  test('have one current step each, which is its role’s', () => {
    expect(rolesOf(p)).toEqual(['CDR a', 'FE-1 c'])
    expect(rolesOf(p, [done('a')])).toEqual(['CDR b', 'FE-1 c'])
    expect(rolesOf(p, [done('c')])).toEqual(['CDR a'])
  })

  test('are joined: what follows waits for all of them', () => {
    expect(lines(run(p, [done('a'), done('b')]).visits)).toEqual([
      '1 both current',
      '1.1 a done',
      '1.2 b done',
      '1.3 c current',
      '2 next ahead',
    ])
    expect(lines(run(p, [done('a'), done('b'), done('c')]).visits)).toEqual([
      '1 both done',
      '1.1 a done',
      '1.2 b done',
      '1.3 c done',
      '2 next current',
    ])
  })

  test('are headed by a step that nobody ticks', () => {
    expect(run(p, [done('both')]).visits[0]).toMatchObject({ heading: true, status: 'current' })
  })

  test('all end where one of them leads to the end', () => {
    const p = procedure(
      lanes('both', { CDR: [decision('ask', ending('stop'), option('go'))], 'FE-1': [a] }),
      b,
    )
    const ended = run(p, [done('ask', 'stop')])
    expect(lines(ended.visits).slice(1)).toEqual([
      '1.1 ask done',
      '1.2 a not-applicable',
      '2 b not-applicable',
    ])
    expect(ended.state).toBe('finished')
  })

  test('leave no time running where another of them ends the procedure', () => {
    const wait = step('wait', 'wait', { until: 'rate < 0' })
    const p = procedure(
      lanes('both', { CDR: [decision('ask', ending('stop'), option('go'))], 'FE-1': [wait] }),
    )
    expect(run(p).visits[2]!.timer).toBeDefined()
    expect(run(p, [done('ask', 'stop')]).visits[2]!.timer).toBeUndefined()
  })

  test('wait for one another where a step says so, and the crew can still go on', () => {
    const p = procedure(lanes('both', { CDR: [a], 'FE-1': [action('late', { after: ['a'] })] }), b)
    expect(run(p).current).toMatchObject([{ status: 'current' }, { status: 'waiting', waitsFor: ['1.1'] }])
    expect(run(p, [done('a')]).current).toMatchObject([{ status: 'current' }])
    expect(run(p, [done('late')]).current.map(nameOf)).toEqual(['a'])
  })

  test('do not wait for a step that was passed by or is in a branch that was not taken', () => {
    const late = action('late', { after: ['l'] })
    const p = procedure(
      lanes('both', { CDR: [decision('ask', option('left', action('l')), option('right'))], 'FE-1': [late] }),
    )
    const lateIn = (...of: Parameters<typeof run>) =>
      run(...of).visits.find((v) => nameOf(v) === 'late')?.status
    expect(lateIn(p, [done('ask', 'left')])).toBe('waiting')
    expect(lateIn(p, [done('ask', 'left'), skipped('l')])).toBe('current')
    expect(lateIn(p, [done('ask', 'right')])).toBe('current')
  })

  test('wait for a question until the steps of its answer are passed, and for a loop until it is left', () => {
    const waitsFor = (question: object, ...entries: Entry[]) => {
      const late = action('late', { after: ['ask'] })
      const { visits } = run(procedure(lanes('both', { CDR: [question], 'FE-1': [late] })), entries)
      return visits.find((v) => nameOf(v) === 'late')?.waitsFor
    }
    const asked = decision('ask', option('left', a, b), option('right'))
    expect(waitsFor(asked)).toEqual(['1.1'])
    expect(waitsFor(asked, done('ask', 'left'), done('a'))).toEqual(['1.1'])
    expect(waitsFor(asked, done('ask', 'left'), done('a'), done('b'))).toBeUndefined()
    expect(waitsFor(asked, done('ask', 'right'))).toBeUndefined()
    const round = [done('ask', 'yes'), done('a')]
    expect(waitsFor(loop('ask', a), ...round.slice(0, 1))).toEqual(['1.1'])
    expect(waitsFor(loop('ask', a), ...round)).toEqual(['1.1'])
    expect(waitsFor(loop('ask', a), ...round, done('ask#2', 'no'))).toBeUndefined()
  })

  test('wait together where the step that heads them does', () => {
    const inner = lanes('inner', { 'FE-1': [b], 'FE-2': [c] }, { after: ['a'] })
    const p = procedure(lanes('outer', { CDR: [a], 'FE-1': [inner] }))
    const waiting = run(p).visits.filter((v) => v.status === 'waiting')
    expect(lines(waiting)).toEqual(['1.2 inner waiting', '1.2.1 b waiting', '1.2.2 c waiting'])
    expect(run(p, [done('a')]).visits.filter((v) => v.status === 'waiting')).toEqual([])
  })
})

describe('a call', () => {
  const check = book({
    id: 'check',
    steps: [action('close-own'), action('wait-own', { after: ['close-own'] })],
  })
  const filled = (...steps: object[]) =>
    expand(procedure(...steps), (id) => (id === 'check' ? check : undefined))

  test('is walked step by step, named by the call', () => {
    const p = filled(call('own', 'check'), action('close-own'))
    expect(lines(run(p, [done('own/close-own')]).visits)).toEqual([
      '1 own current',
      '1.1 own/close-own done',
      '1.2 own/wait-own current',
      '2 close-own ahead',
    ])
    expect(lines(run(p, [done('own/close-own'), done('own/wait-own')]).visits)).toEqual([
      '1 own done',
      '1.1 own/close-own done',
      '1.2 own/wait-own done',
      '2 close-own current',
    ])
  })

  test('is over with the end of what it calls; the procedure that calls goes on', () => {
    const ends = book({
      id: 'check',
      steps: [lanes('both', { CDR: [decision('ask', ending('steady'), option('falls'))], 'FE-1': [a] }), b],
    })
    const p = expand(procedure(call('own', 'check'), c), () => ends)
    expect(lines(run(p, [done('own/ask', 'steady')]).visits)).toEqual([
      '1 own done',
      '1.1 own/both not-applicable',
      '1.1.1 own/ask done',
      '1.1.2 own/a not-applicable',
      '1.2 own/b not-applicable',
      '2 c current',
    ])
  })

  test('whose procedure nobody knows is ticked by the crew', () => {
    const p = filled(call('nowhere', 'unknown'), b)
    expect(current(p)).toMatchObject({ key: '1:nowhere', heading: false, ready: true })
    expect(nameOf(current(p, [done('nowhere')]))).toBe('b')
  })

  test('in a loop has rounds like any other step', () => {
    const p = filled(loop('more', call('own', 'check')))
    const entries = [done('more', 'yes'), done('own/close-own'), done('own/wait-own'), done('more#2', 'yes')]
    expect(nameOf(current(p, entries))).toBe('own/close-own#2')
  })
})
