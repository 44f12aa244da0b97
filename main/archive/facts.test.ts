import { describe, expect, it } from 'vitest'
import { seal, EMPTY_HEAD } from '../../shared/session/chain'
import type { Draft, Kind, DataOf, LogEvent } from '../../shared/session/event'
import { LAB } from '../../shared/session/log.arbitrary'
import { toIso } from '../../shared/time/time'
import { sha256 } from '../store/sha256'
import { factsOf } from './facts'

const BEGAN_MS = 1_600_000_000_000

/** An entry so many seconds after the opening. */
function entry<K extends Kind>(atS: number, kind: K, data: DataOf<K>, actor = 'CDR'): Draft {
  return { at: toIso(BEGAN_MS + atS * 1000), actor, kind, data } as Draft
}
const alarm = (atS: number) => entry(atS, 'alarm', { alarm: 'depress', state: 'raised' })
const hatch = (atS: number, id: string, state: DataOf<'hatch-state'>['state']) =>
  entry(atS, 'hatch-state', { hatch: id, state })
const site = (atS: number, compartment: string) => entry(atS, 'leak-site', { compartment, state: 'found' })
const undo = (atS: number, target: number) => entry(atS, 'undone', { target })
const told = (atS: number, ...compartments: string[]) =>
  entry(
    atS,
    'verdict',
    {
      engine: '2',
      seq: 1,
      verdict: compartments.length === 1 ? 'located' : 'narrowed',
      compartments,
      probability: 0.97,
    },
    'hatchwise',
  )

/** The facts of a drill in the laboratory: A – B – C – vehicle V, all hatches open. */
function facts(...entries: Draft[]) {
  const opening = entry(0, 'session-opened', {
    mode: 'drill',
    title: 'x',
    station: LAB,
  } as DataOf<'session-opened'>)
  const log: LogEvent[] = []
  for (const draft of [opening, ...entries]) {
    const { seq, hash } = log.at(-1) ?? EMPTY_HEAD
    log.push(seal({ ...draft, v: 1, session: 'S', seq: seq + 1 }, hash, sha256))
  }
  return factsOf(log, () => undefined)
}

describe('the time to locate', () => {
  it('runs from the alarm to the first time that the place was named and no other after it', () => {
    expect(
      facts(alarm(100), told(200, 'A'), told(300, 'B'), told(400, 'A', 'B'), told(500, 'B')),
    ).toMatchObject({
      locatedIn: 'B',
      timeToLocateS: 200,
      verdict: { verdict: 'located' },
    })
  })

  it('runs from the opening where no alarm was raised before', () => {
    expect(facts(told(200, 'A'), alarm(300))).toMatchObject({ timeToLocateS: 200 })
  })

  it('is unknown where no single place was named, or what named it was taken back', () => {
    expect(facts(alarm(100), told(200, 'A', 'B')).timeToLocateS).toBeUndefined()
    const { locatedIn, verdict } = facts(told(200, 'A'), undo(201, 2))
    expect({ locatedIn, verdict }).toEqual({ locatedIn: undefined, verdict: undefined })
  })

  it('ends with what people found rather than with what they were told', () => {
    expect(facts(told(200, 'A'), site(300, 'C'))).toMatchObject({ locatedIn: 'C', timeToLocateS: 300 })
  })
})

describe('the time to isolate', () => {
  it('ends when the last hatch of the located place is shut', () => {
    const entries = [
      alarm(100),
      hatch(150, 'A/B', 'closed'),
      told(200, 'B'),
      hatch(260, 'B/C', 'closed-leaking'),
    ]
    expect(facts(...entries)).toMatchObject({ timeToLocateS: 100, timeToIsolateS: 160 })
    expect(facts(...entries.slice(0, 3)).timeToIsolateS).toBeUndefined()
  })

  it('ends with the naming where the place was shut off already', () => {
    expect(facts(hatch(50, 'A/B', 'closed'), told(200, 'A'))).toMatchObject({ timeToIsolateS: 200 })
  })

  it('goes by the time at which things happened, not by the order of typing', () => {
    const late = facts(told(200, 'A'), hatch(400, 'B/C', 'closed'), hatch(250, 'A/B', 'closed'))
    expect(late.timeToIsolateS).toBe(250)
  })

  it('is not ended by a hatch that was noted by mistake', () => {
    expect(facts(told(200, 'A'), hatch(250, 'A/B', 'closed'), undo(260, 3)).timeToIsolateS).toBeUndefined()
  })
})

it('an operation is a hatch that was opened or closed; noting the same again is none', () => {
  const { hatchOperations } = facts(
    hatch(1, 'A/B', 'open'),
    hatch(2, 'A/B', 'closed'),
    hatch(3, 'A/B', 'closed-leaking'),
    hatch(4, 'A/B', 'removed'),
    hatch(5, 'C/V', 'closed'),
  )
  expect(hatchOperations).toBe(3)
})

it('the crew is who has a place, or else who wrote, but never the program', () => {
  expect(facts(told(1, 'A'), entry(2, 'note', { text: 'x' }, 'ФЕ-1')).crew).toEqual(['CDR', 'ФЕ-1'])
  const places = ['FE-2', 'FE-1', 'FE-2'].map((who) => entry(1, 'crew-position', { who, compartment: 'A' }))
  expect(facts(...places).crew).toEqual(['FE-1', 'FE-2'])
})
