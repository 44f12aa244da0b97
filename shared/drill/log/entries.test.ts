import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { TruthFile } from '../truth/truth'
import { scenarioOf } from '../debrief/rehearsal'
import type { Happening } from '../simulator/state'
import { changeOf, drillSessionId, entriesOf, openingEntries } from './entries'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const both = (text: string) => ({ en: text, ru: `${text} (ru)` })

const INSTRUMENTS: TruthFile['instruments'] = [
  {
    id: 'P-A',
    measures: 'pressure',
    unit: 'mmHg',
    at: { compartment: 'A' },
    everyS: 60,
    sigma: 0.3,
    step: 0.1,
    bias: -1.7,
    faults: [{ fault: 'stuck' }],
  },
  { id: 'T-A', measures: 'temperature', unit: 'degC', at: { compartment: 'A' }, everyS: 60 },
  { id: 'O-A', measures: 'oxygen', unit: 'mmHg', at: { compartment: 'A' }, everyS: 60 },
  {
    id: 'P-B',
    measures: 'pressure',
    unit: 'psi',
    at: { compartment: 'B' },
    clock: { fastS: 5, withinS: 30 },
  },
  { id: 'MV-1', measures: 'pressure', unit: 'mmHg', at: { person: 'CDR' }, sigma: 0.5, step: 1 },
]

const scenario = scenarioOf({
  alarm: true,
  truth: {
    instruments: INSTRUMENTS,
    people: [{ id: 'CDR', compartment: 'A', waterKgPerDay: 0 }],
    scrubbers: [{ id: 'CO2', compartment: 'A', gas: 'carbon-dioxide', flowM3PerS: 0.001 }],
    generators: [{ id: 'O2', compartment: 'B', gas: 'oxygen', kgPerDay: 0.84 }],
  },
  injects: [
    { id: 'call', title: both('Call'), at: { atS: 60 }, message: { from: 'MCC', text: both('Look at A') } },
    {
      id: 'silent',
      title: both('Silent'),
      at: 'hand',
      changes: [{ change: 'switch', id: 'fans', on: false }],
    },
  ],
})
const telling = { scenario, language: 'ru' } as const

const reading = (atS: number, instrument: string, place: string, value: number, unit: string): Happening => ({
  atS,
  kind: 'reading',
  reading: { instrument, place, value, unit, writtenAtS: atS },
})

describe('the opening of a drill', () => {
  const opening = openingEntries({ ...telling, actor: 'CDR', sha256 })

  test('names session, procedure, instruments, flows, people, the alarm and the briefing, in this order', () => {
    expect(opening.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
      'session-opened CDR',
      'procedure-started CDR',
      'instrument CDR',
      'instrument CDR',
      'instrument CDR',
      'instrument CDR',
      'gas-flow hatchwise',
      'gas-flow hatchwise',
      'gas-flow hatchwise',
      'crew-position hatchwise',
      'alarm C&W',
      'message hatchwise',
    ])
    expect(new Set(opening.map(({ at }) => at))).toEqual(new Set([scenario.startsAt]))
  })

  test('says of an instrument what the crew knows, and nothing of what is wrong with it', () => {
    const declared = opening.flatMap((one) => (one.kind === 'instrument' ? [one.data] : []))
    const band = { value: 2, unit: 'mmHg' }
    expect(declared).toEqual([
      {
        id: 'P-A',
        type: 'telemetry',
        unit: 'mmHg',
        sigma: { value: 0.3, unit: 'mmHg' },
        resolution: { value: 0.1, unit: 'mmHg' },
        systematic: band,
      },
      {
        id: 'O-A',
        type: 'mass-spectrometer',
        unit: 'mmHg',
        sigma: { value: 0, unit: 'mmHg' },
        systematic: band,
      },
      { id: 'P-B', type: 'hand-gauge', unit: 'psi', sigma: { value: 0, unit: 'psi' }, systematic: band },
      expect.objectContaining({ id: 'MV-1', type: 'hand-gauge' }),
    ])
    expect(JSON.stringify(opening)).not.toMatch(/-1\.7|stuck/)
  })

  test('enters what is breathed and generated, and of carbon dioxide what the scrubber leaves', () => {
    const flows = opening.flatMap((one) => (one.kind === 'gas-flow' ? [one.data] : []))
    // 400 Pa of carbon dioxide are 7.17 g/m³: 0.001 m³/s of it are 0.62 kg a day, of the 1 kg that one gives off.
    expect(flows.map(({ compartment, gas, rate }) => [compartment, gas, rate?.value])).toEqual([
      ['whole', 'oxygen', -0.84],
      ['whole', 'carbon-dioxide', 0.38],
      ['B', 'oxygen', 0.84],
    ])
  })

  test('speaks the language of the crew and gives neither scenario nor seed away', () => {
    expect(opening.at(-1)?.data).toEqual({ from: 'ЦУП', text: scenario.briefing.ru })
    const id = drillSessionId(scenario, 1, sha256)
    expect(id).toMatch(/^DRILL-[0-9a-f]{12}$/)
    expect(drillSessionId(scenario, 1, sha256)).toBe(id)
    expect(drillSessionId(scenario, 2, sha256)).not.toBe(id)
  })
})

describe('what a drill writes on the way', () => {
  test('temperature and gases go with the pressure of the same moment and place', () => {
    const happened = [
      reading(60, 'P-A', 'A', 744.9, 'mmHg'),
      reading(60, 'T-A', 'A', 21.4, 'degC'),
      reading(60, 'O-A', 'A', 158, 'mmHg'),
      reading(120, 'P-A', 'A', 744.8, 'mmHg'),
    ]
    expect(entriesOf(happened, telling)).toEqual([
      {
        at: '2024-03-04T12:01:00.000Z',
        actor: 'hatchwise',
        kind: 'reading',
        data: {
          compartment: 'A',
          instrument: 'P-A',
          pressure: { value: 744.9, unit: 'mmHg' },
          temperature: { value: 21.4, unit: 'degC' },
          partialPressures: { o2: { value: 158, unit: 'mmHg' } },
        },
      },
      expect.objectContaining({
        at: '2024-03-04T12:02:00.000Z',
        data: { compartment: 'A', instrument: 'P-A', pressure: { value: 744.8, unit: 'mmHg' } },
      }),
    ])
  })

  test('a reading is dated by the clock of who wrote it down, who says how well he knows it', () => {
    const wrong: Happening = {
      atS: 60,
      kind: 'reading',
      reading: { instrument: 'P-B', place: 'B', value: 14.4, unit: 'psi', writtenAtS: 71.2344 },
    }
    const read: Happening = {
      atS: 60,
      kind: 'done',
      person: 'CDR',
      task: { kind: 'read', instrument: 'P-B', seconds: 0 },
    }
    expect(entriesOf([wrong, read], telling)).toEqual([
      expect.objectContaining({ at: '2024-03-04T12:01:11.234Z', actor: 'CDR' }),
    ])
    expect(entriesOf([wrong], telling)[0]!.data).toMatchObject({ timeUncertainty: { value: 30, unit: 's' } })
  })

  test('what no cabin holds is not written, nor a thermometer alone', () => {
    const nonsense = [
      reading(60, 'P-A', 'A', -3, 'mmHg'),
      reading(60, 'P-B', 'B', 99, 'psi'),
      reading(60, 'T-A', 'A', 20, 'degC'),
    ]
    expect(entriesOf(nonsense, telling)).toEqual([])
  })

  test('messages of injects, hatches, valves and places; nothing that nobody on board would know', () => {
    const told = entriesOf(
      [
        { atS: 60, kind: 'injected', inject: 'call' },
        { atS: 60, kind: 'injected', inject: 'silent' },
        { atS: 70, kind: 'hatch', hatch: 'A/B', state: 'closed', by: 'CDR' },
        { atS: 80, kind: 'position', person: 'CDR', compartment: 'B' },
        {
          atS: 90,
          kind: 'done',
          person: 'CDR',
          task: { kind: 'switch', id: 'A/B equalisation', on: true, seconds: 15 },
        },
        { atS: 95, kind: 'empty', tank: 'N2' },
        { atS: 99, kind: 'done', person: 'CDR', task: { kind: 'patch', leak: 'L1', holds: 1, seconds: 60 } },
      ],
      telling,
    )
    expect(told.map(({ actor, kind, data }) => ({ actor, kind, data }))).toEqual([
      { actor: 'hatchwise', kind: 'message', data: { from: 'MCC', text: 'Look at A (ru)' } },
      { actor: 'CDR', kind: 'hatch-state', data: { hatch: 'A/B', state: 'closed' } },
      { actor: 'CDR', kind: 'crew-position', data: { who: 'CDR', compartment: 'B' } },
      {
        actor: 'CDR',
        kind: 'valve-state',
        data: { between: ['A', 'B'], valve: 'equalisation', state: 'open' },
      },
    ])
  })

  test('whom an inject moves is told before its message', () => {
    const moved = scenarioOf({
      injects: [
        {
          id: 'walk',
          title: both('Walk'),
          at: 'hand',
          changes: [
            { change: 'position', person: 'FE-1', compartment: 'B' },
            { change: 'switch', id: 'fans', on: false },
          ],
          message: { from: 'FE-1', text: both('I am in B') },
        },
      ],
    })
    const told = entriesOf([{ atS: 60, kind: 'injected', inject: 'walk' }], {
      scenario: moved,
      language: 'en',
    })
    expect(told.map(({ actor, kind, data }) => ({ actor, kind, data }))).toEqual([
      { actor: 'hatchwise', kind: 'crew-position', data: { who: 'FE-1', compartment: 'B' } },
      { actor: 'hatchwise', kind: 'message', data: { from: 'FE-1', text: 'I am in B' } },
    ])
  })

  test('a deed is what people did to the truth, and nothing else', () => {
    expect(changeOf({ atS: 1, kind: 'hatch', hatch: 'A/B', state: 'open' })).toEqual({
      change: 'hatch',
      hatch: 'A/B',
      state: 'open',
    })
    expect(
      changeOf({
        atS: 1,
        kind: 'done',
        person: 'CDR',
        task: { kind: 'patch', leak: 'L1', holds: 1, seconds: 9 },
      }),
    ).toEqual({ change: 'patch', leak: 'L1', holds: 1 })
    expect(
      changeOf({ atS: 1, kind: 'done', person: 'CDR', task: { kind: 'hold', seconds: 9 } }),
    ).toBeUndefined()
    expect(changeOf(reading(1, 'P-A', 'A', 740, 'mmHg'))).toBeUndefined()
  })
})
