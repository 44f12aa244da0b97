import { describe, expect, test } from 'vitest'
import {
  action,
  closed,
  current,
  done,
  failed,
  lanes,
  left,
  guidance,
  lines,
  log,
  loop,
  minute,
  nameOf,
  noted,
  opened,
  option,
  overridden,
  procedure,
  reading,
  reworded,
  restarted,
  run,
  skipped,
  started,
  statesOf,
  step,
  unpinned,
  without,
  decision,
} from './sample-log'

const next = action('next')
const close = (more: object = {}) => step('close', 'hatch', { hatches: ['LAB/N2'], to: 'closed', ...more })

describe('a step', () => {
  test('passed by with a reason never shows as done', () => {
    const { visits } = run(procedure(action('a'), action('b'), action('c'), next), [
      skipped('a'),
      overridden('b'),
      failed('c'),
    ])
    expect(visits).toMatchObject([
      { status: 'skipped', reason: 'no time', actor: 'FE-1', seq: 2 },
      { status: 'overridden', reason: 'one is in COL', seq: 3 },
      { status: 'failed', reason: 'the valve is stuck', seq: 4 },
      { status: 'current' },
    ])
  })

  test('is over once it is over: what is said or done later does not change it', () => {
    const shut = procedure(close(), next)
    expect(lines(run(procedure(action('a'), next), [done('a'), skipped('a')]).visits)[0]).toBe('1 a done')
    expect(lines(run(shut, [closed('LAB/N2', 'close'), failed('close')]).visits)[0]).toBe('1 close done')
    expect(lines(run(shut, [failed('close'), closed('LAB/N2', 'close')]).visits)[0]).toBe('1 close failed')
  })

  test('in a branch that was not taken asks for nothing', () => {
    const asks = procedure(decision('ask', option('yes', close()), option('no')), next)
    expect(statesOf(run(asks).visits[1])).toEqual(['due'])
    expect(run(asks, [done('ask', 'no')]).visits[1]).toMatchObject({ status: 'not-applicable', items: [] })
  })

  test('at a hatch shows what is done, what stands so already and what is due', () => {
    const three = procedure(close({ hatches: ['LAB/N2', 'N3/BEAM', 'N2/COL'] }), next)
    const visit = current(three, [closed('LAB/N2', 'close')])
    expect(statesOf(visit)).toEqual(['done', 'already', 'due'])
    expect(visit?.ready).toBe(false)
  })

  test('is complete when a hatch is moved, whether that names the step or not', () => {
    for (const name of ['close', undefined]) {
      const { visits } = run(procedure(close(), next), [closed('LAB/N2', name)])
      expect(lines(visits)).toEqual(['1 close done', '2 next current'])
      expect(visits[0]!.seq).toBe(name && 2)
    }
  })

  test('stays complete when the hatch is opened again later', () => {
    for (const name of ['close', undefined]) {
      expect(nameOf(current(procedure(close(), next), [closed('LAB/N2', name), opened('LAB/N2')]))).toBe(
        'next',
      )
    }
  })

  test('that is safety-critical is never ticked by the program', () => {
    const beam = { hatches: ['N3/BEAM'] }
    expect(nameOf(current(procedure(close(beam), next)))).toBe('next')
    const critical = procedure(close({ ...beam, safetyCritical: true }), next)
    expect(current(critical)).toMatchObject({ key: '1:close', ready: true })
    expect(nameOf(current(critical, [done('close')]))).toBe('next')
    expect(nameOf(current(critical, [noted('close')]))).toBe('close')
    const open = procedure(close({ safetyCritical: true }), next)
    expect(nameOf(current(open, [closed('LAB/N2')]))).toBe('close')
    expect(nameOf(current(open, [closed('LAB/N2', 'close')]))).toBe('next')
  })

  test('that hangs on the verdict waits for the tick and then stays done whatever the verdict becomes', () => {
    const p = procedure(step('read', 'record', { places: 'suspect' }), next)
    const entries = [reading('SM-PRK', 'read'), done('read')]
    const suspects = ['SM-PRK']
    expect(current(p, entries.slice(0, 1), { suspects })).toMatchObject({ key: '1:read', ready: true })
    expect(nameOf(current(p, entries, { suspects }))).toBe('next')
    expect(nameOf(current(p, entries))).toBe('next')
  })

  test('is not begun by a remark or a change by hand: what happened before it was reached does not count', () => {
    for (const remark of [noted('close'), reworded('close')]) {
      const entries = [remark, closed('LAB/N2'), opened('LAB/N2'), done('a')]
      const visit = current(procedure(action('a'), close(), next), entries)
      expect(nameOf(visit)).toBe('close')
      expect(statesOf(visit)).toEqual(['due'])
    }
  })

  test('of a run that was left is not done by what happens later', () => {
    const p = procedure(close(), next)
    const { visits } = guidance(log(started(p), left(1), closed('LAB/N2'), started(p))).at(-1)!
    expect(lines(visits)).toEqual(['1 close current', '2 next ahead'])
    expect(statesOf(visits[0])).toEqual(['due'])
  })
})

describe('a step passed by for now', () => {
  const p = procedure(action('a'), next)

  test('lets the crew go on and stays in the list of what is left to do', () => {
    const { deferred, current } = run(p, [skipped('a', 'later')])
    expect(deferred).toMatchObject([{ key: '1:a', status: 'skipped', reason: 'no time' }])
    expect(current.map(nameOf)).toEqual(['next'])
    expect(run(p, [skipped('a')]).deferred).toEqual([])
  })

  test('can be done at any later time', () => {
    const { deferred, visits, state } = run(p, [skipped('a', 'later'), done('next'), done('a')])
    expect(deferred).toEqual([])
    expect(visits[0]).toMatchObject({ status: 'done', seq: 4, at: minute(4) })
    expect(state).toBe('finished')
  })

  test('can be given up, or put off again', () => {
    expect(run(p, [skipped('a', 'later'), overridden('a')])).toMatchObject({
      deferred: [],
      visits: [{ status: 'overridden', reason: 'one is in COL', seq: 3 }, {}],
    })
    expect(run(p, [skipped('a', 'later'), skipped('a', 'later')]).deferred).toMatchObject([{ seq: 3 }])
  })

  test('is done by doing it: by its reading or its hatch', () => {
    const both = procedure(step('read', 'record', { places: ['COL', 'SM-RO'] }), close(), next)
    const entries = [
      skipped('read', 'later'),
      skipped('close', 'later'),
      closed('LAB/N2'),
      reading('SM-RO', 'read'),
    ]
    const half = run(both, entries)
    expect(half.deferred.map(nameOf)).toEqual(['read'])
    expect(statesOf(half.visits[0])).toEqual(['done', 'due'])
    const whole = run(both, [...entries, reading('COL', 'read')])
    expect(whole.deferred).toEqual([])
    expect(whole.visits).toMatchObject([
      { status: 'done', seq: 6 },
      { status: 'done' },
      { status: 'current' },
    ])
    expect(statesOf(whole.visits[0])).toEqual(['done', 'done'])
  })

  test('that asks leads into its branch once it is answered', () => {
    const asks = procedure(decision('ask', option('yes', action('a')), option('no')), next)
    expect(nameOf(current(asks, [skipped('ask', 'later')]))).toBe('next')
    const answered = run(asks, [skipped('ask', 'later'), done('ask', 'yes')])
    expect(answered.current.map(nameOf)).toEqual(['a'])
    expect(answered.deferred).toEqual([])
    const putOff = run(asks, [done('ask', 'yes'), skipped('ask', 'later')])
    expect(putOff.deferred.map(nameOf)).toEqual(['ask'])
    expect(putOff.current.map(nameOf)).toEqual(['next'])
  })
})

describe('a wait', () => {
  const p = procedure(action('a'), step('wait', 'wait', { for: { value: 5, unit: 'min' } }), next)

  test('runs from the event that led to it, and ends by the crew’s tick', () => {
    const { current } = run(p, [['note', { text: 'Nothing.' }], done('a')])
    expect(current).toMatchObject([{ status: 'waiting', timer: { startedAt: minute(3), durationS: 300 } }])
    expect(run(p).visits[1]!.timer).toBeUndefined()
    const { visits } = run(p, [done('a'), done('wait')])
    expect(visits[1]).toMatchObject({ status: 'done', at: minute(3) })
    expect(visits[1]!.timer).toBeUndefined()
  })

  test('that is the first step runs from the start of the procedure', () => {
    expect(current(procedure(step('wait', 'wait', { until: 'rate < 0' })))?.timer).toEqual({
      startedAt: minute(1),
      durationS: undefined,
    })
  })

  test('does not run before it is reached, though the crew did the step before it ahead', () => {
    const ahead = procedure(action('a'), close(), step('wait', 'wait', { until: 'rate < 0' }))
    const entries = [closed('LAB/N2', 'close'), noted('a'), done('a')]
    expect(current(ahead, entries)?.timer?.startedAt).toBe(minute(4))
  })

  test('behind lanes runs from when the last of them is done', () => {
    const both = lanes('both', { CDR: [action('a')], 'FE-1': [action('b')] })
    const joined = procedure(both, step('wait', 'wait', { until: 'rate < 0' }))
    expect(current(joined, [done('a'), done('b')])?.timer?.startedAt).toBe(minute(3))
  })

  test('begins again when the crew says so, and no longer when that is taken back', () => {
    const events = log(started(p), done('a'), restarted('wait'), restarted('wait'))
    const timerAfter = (of: typeof events) => guidance(of)[0]!.current[0]!.timer?.startedAt
    expect(timerAfter(events)).toBe(minute(4))
    expect(timerAfter(without(events, 4))).toBe(minute(3))
    expect(timerAfter(without(without(events, 4), 3))).toBe(minute(2))
  })

  test('that is reached anew does not go on with the time of before', () => {
    const events = without(log(started(p), done('a'), restarted('wait'), done('a')), 2)
    expect(guidance(events)[0]!.current[0]!.timer?.startedAt).toBe(minute(4))
  })

  test('has a time of its own in every round', () => {
    const rounds = procedure(loop('more', step('wait', 'wait', { for: { value: 5, unit: 'min' } })))
    const entries = [done('more', 'yes'), done('wait'), done('more#2', 'yes')]
    expect(current(rounds, entries)).toMatchObject({ key: '1:wait#2', timer: { startedAt: minute(4) } })
  })

  test('for its time can wait for other steps besides', () => {
    const wait = step('wait', 'wait', { until: 'rate < 0', after: ['a'] })
    const after = procedure(lanes('both', { CDR: [action('a')], 'FE-1': [wait] }))
    expect(run(after).current[1]).toMatchObject({
      status: 'waiting',
      waitsFor: ['1.1'],
      timer: { startedAt: minute(1) },
    })
  })
})

describe('a watch', () => {
  const p = procedure(step('watch', 'watch', { alert: 'rate < 0' }))
  const watches = (...entries: Parameters<typeof log>) => guidance(log(started(p), ...entries))[0]!.watches

  test('is pinned by the crew’s tick and stays so when the procedure is finished', () => {
    expect(watches()).toEqual([])
    expect(watches(done('watch'))).toMatchObject([{ key: '1:watch', pinned: true }])
    expect(watches(skipped('watch'))).toEqual([])
  })

  test('is taken off the list by the crew, and comes back when that is taken back', () => {
    expect(watches(done('watch'), unpinned('watch'))).toEqual([])
    expect(watches(done('watch'), unpinned('1:watch'))).toEqual([])
    expect(watches(unpinned('watch'), done('watch'))).toHaveLength(1)
    expect(guidance(without(log(started(p), done('watch'), unpinned('watch')), 3))[0]!.watches).toHaveLength(
      1,
    )
  })

  test('goes with the run that is left', () => {
    const both = procedure(step('watch', 'watch', { alert: 'rate < 0' }), next)
    const events = log(started(both), done('watch'), left(1))
    expect(guidance(events.slice(0, 2))[0]!.watches).toHaveLength(1)
    expect(guidance(events)[0]!.watches).toEqual([])
  })
})
