import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Run } from './guidance'
import {
  action,
  book,
  call,
  closed,
  done,
  failed,
  guidance,
  left,
  lines,
  log,
  nameOf,
  overridden,
  started,
  step,
  type Entry,
} from './sample-log'

const of = (id: string, more: object = {}) => book({ id, steps: [action('a'), action('b')], ...more })
const shown = (...entries: Entry[]) =>
  guidance(log(...entries)).map((run) => `${run.procedure.id} ${run.state}`)

describe('the procedures of a session', () => {
  test('stand in the order of their alarm priority, the one started last before its equals', () => {
    const starts = [
      of('routine'),
      of('first', { priority: 'emergency' }),
      of('caution', { priority: 'caution' }),
      of('second', { priority: 'emergency' }),
      of('warning', { priority: 'warning' }),
    ].map(started)
    expect(shown(...starts)).toEqual([
      'second active',
      'first active',
      'warning active',
      'caution active',
      'routine active',
    ])
  })

  test('come first where they run, then inhibited ones, then what is over', () => {
    const search = started(of('search', { priority: 'emergency' }))
    const events = [
      search,
      started(of('short', { priority: 'emergency' })),
      done('a'),
      done('b'),
      started(of('odd', { priority: 'emergency' })),
      left(5),
      started(of('leave', { supersedes: ['search'] })),
    ]
    expect(shown(...events)).toEqual(['leave active', 'search inhibited', 'short finished', 'odd ended'])
  })

  test('that another makes superfluous say by which, until that one is over', () => {
    const events = log(started(of('slow')), started(of('fast', { supersedes: ['slow'] })), left(2))
    expect(guidance(events.slice(0, 2))).toMatchObject([
      { id: 2, state: 'active' },
      { id: 1, state: 'inhibited', inhibitedBy: 2 },
    ])
    const [slow] = guidance(events)
    expect(slow).toMatchObject({ id: 1, state: 'active' })
    expect(slow!.inhibitedBy).toBeUndefined()
  })

  test('never all stand still: of two that make each other superfluous the one that stands first runs', () => {
    const [slow, fast] = [of('slow', { supersedes: ['fast'] }), of('fast', { supersedes: ['slow', 'fast'] })]
    expect(shown(started(slow), started(fast))).toEqual(['fast active', 'slow inhibited'])
    expect(shown(started(fast), started(slow))).toEqual(['slow active', 'fast inhibited'])
    expect(shown(started({ ...slow, priority: 'warning' }), started(fast))).toEqual([
      'slow active',
      'fast inhibited',
    ])
  })

  test('in a ring, each making the next superfluous, run from the first on: only who runs inhibits', () => {
    const ring = [
      of('a', { supersedes: ['b'] }),
      of('b', { supersedes: ['c'] }),
      of('c', { supersedes: ['a'] }),
    ]
    expect(shown(...ring.map(started))).toEqual(['c active', 'b active', 'a inhibited'])
    const urgent = ring.map((one) => (one.id === 'b' ? { ...one, priority: 'warning' as const } : one))
    expect(shown(...urgent.map(started))).toEqual(['b active', 'a active', 'c inhibited'])
    const outside = of('outside', { priority: 'emergency' })
    const withOutside = ring.map((one) => ({ ...one, supersedes: [...one.supersedes, 'outside'] }))
    expect(shown(...[...withOutside, outside].map(started))).toEqual([
      'c active',
      'b active',
      'outside inhibited',
      'a inhibited',
    ])
  })

  test('stand still only for one that runs, and run beside one that is against it only in a ring', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const wishes = fc.array(fc.subarray(ids), { minLength: ids.length, maxLength: ids.length })
    fc.assert(
      fc.property(wishes, (wishes) => {
        const runs = guidance(log(...wishes.map((supersedes, i) => started(of(ids[i]!, { supersedes })))))
        const against = (one: Run) =>
          runs.filter((o) => o !== one && one.procedure.supersedes.includes(o.procedure.id))
        const isInRing = (run: Run) => {
          const reached = new Set(against(run))
          for (const one of reached) against(one).forEach((other) => reached.add(other))
          return reached.has(run)
        }
        const active = runs.filter(({ state }) => state === 'active')
        const stands = (run: Run) => {
          const by = active.filter((one) => against(one).includes(run))
          if (run.state === 'inhibited') return by.some(({ id }) => id === run.inhibitedBy)
          return by.length === 0 || isInRing(run)
        }
        expect(runs.filter((run) => !stands(run))).toEqual([])
      }),
    )
  })

  test('that are started anew end the former run, which keeps what was done', () => {
    const again = guidance(log(started(of('p')), done('a'), started(of('p'))))
    expect(again).toMatchObject([
      { id: 3, state: 'active' },
      { id: 1, state: 'ended', current: [] },
    ])
    expect(again.map((run) => lines(run.visits))).toEqual([
      ['1 a current', '2 b ahead'],
      ['1 a done', '2 b current'],
    ])
  })

  test('are left by the crew', () => {
    expect(guidance(log(started(of('p')), left(1)))).toMatchObject([{ state: 'ended', current: [] }])
    expect(guidance(log(started(of('p')), done('a'), done('b'), left(1)))).toMatchObject([
      { state: 'finished' },
    ])
  })

  test('say since when they are over: since their last step, or since they were left', () => {
    const over = (...events: Parameters<typeof log>) => guidance(log(...events))[0]!.overSince
    expect(over(started(of('p')), done('a'))).toBeUndefined()
    expect(over(started(of('p')), done('a'), done('b'), left(1))).toBe(3)
    expect(over(started(of('p')), done('a'), left(1))).toBe(3)
  })

  test('get the events that name their run, and the one started last those that name none', () => {
    const runs = guidance(log(started(of('one')), started(of('two')), done('1:a'), done('a'), done('1:b')))
    expect(runs.map((run) => [run.id, ...lines(run.visits)])).toEqual([
      [2, '1 a done', '2 b current'],
      [1, '1 a done', '2 b done'],
    ])
  })

  test('take no notice of events before any start, or of a run that is not there', () => {
    expect(lines(guidance(log(done('a'), started(of('p')), done('1:a'), done('99:a')))[0]!.visits)).toEqual([
      '1 a current',
      '2 b ahead',
    ])
  })
})

describe('the procedure that is followed', () => {
  const bare: Entry = ['procedure-started', { procedure: 'p', revision: '1', hash: '' }]
  const lookup = (id: string) =>
    ({ p: book({ id: 'p', steps: [call('inner', 'q')] }), q: book({ id: 'q', steps: [action('bundled')] }) })[
      id
    ]

  test('is the one in the log, whatever the book says now', () => {
    const own = book({ id: 'p', steps: [action('own')] })
    expect(guidance(log(started(own)), { lookup })[0]!.current.map(nameOf)).toEqual(['own'])
  })

  test('is the one in the book, with its calls filled in, where the log does not hold it', () => {
    expect(guidance(log(bare), { lookup })[0]!.current.map(nameOf)).toEqual(['inner/bundled'])
  })

  test('must be known: an unknown one gives no run', () => {
    expect(guidance(log(bare))).toEqual([])
  })
})

test('operational notes tell consequences of what was done, overrides and failures, oldest first', () => {
  const p = book({
    steps: [
      step('fans', 'action', { consequence: { en: 'Fans are off.', ru: 'Вентиляторы выключены.' } }),
      action('a'),
      action('b'),
      step('skip', 'action', { consequence: { en: 'Never.', ru: 'Никогда.' } }),
    ],
  })
  const entries = [
    failed('b'),
    overridden('a'),
    done('fans'),
    ['step-skipped', { step: 'skip', reason: 'r' }],
  ] as Entry[]
  const { notes } = guidance(log(started(p), ...entries))[0]!
  expect(notes.map((v) => `${nameOf(v)} ${v.status}`)).toEqual(['b failed', 'a overridden', 'fans done'])
})

test('the advice of now does not tick a step in which nobody has moved a hatch', () => {
  const p = book({ steps: [step('close', 'hatch', { hatches: 'advised', to: 'closed' }), action('next')] })
  const advice = { action: 'close' as const, hatch: 'LAB/N2', reason: { en: 'half', ru: 'половина' } }
  const events = log(closed('LAB/N2'), started(p))
  expect(guidance(events, { advice })[0]!.current).toMatchObject([{ key: '2:close', ready: true }])
})
