import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CALLS, INSTRUCTOR_CALLS } from '../../shared/contract/calls'
import { truthOf } from '../../shared/drill/scenario/scenario'
import { advance } from '../../shared/drill/simulator/advance'
import { compartments } from '../../shared/drill/simulator/air-now'
import { begin } from '../../shared/drill/simulator/begin'
import { change } from '../../shared/drill/simulator/plant/change'
import { EVENT_DATA, type LogEvent } from '../../shared/session/event'
import { graphOfSession } from '../../shared/session/state'
import { bundledStation } from '../../shared/station/bundled'
import { valueOf } from '../handlers/sample-platform'
import { rehearsal, SECRETS } from './rehearsal'

const drill = rehearsal()
const { events, last, moveHatch } = drill

describe('the instructor', () => {
  test('brings an inject once: its changes, and its message to the crew', async () => {
    valueOf(await drill.order({ order: 'inject', id: 'grows' }))
    expect(last()).toMatchObject({
      kind: 'message',
      data: { from: 'GROUND', text: 'We see it fall faster.' },
    })
    expect(drill.view().injects[0]).toEqual({ id: 'grows', dueS: undefined, cameS: 0 })
    expect(await drill.order({ order: 'inject', id: 'grows' })).toMatchObject({ ok: false })
    valueOf(await drill.order({ order: 'inject', id: 'jams' }))
    valueOf(await drill.order({ order: 'step', seconds: 1000 }))
    expect(drill.view().injects[1]).toEqual({ id: 'jams', dueS: undefined, cameS: 0 })
    expect(drill.hatch('A/B').jammed).toBe(true)
  })

  test('changes nothing that is not there', async () => {
    const change = { change: 'leak', id: 'X', compartment: 'nowhere', overS: 0 } as const
    expect(await drill.order({ order: 'change', change })).toMatchObject({ reason: { code: 'malformed' } })
    valueOf(
      await drill.order({ order: 'change', change: { ...change, compartment: 'A', size: { holeMm: 3 } } }),
    )
    valueOf(await drill.order({ order: 'change', change: { change: 'patch', leak: 'X', holds: 1 } }))
    expect(drill.view().leaks.at(-1)).toMatchObject({ id: 'X', held: 1 })
  })

  test('speaks to the crew, and notes for himself what nobody reads before the end', async () => {
    valueOf(await drill.order({ order: 'message', from: 'INSTRUCTOR', text: 'Think of B.', hint: true }))
    expect(last()).toMatchObject({ kind: 'message', data: { hint: true } })
    await drill.run(10, 3000)
    valueOf(await drill.order({ order: 'remark', text: 'dawdles', atS: 12 }))
    expect(drill.view().remarks).toEqual([{ atS: 12, text: 'dawdles' }])
    expect(JSON.stringify(events())).not.toContain('dawdles')
    valueOf(await drill.order({ order: 'end' }))
    expect(events().at(-2)).toMatchObject({ data: { lastedS: 30, remarks: [{ atS: 12, text: 'dawdles' }] } })
  })

  test('is refused what no log can hold, and the drill can be ended all the same', async () => {
    const text = 'half \ud83d'
    expect(await drill.order({ order: 'remark', text })).toMatchObject({ reason: { code: 'malformed' } })
    const message = { order: 'message', from: 'INSTRUCTOR', text } as const
    expect(await drill.order(message)).toMatchObject({ reason: { code: 'malformed' } })
    valueOf(await drill.order({ order: 'end' }))
    expect(events().at(-2)).toMatchObject({ data: { remarks: [] } })
  })

  test('has one drill at a time, and none without one', async () => {
    expect(
      await drill.call['drill.begin']({ scenario: 'small', seed: 1, language: 'en', actor: 'I' }),
    ).toEqual({
      ok: false,
      reason: { code: 'drill-runs' },
    })
    valueOf(await drill.order({ order: 'end' }))
    expect(await drill.order({ order: 'end' })).toEqual({ ok: false, reason: { code: 'no-drill' } })
    expect(await drill.begin()).toBe(`${drill.session}-2`)
  })

  test('is told when the crew’s window dies, and the drill waits', async () => {
    valueOf(await drill.order({ order: 'run', rate: 1 }))
    drill.loseWindow('crew')
    expect(drill.view().trouble).toEqual(['crew-window-gone'])
    expect(drill.told.clocks.at(-1)).toMatchObject({ rate: 0 })
    valueOf(await drill.order({ order: 'run', rate: 1 }))
    expect(drill.view().trouble).toEqual([])
    drill.loseWindow('instructor')
    expect(drill.told.clocks.at(-1)).toMatchObject({ rate: 0 })
    expect(await drill.call['drill.now'](undefined)).toMatchObject({
      seed: 1,
      clock: { session: drill.session },
    })
  })

  test('goes back to an earlier moment in a new session, which names the old one', async () => {
    await drill.run(600, 1000)
    valueOf(await moveHatch('A/B', 'closed'))
    const before = events().slice(0, -1)
    await drill.run(600, 1000)
    const { snapshots } = drill.view()
    expect(snapshots.map(({ atS }) => atS)).toEqual([0, 300, 600, 899, 900, 1200])
    valueOf(await drill.order({ order: 'run', rate: 600 }))
    const left = events()
    valueOf(await drill.order({ order: 'branch', atS: 600 }))
    drill.wait(1000)
    expect(events()).toEqual(left)
    const branched = `${drill.session}-2`
    expect(drill.told.clocks.at(-1)).toMatchObject({ session: branched, rate: 0 })
    expect(drill.told.clocks).not.toContain(null)
    expect(drill.view()).toMatchObject({ session: branched, nowS: 600, operations: 0 })
    const content = ({ at, actor, kind, data }: LogEvent) => ({ at, actor, kind, data })
    expect(events(branched)[0]).toMatchObject({ data: { source: `${drill.session} + 600 s` } })
    expect(events(branched).slice(1).map(content)).toEqual(before.slice(1).map(content))
    expect(drill.store.verify(branched)).toMatchObject({ intact: true })
    valueOf(await drill.order({ order: 'step', seconds: 600 }))
    expect(drill.hatch('A/B')).toMatchObject({ state: 'open', jammed: true })
  })

  test('ends with a drill all that it was gone on with from, each as it stood', async () => {
    const second = `${drill.session}-2`
    const third = `${drill.session}-3`
    await drill.run(600, 1000)
    valueOf(await drill.order({ order: 'branch', atS: 300 }))
    valueOf(await drill.order({ order: 'step', seconds: 100 }))
    expect(await drill.act({ kind: 'note', data: { text: 'x' } })).toMatchObject({
      reason: { code: 'no-drill' },
    })
    valueOf(await drill.order({ order: 'branch', atS: 300 }))
    expect(await drill.call['drill.interrupted'](undefined)).toEqual([])
    expect(await drill.call['drill.resume']({ session: drill.session, end: true })).toMatchObject({
      ok: false,
    })
    valueOf(await drill.order({ order: 'end' }))
    const endings = [drill.session, second, third].map((one) => events(one).slice(-2))
    expect(endings.map((ending) => ending.map(({ kind }) => kind))).toEqual(
      Array.from({ length: 3 }, () => ['drill-ended', 'session-closed']),
    )
    expect(endings.map(([ended]) => ended!.data)).toMatchObject([
      { lastedS: 600 },
      { lastedS: 400 },
      { lastedS: 300 },
    ])
    expect(readdirSync(join(dirname(drill.store.file), 'drills'))).toEqual([])
  })

  test('compares runs of the same scenario, once this one has ended', async () => {
    valueOf(await drill.order({ order: 'end' }))
    const second = await drill.begin(2)
    expect(await drill.call['drill.runs']({ session: second })).toEqual([])
    valueOf(await drill.order({ order: 'end' }))
    const runs = await drill.call['drill.runs']({ session: second })
    expect(new Set(runs.map((one) => one.session))).toEqual(new Set([drill.session, second]))
  })
})

test('the same seed and the same orders give the same log, byte for byte', async () => {
  const course = async () => {
    await drill.run(600, 500)
    valueOf(await moveHatch('B/C', 'closed'))
    valueOf(await drill.look('MV-1', 'V'))
    valueOf(await drill.order({ order: 'inject', id: 'grows' }))
    await drill.run(10, 12_345)
    valueOf(await drill.order({ order: 'end' }))
    return readFileSync(drill.journal(), 'utf8').trimEnd()
  }
  const first = await course()
  drill.store.close()
  drill.start(drill.folder())
  expect(await drill.begin()).toBe(drill.session)
  expect(await course()).toBe(first)
})

test('from what the log tells at the end the truth follows again, to the last bit', async () => {
  await drill.run(600, 700)
  valueOf(await moveHatch('B/C', 'closed'))
  valueOf(await drill.order({ order: 'inject', id: 'grows' }))
  await drill.run(60, 3333)
  valueOf(await drill.look('MV-1', 'V'))
  await drill.run(10, 12_345)
  const { compartments: live } = drill.view()
  valueOf(await drill.order({ order: 'end' }))
  const { scenario, seed, deeds, lastedS } = EVENT_DATA['drill-ended'].parse(events().at(-2)!.data)
  const graph = graphOfSession(scenario.station, bundledStation)!
  const end = deeds.reduce(
    (state, deed) => change(advance(state, deed.atS).state, deed.change),
    begin({ graph, truth: truthOf(scenario), seed }),
  )
  const again = compartments(advance(end, lastedS).state)
  expect(live.map(({ id, pressurePa }) => [id, pressurePa])).toEqual(
    [...again].map(([id, { pressurePa }]) => [id, pressurePa]),
  )
})

test('nothing that a crew’s window is answered or told holds the truth of a running drill', async () => {
  const { call, told } = drill
  const answersOf = async (of: string) => [
    await call['sessions.read']({ session: of }),
    await call['sessions.verify']({ session: of }),
    await call['sessions.checkpoint']({ session: of }),
    await drill.look('MV-1', 'B', of),
    await call['drill.runs']({ session: of }),
    await moveHatch('A/B', 'closed', of),
  ]
  /** All that the crew can see, of every session. */
  const seen = async () => {
    const sessions = await call['sessions.list']({ search: '' })
    const answers = await Promise.all(sessions.map((one) => answersOf(one.session)))
    return JSON.stringify([
      sessions,
      answers,
      await call['drill.clock'](undefined),
      told.clocks,
      told.entries,
    ])
  }
  valueOf(await drill.order({ order: 'inject', id: 'grows' }))
  await drill.run(600, 3000)
  expect(await seen()).not.toMatch(SECRETS)
  valueOf(await drill.order({ order: 'branch', atS: 600 }))
  await drill.run(600, 3000)
  expect(drill.store.sessions()).toHaveLength(2)
  expect(await seen()).not.toMatch(SECRETS)
  valueOf(await drill.order({ order: 'end' }))
  expect(await seen()).toMatch(SECRETS)
  const others = CALLS.filter((name) => name.startsWith('drill.') && !INSTRUCTOR_CALLS.includes(name))
  expect(others).toEqual(['drill.openWindow', 'drill.clock', 'drill.look', 'drill.runs'])
})
