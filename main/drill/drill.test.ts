import { describe, expect, test } from 'vitest'
import type { LogEvent } from '../../shared/session/event'
import { toIso, toMs } from '../../shared/time/time'
import { valueOf } from '../handlers/sample-platform'
import { rehearsal, SMALL } from './rehearsal'

const drill = rehearsal()
const { events, kinds, last, look, moveHatch } = drill
const stationTime = (s: number) => toIso(toMs(SMALL.startsAt) + s * 1000)

describe('time', () => {
  test('a drill begins paused, with its opening and the first readings', async () => {
    expect(kinds().slice(0, 2)).toEqual(['session-opened', 'procedure-started'])
    expect(last()).toMatchObject({ kind: 'reading', at: SMALL.startsAt })
    expect(await drill.call['drill.clock'](undefined)).toMatchObject({
      session: drill.session,
      stationMs: toMs(SMALL.startsAt),
      rate: 0,
    })
    const before = events()
    drill.wait(60_000)
    expect(events()).toEqual(before)
  })

  test('station time goes at the rate, whatever the clock on the wall says', async () => {
    await drill.run(10, 6000)
    expect(last()).toMatchObject({ kind: 'reading', at: stationTime(60) })
    expect(drill.view().nowS).toBe(60)
    expect(drill.told.clocks.at(-1)).toMatchObject({ rate: 0, stationMs: toMs(stationTime(60)) })
  })

  test('the instructor is told some five times a second, the crew how its clock goes', async () => {
    const before = drill.told.views.length
    await drill.run(1, 10_000)
    expect(drill.told.views.length - before).toBeGreaterThan(40)
    expect(drill.told.views.length - before).toBeLessThan(60)
    const first = drill.told.clocks.find((clock) => clock?.rate === 1)!
    for (const clock of drill.told.clocks.filter((one) => one?.rate === 1)) {
      expect(clock!.stationMs - first.stationMs).toBe(clock!.wallMs - first.wallMs)
    }
  })

  test('a step lets so much time pass at once', async () => {
    valueOf(await drill.order({ order: 'step', seconds: 100 }))
    expect(drill.view().nowS).toBe(100)
    expect(last().at).toBe(stationTime(100))
  })

  test('while the machine sleeps no station time passes', async () => {
    valueOf(await drill.order({ order: 'run', rate: 1 }))
    drill.wait(5000)
    drill.sleep(3_600_000)
    drill.wait(1000)
    expect(drill.view().nowS).toBeLessThan(10)
  })
})

describe('the crew', () => {
  test('writes by the station’s clock, in which a later time is the future', async () => {
    await drill.run(600, 1000)
    const { value } = (await drill.act({ kind: 'note', data: { text: 'here' } })) as {
      value: LogEvent
    }
    expect(value).toMatchObject({ at: stationTime(600), actor: 'FE-1' })
    const at = stationTime(700)
    const late = await drill.call['sessions.act']({
      session: drill.session,
      command: { kind: 'note', actor: 'FE-1', at, data: { text: 'soon' } },
    })
    expect(late).toMatchObject({ ok: false, reason: { code: 'in-the-future' } })
    expect(kinds()).not.toContain('clock-jump')
  })

  test('moves the hatches of the station, and undo moves them back', async () => {
    const closed = valueOf(await moveHatch('A/B', 'closed'))
    expect(drill.hatch('A/B').state).toBe('closed')
    valueOf(await drill.act({ kind: 'undone', data: { target: closed.seq } }))
    expect(drill.hatch('A/B').state).toBe('open')
    expect(drill.view().operations).toBe(2)
  })

  test('is refused a hatch that jams, and nothing is written', async () => {
    const change = { change: 'hatch', hatch: 'A/B', jammed: true } as const
    valueOf(await drill.order({ order: 'change', change }))
    const before = events()
    expect(await moveHatch('A/B', 'closed')).toEqual({
      ok: false,
      reason: { code: 'hatch-jammed', value: 'A–B' },
    })
    expect(events()).toEqual(before)
    expect(drill.hatch('A/B').state).toBe('open')
  })

  test('is refused to open a hatch against the difference, by undo as well', async () => {
    const closed = valueOf(await moveHatch('A/B', 'closed'))
    await drill.run(600, 1000)
    const refusal = { ok: false, reason: { code: 'hatch-pressure-difference', value: 'A–B' } }
    expect(await moveHatch('A/B', 'open')).toEqual(refusal)
    expect(await drill.act({ kind: 'undone', data: { target: closed.seq } })).toEqual(refusal)
  })

  test('equalises by a valve, patches, and is where it says to be', async () => {
    const valve = { between: ['C', 'V'], valve: 'equalisation', state: 'open' } as const
    valueOf(await drill.act({ kind: 'valve-state', data: { ...valve, between: [...valve.between] } }))
    valueOf(await drill.act({ kind: 'crew-position', data: { who: 'CDR', compartment: 'B' } }))
    const patched = valueOf(
      await drill.act({ kind: 'leak-site', data: { compartment: 'B', state: 'patched' } }),
    )
    expect(drill.view().on['C/V equalisation']).toBe(true)
    expect(drill.view().people[0]).toEqual({ id: 'CDR', compartment: 'B' })
    expect(drill.view().leaks[0]).toMatchObject({ held: 0.75 })
    valueOf(await drill.act({ kind: 'undone', data: { target: patched.seq } }))
    expect(drill.view().leaks[0]).toMatchObject({ held: 0 })
  })

  test('closes its session: that ends the drill, with the truth before the end', async () => {
    const closed = valueOf(await drill.act({ kind: 'session-closed', data: {} }))
    expect(events().at(-1)).toEqual(closed)
    expect(kinds().slice(-2)).toEqual(['drill-ended', 'session-closed'])
    expect(drill.told.clocks.at(-1)).toBeNull()
  })

  test('a real alarm stops the drill at once', async () => {
    valueOf(await drill.order({ order: 'run', rate: 60 }))
    drill.wait(1000)
    valueOf(await drill.act({ kind: 'alarm', data: { alarm: 'depress', state: 'raised', real: true } }))
    expect(drill.told.clocks.at(-1)).toMatchObject({ rate: 0 })
    const { nowS } = drill.view()
    drill.wait(5000)
    expect(drill.view().nowS).toBe(nowS)
  })
})

describe('looking at an instrument', () => {
  test('shows the dial, and who carries it has gone there', async () => {
    expect(valueOf(await look('MV-1', 'A'))).toEqual({ value: expect.any(Number) as number, unit: 'mmHg' })
    expect(last()).toMatchObject({ kind: 'crew-position', data: { who: 'FE-1', compartment: 'A' } })
    expect(drill.view().people[1]).toEqual({ id: 'FE-1', compartment: 'A' })
    const before = events()
    valueOf(await look('MV-1', 'A'))
    expect(events()).toEqual(before)
  })

  test('at a wall needs somebody there: the nearest, where nobody is', async () => {
    valueOf(await look('WALL', 'A'))
    expect(last().kind).toBe('reading')
    valueOf(await drill.act({ kind: 'crew-position', data: { who: 'CDR', compartment: 'V' } }))
    valueOf(await look('WALL', 'A'))
    expect(last()).toMatchObject({ kind: 'crew-position', data: { who: 'FE-1', compartment: 'A' } })
  })

  test('is refused where no open hatches lead, and for what is not there', async () => {
    valueOf(await moveHatch('B/C', 'closed'))
    expect(await look('MV-1', 'A')).toEqual({ ok: false, reason: { code: 'no-way', value: 'A' } })
    expect(await look('WALL', 'B')).toMatchObject({ reason: { code: 'unknown-instrument' } })
  })
})
