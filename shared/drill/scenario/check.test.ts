import { describe, expect, test } from 'vitest'
import { checkScenario, scenarioFaults } from './check'
import { scenarioSchema, type ScenarioFile } from './scenario'

/** A scenario that is right, as a file says it. */
const FILE: ScenarioFile = {
  schema: 1,
  id: 'sample',
  title: { en: 'Sample', ru: 'Пример' },
  summary: { en: 'A hole in Columbus.', ru: 'Пробоина в «Коламбусе».' },
  crewTitle: { en: 'Alarm', ru: 'Сигнал' },
  briefing: { en: 'The alarm sounds.', ru: 'Звучит сигнал.' },
  source: { status: 'invented', text: 'Invented.' },
  station: 'iss-2020-10',
  procedure: 'depressurisation',
  startsAt: '2020-10-17T10:20:00.000Z',
  endsAfterMin: 90,
  truth: {
    leaks: [{ id: 'hole', compartment: 'COL', law: 'orifice', size: { holeMm: 10 } }],
    people: [{ id: 'FE-1', compartment: 'N1' }],
    instruments: [
      { id: 'CABIN-P', measures: 'pressure', unit: 'psi', at: { compartment: 'LAB' }, everyS: 60 },
    ],
  },
  injects: [
    {
      id: 'grow',
      title: { en: 'It grows', ru: 'Растёт' },
      at: 'hand',
      changes: [{ change: 'leak', id: 'hole', size: { holeMm: 20 } }],
    },
  ],
  objectives: [{ objective: 'isolate', withinMin: 60, points: 100 }],
}

const byHand = (id: string, ...changes: object[]) => ({
  id,
  title: { en: id, ru: 'вводная' },
  at: 'hand' as const,
  changes,
})
const faultsOf = (changed: object) => {
  const check = checkScenario({ ...FILE, ...changed })
  return check.ok ? [] : check.faults.map(({ path, message }) => `${path}: ${message}`)
}
const withTruth = (changed: object) => ({ truth: { ...FILE.truth, ...changed } })

test('a scenario that speaks of what exists has no fault, and its defaults are filled in', () => {
  const check = checkScenario(FILE)
  expect(check).toMatchObject({ ok: true, scenario: { alarm: false, patches: {}, hints: [] } })
})

describe('what the shape can say', () => {
  test.each([
    ['a wrong word', { procedure: 7 }, 'procedure: found 7; expected string'],
    ['a key too much', { colour: 'red' }, 'colour: found "red"; expected no "colour"'],
    [
      'a word where there is "hand", a time or a condition',
      { injects: [{ ...FILE.injects![0], at: 'soon' }] },
      'injects[0].at: found "soon"; expected: "hand" or object',
    ],
    [
      'a wrong time of an inject',
      { injects: [{ ...FILE.injects![0], at: { atS: -1 } }] },
      'injects[0].at.atS: found -1; expected: Too small: expected number to be >=0',
    ],
    [
      'a change that nobody knows',
      { injects: [byHand('one', { change: 'explode' })] },
      'injects[0].changes[0].change: found "explode"; expected: "leak" or "patch" or "hatch" or "switch" or "instrument" or "position" or "inject"',
    ],
    [
      'a condition that nobody knows',
      { injects: [{ ...byHand('one'), at: { condition: { when: 'friday' } } }] },
      'injects[0].at.condition.when: found "friday"; expected: "pressure-below" or "pressure-above" or "hatch" or "person-in" or "injected" or "patched"',
    ],
  ])('%s is named where it stands', (_, changed, expected) => {
    expect(faultsOf(changed)).toEqual([expected])
  })
})

describe('what the shape cannot say', () => {
  test.each<[string, object, string[]]>([
    [
      'a station that nobody knows',
      { station: 'iss-1999' },
      ['station: found "iss-1999"; expected the id of a bundled station, or a station itself'],
    ],
    [
      'a station that is not whole',
      {
        station: {
          id: 'two',
          compartments: [{ id: 'A' }, { id: 'B' }],
          hatches: [],
        },
      },
      ['station.compartments[1]: found no way of hatches from "A" to "B"; expected one'],
    ],
    [
      'a procedure that nobody knows',
      { procedure: 'prayer' },
      ['procedure: found "prayer"; expected the id of a bundled procedure'],
    ],
    [
      'a procedure of another station',
      { procedure: 'isolation-iss-2024-03' },
      [
        'procedure: found "isolation-iss-2024-03"; expected a procedure for iss-2020-10; this one is for iss-2024-03',
      ],
    ],
    [
      'a truth that names what is not there',
      withTruth({ leaks: [{ id: 'hole', compartment: 'COLUMBUS', law: 'crack', size: { kgPerDay: 1 } }] }),
      ['truth.leaks[0]: found "COLUMBUS"; expected the id of a compartment'],
    ],
    [
      'an inject by hand that names what is not there',
      { injects: [byHand('one', { change: 'instrument', id: 'MV-9', faults: [] })] },
      ['injects[0]: found "MV-9"; expected the id of an instrument'],
    ],
    [
      'two injects of one id',
      { injects: [byHand('one'), byHand('one')] },
      ['injects[1].id: found "one" twice; expected it once'],
    ],
    [
      'more injects by hand than keys',
      { injects: Array.from({ length: 10 }, (_, i) => byHand(`inject-${i}`)) },
      ['injects: found 10 injects by hand; expected at most 9, one a key'],
    ],
    [
      'a patch of a leak that is not there',
      { patches: { crack: 1 } },
      ['patches.crack: found "crack"; expected the id of a leak'],
    ],
    [
      'nothing but spaces for the crew',
      { crewTitle: { en: ' ', ru: 'Сигнал' } },
      ['crewTitle.en: found nothing but spaces; expected a text'],
    ],
    [
      'a briefing longer than an entry of the log',
      { briefing: { en: 'x'.repeat(4001), ru: 'Сигнал' } },
      ['briefing.en: found 4001 characters; expected at most 4000'],
    ],
    [
      'nobody on board',
      withTruth({ people: [] }),
      ['truth.people: found nobody; expected at least one person'],
    ],
    [
      'somebody with no way to a crew vehicle',
      withTruth({ people: [{ id: 'FE-1', compartment: 'BEAM' }] }),
      [
        'truth.people[0].compartment: found no way through open hatches from BEAM, where FE-1 is, to a crew vehicle; expected one',
      ],
    ],
    [
      'somebody with the name of the program',
      withTruth({ people: [{ id: 'hatchwise', compartment: 'N1' }] }),
      ['truth.people[0].id: found "hatchwise"; expected another id'],
    ],
    [
      'an instrument of the station in another unit',
      withTruth({
        instruments: [{ id: 'MV-1', measures: 'pressure', unit: 'psi', at: { person: 'FE-1' } }],
      }),
      ['truth.instruments[0].unit: found psi; expected mmHg, as the station says of MV-1'],
    ],
    [
      'an inject after the end',
      { injects: [{ ...byHand('late'), at: { atS: 5401 } }] },
      ['injects[0].at.atS: found 5401 s; expected at most the 90 min of "endsAfterMin"'],
    ],
    [
      'an objective after the end',
      { objectives: [{ objective: 'name', withinMin: 91, points: 10 }] },
      ['objectives[0].withinMin: found 91 min; expected at most the 90 min of "endsAfterMin"'],
    ],
    [
      'something to be found where nothing leaks',
      {
        ...withTruth({ leaks: [] }),
        injects: [],
        objectives: [
          { objective: 'isolate', withinMin: 60, points: 50 },
          { objective: 'name', withinMin: 60, points: 50 },
        ],
      },
      [
        'objectives[0]: found no leak at any time; expected one to be isolated',
        'objectives[1]: found no leak at any time; expected one to be named',
      ],
    ],
    [
      'nothing to be found where something leaks',
      { objectives: [{ objective: 'clear', withinMin: 60, points: 100 }] },
      ['objectives[0]: found the leak "hole"; expected none where there is nothing to find'],
    ],
    [
      'a pressure to be kept that was never there',
      {
        objectives: [{ objective: 'stay-above', pressure: { value: 14.5, unit: 'psi' }, points: 100 }],
      },
      ['objectives[0]: found 14.5 psi; expected less than at the beginning, 14.41 psi'],
    ],
  ])('%s is a fault', (_, changed, expected) => {
    expect(faultsOf(changed)).toEqual(expected)
  })

  test('a scenario too long for its line in the log is a fault', () => {
    const long = Array.from({ length: 9 }, () => ({ en: 'x'.repeat(30_000), ru: 'Подсказка' }))
    expect(faultsOf({ hints: long })[0]).toMatch(
      /^: found \d{6} characters of JSON; expected at most 200000$/,
    )
  })
})

test('a leak that only the instructor may begin is something to be found, and contradicts no "clear"', () => {
  const hand = byHand('begin', { change: 'leak', id: 'new', compartment: 'COL', size: { holeMm: 5 } })
  const objectives = (...all: object[]) => ({ ...withTruth({ leaks: [] }), injects: [hand], objectives: all })
  expect(faultsOf(objectives({ objective: 'isolate', withinMin: 60, points: 50 }))).toEqual([])
  expect(faultsOf(objectives({ objective: 'clear', withinMin: 60, points: 50 }))).toEqual([])
  const planned = { ...hand, at: { atS: 60 } }
  expect(
    faultsOf({ ...objectives({ objective: 'clear', withinMin: 60, points: 50 }), injects: [planned] }),
  ).toEqual(['objectives[0]: found the leak "new"; expected none where there is nothing to find'])
})

test('faults of the station hide the others, which speak of it', () => {
  const scenario = scenarioSchema.parse({ ...FILE, station: 'none', procedure: 'none' })
  expect(scenarioFaults(scenario).map(({ path }) => path)).toEqual(['station'])
})
