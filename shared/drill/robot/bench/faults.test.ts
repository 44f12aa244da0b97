import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { LogEvent } from '../../../session/event'
import { scenarioById } from '../../scenario/bundled'
import { accountedKg } from '../../simulator/air-now'
import { change } from '../../simulator/plant/change'
import { runDrill } from '../run-drill'
import { faultsOf } from './faults'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const scenario = scenarioById('collision-1997')!
const drill = runDrill({
  scenario,
  seed: 3,
  crew: 'planner',
  language: 'en',
  sha256,
})

/** The log with another event in the place of the first of its kind. */
function withOther(kind: string, other: (event: LogEvent) => LogEvent): LogEvent[] {
  const at = drill.log.findIndex((event) => event.kind === kind)
  return drill.log.with(at, other(drill.log[at]!))
}

test('a drill as it should be has none', () => {
  expect(faultsOf(drill, sha256)).toEqual([])
})

test('a changed entry breaks the log, a verdict that does not follow is told', () => {
  const log = withOther('note', (event) => ({ ...event, data: { text: 'All is well.' } }))
  expect(faultsOf({ ...drill, log }, sha256)).toEqual([expect.stringMatching(/^the log is refused: /)])
  const told = withOther('verdict', (event) => {
    const data = { ...(event.data as object), verdict: 'no-leak' }
    return { ...event, data }
  })
  expect(faultsOf({ ...drill, log: told }, sha256)).toContainEqual(
    expect.stringMatching(/told no-leak; replayed/),
  )
})

test('a gas of which there is none is accounted for like every other', () => {
  const nothing = { value: 0, unit: 'mmHg' } as const
  const { truth } = scenario
  const start = { ...truth.start, carbonDioxide: nothing, water: nothing }
  const people = truth.people.map((one) => ({ ...one, carbonDioxideKgPerDay: 0, waterKgPerDay: 0 }))
  const dry = { ...scenario, truth: { ...truth, start, people }, endsAfterMin: 5 }
  const other = runDrill({ scenario: dry, seed: 3, crew: 'order', language: 'en', sha256 })
  expect(accountedKg(other.state).slice(2)).toEqual([0, 0])
  expect(faultsOf(other, sha256)).toEqual([])
})

test('a deed left out gives another truth, and air out of nowhere is seen', () => {
  const deeds = drill.deeds.filter((deed) => deed.change.change !== 'hatch')
  expect(faultsOf({ ...drill, deeds }, sha256)).toContain('the deeds give another truth')
  const { air } = drill.state
  const [first, ...rooms] = air.rooms
  const more = { ...drill.state, air: { ...air, rooms: [first!.map((kg) => kg * 1.0001), ...rooms] } }
  const state = change(more, { change: 'switch', id: 'fans', on: true })
  expect(faultsOf({ ...drill, state }, sha256)).toContainEqual(expect.stringMatching(/^mass changed by/))
})
