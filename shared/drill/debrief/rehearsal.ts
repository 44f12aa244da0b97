import { logOf } from '../../leak/rehearsal'
import { PROGRAM, type Draft, type SessionEvent } from '../../session/event'
import { toIso, toMs } from '../../time/time'
import { type Deed, type Remark } from '../deed'
import { type Scenario, type ScenarioFile, scenarioSchema } from '../scenario/scenario'
import { debriefOf, type Debrief } from './debrief'

/** Small drills for the tests of the debrief: A with the vehicle V, B and C behind it, one after the other. */

const both = (text: string) => ({ en: text, ru: text })
const START = '2024-03-04T12:00:00.000Z'

/** A leak of 4 mm in C, found by closing B/C. Nothing moves but what is given: one temperature, no fans. */
export function scenarioOf(given: Partial<ScenarioFile> = {}): Scenario {
  const { truth, ...rest } = given
  return scenarioSchema.parse({
    schema: 1,
    id: 'small',
    title: both('Small'),
    summary: both('Small'),
    crewTitle: both('Drill'),
    briefing: both('Begin'),
    source: { status: 'invented', text: 'For tests' },
    station: {
      id: 'small',
      compartments: ['A', 'B', 'C'].map((id) => ({ id, volume: { value: 50, unit: 'm3' } })),
      hatches: ['A/B', 'B/C'].map((id) => ({ id, between: id.split('/'), equalisationValve: true })),
      vehicles: [{ id: 'V', kind: 'crew', dockedTo: 'A', volume: { value: 10, unit: 'm3' } }],
    },
    procedure: 'depressurisation',
    startsAt: START,
    endsAfterMin: 60,
    truth: {
      climate: { dayNightK: 0, ownK: 0, commonK: 0 },
      fansM3PerS: 0,
      leaks: [{ id: 'L1', compartment: 'C', law: 'orifice', size: { holeMm: 4 } }],
      people: ['CDR', 'FE-1'].map((id) => ({
        id,
        compartment: 'A',
        oxygenKgPerDay: 0,
        carbonDioxideKgPerDay: 0,
        waterKgPerDay: 0,
      })),
      ...truth,
    },
    objectives: [{ objective: 'isolate', withinMin: 20, points: 10 }],
    ...rest,
  })
}

/** An entry of the crew so many seconds after the beginning. */
export function entry<K extends Draft['kind']>(
  atS: number,
  kind: K,
  data: Extract<Draft, { kind: K }>['data'],
  actor = 'CDR',
): Draft {
  return { at: toIso(toMs(START) + atS * 1000), actor, kind, data } as Draft
}

interface Drill {
  scenario?: Scenario
  seed?: number
  lastedS?: number
  entries?: readonly Draft[]
  deeds?: readonly Deed[]
  remarks?: readonly Remark[]
}

/** The log of a drill that is over. Hatches and places of the crew's entries are deeds too. */
export function drillLog({
  scenario = scenarioOf(),
  seed = 1,
  lastedS = 1800,
  entries = [],
  deeds = [],
  remarks = [],
}: Drill): SessionEvent[] {
  const done = [...entries.flatMap(deedOf), ...deeds].toSorted((a, b) => a.atS - b.atS)
  const opened = { mode: 'drill', title: 'Drill', station: scenario.station } as const
  const places = scenario.truth.people.map(({ id: who, compartment }) =>
    entry(0, 'crew-position', { who, compartment }, who),
  )
  return logOf([
    entry(0, 'session-opened', opened),
    ...places,
    ...entries,
    entry(lastedS, 'drill-ended', { scenario, seed, lastedS, deeds: done, remarks: [...remarks] }, PROGRAM),
    entry(lastedS, 'session-closed', {}, PROGRAM),
  ])
}

function deedOf({ at, kind, data }: Draft): Deed[] {
  const deed = (change: Deed['change']): Deed[] => [
    { atS: (toMs(at) - toMs(START)) / 1000, by: 'crew', change },
  ]
  if (kind === 'hatch-state')
    return deed({ change: 'hatch', hatch: data.hatch, state: data.state === 'open' ? 'open' : 'closed' })
  if (kind === 'crew-position')
    return deed({ change: 'position', person: data.who, compartment: data.compartment })
  return []
}

export function debriefed(drill: Drill): Debrief {
  return debriefOf(drillLog(drill))!
}
