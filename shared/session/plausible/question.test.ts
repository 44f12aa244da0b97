import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { drillOf, type Setup } from '../../drill/drill'
import { STEADY } from '../../drill/climate'
import { DIGITAL, HAND, mmHgPa, soundGauge } from '../../drill/instruments'
import { DRILL_START_MS, logBookOf } from '../../drill/log-book'
import { EXAMPLES } from '../../examples/examples'
import { station16 } from '../../leak/bench/station-16'
import { hatch, logOf, START_MS } from '../../leak/rehearsal'
import { bundledStation } from '../../station/bundled'
import { randomOf } from '../../stats/random'
import { toIso, toMs } from '../../time/time'
import { fromSi, toSi, type PressureUnit } from '../../units/units'
import type { Draft, LogEvent, SessionEvent } from '../event'
import { commands, NOW_MS, written } from '../log.arbitrary'
import { replay, type SessionState } from '../state'
import { questionOf } from './question'
import type { AskedReading } from './situation'

const OPENING: Draft = {
  at: toIso(START_MS),
  actor: 'CDR',
  kind: 'session-opened',
  data: { mode: 'real', title: 'Test', station: 'iss-2020-10' },
}

/** The hatches of Zvezda's transfer chamber, behind which it leaked. */
const PRK_CLOSED = [hatch('SM-PRK/SM-RO', 'closed', 0)]

const stateOf = (drafts: readonly Draft[]) =>
  replay(logOf([OPENING, ...drafts]), bundledStation) as SessionState

function asked(value: number, atS: number, more: Partial<AskedReading> = {}): AskedReading {
  return {
    compartment: 'SM-PRK',
    instrument: 'MV-1',
    pressure: { value, unit: 'mmHg' },
    at: toIso(START_MS + atS * 1000),
    ...more,
  }
}

const drafted = ({ at, ...data }: AskedReading): Draft => ({
  at: at!,
  actor: 'FE-1',
  kind: 'reading',
  data,
})

/** The question that the last of these readings raises. */
function question(readings: readonly AskedReading[], before: readonly Draft[] = PRK_CLOSED) {
  const last = readings.at(-1)!
  return questionOf(last, stateOf([...before, ...readings.slice(0, -1).map(drafted)]), toMs(last.at!))
}

/** What every reading of a log raises at the moment when it was written. */
function questionsOf(events: readonly LogEvent[]): unknown[] {
  return (events as SessionEvent[]).flatMap((event, i) => {
    if (event.kind !== 'reading') return []
    const state = replay(events.slice(0, i), bundledStation) as SessionState
    return questionOf({ ...event.data, at: event.at }, state, toMs(event.at)) ?? []
  })
}

const PER_DAY = 1 / 86_400
/** Published ln-rates, and the 1-inch hole in 916 m³. */
const PUBLISHED = [
  { perS: 0.218 * PER_DAY, before: PRK_CLOSED, longestS: 2.6 * 86_400 },
  { perS: 0.154 * PER_DAY, before: PRK_CLOSED, longestS: 2.6 * 86_400 },
  { perS: 0.3 * PER_DAY, before: PRK_CLOSED, longestS: 2.6 * 86_400 },
  { perS: 0.0034 * PER_DAY, before: [], longestS: 4 * 86_400 },
  { perS: 1.1e-4, before: [], longestS: 1200 },
]

describe('an ordinary reading raises no question', () => {
  test('of a leak at any published rate, by any gauge, however often it is read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PUBLISHED),
        fc.constantFrom<PressureUnit>('mmHg', 'psi', 'kPa', 'hPa'),
        fc.array(
          fc.record({
            wait: fc.double({ min: 0, max: 1, noNaN: true }),
            noise: fc.integer({ min: -1, max: 1 }),
          }),
          {
            minLength: 2,
            maxLength: 7,
          },
        ),
        ({ perS, before, longestS }, unit, steps) => {
          let atS = 0
          const readings = steps.map(({ wait, noise }) => {
            atS += Math.round(30 + wait * wait * longestS)
            const pa = toSi('pressure', { value: 740 * Math.exp(-perS * atS) + noise, unit: 'mmHg' })
            const value = Number(fromSi('pressure', pa, unit).toFixed(unit === 'psi' ? 2 : 1))
            return asked(value, atS, { pressure: { value, unit } })
          })
          for (const [i] of readings.entries())
            expect(question(readings.slice(0, i + 1), before)).toBeUndefined()
        },
      ),
    )
  })

  test.each(EXAMPLES)('of the published case $id', ({ jsonl }) => {
    const events = jsonl
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as LogEvent)
    expect(questionsOf(events)).toEqual([])
  })

  test('of a drill in which hatch after hatch is closed', () => {
    const random = randomOf(7)
    const graph = station16()
    const setup: Setup = {
      world: {
        graph,
        pressurePa: mmHgPa(745),
        leaks: [{ compartment: 'LAB', law: 'orifice', flowM3PerS: 0.107 }],
        flows: [],
        gapsM3PerS: new Map(),
        volumeM3: (id) => graph.compartments.get(id)!.volumeM3,
        climate: STEADY,
        drift: { ownPa: 0.2, commonPa: 0.2 },
      },
      gauges: [
        {
          gauge: soundGauge(DIGITAL, 'P-RO', random),
          at: { compartment: 'RO' },
          everyS: 60,
          thermometerBiasK: 0,
        },
        { gauge: soundGauge(HAND, 'MV-1', random), at: { team: 0 }, everyS: 60, thermometerBiasK: 0 },
      ],
      alarm: true,
      teams: [{ people: ['FE-1', 'FE-2'], compartment: 'N1' }],
    }
    const book = logBookOf(setup)
    const drill = drillOf(setup, random, [book.watcher])
    drill.work('close', ['FGB/N1'])
    drill.advance(400)
    drill.work('close', ['N1/LAB'])
    drill.advance(1200)
    const opening: Draft = {
      at: toIso(DRILL_START_MS),
      actor: 'CDR',
      kind: 'session-opened',
      data: { mode: 'drill', title: 'Drill', station: graph.station },
    }
    const events = logOf([opening, ...book.events])
    expect(events.filter(({ kind }) => kind === 'reading').length).toBeGreaterThan(20)
    expect(questionsOf(events)).toEqual([])
  })
})

describe('a reading is questioned', () => {
  test('where its unit is another one, with the unit that fits', () => {
    const pairs = fc.constantFrom<[PressureUnit, PressureUnit]>(
      ['psi', 'mmHg'],
      ['kPa', 'mmHg'],
      ['psi', 'hPa'],
      ['psi', 'kPa'],
    )
    fc.assert(
      fc.property(fc.integer({ min: 700, max: 780 }), pairs, (mmHg, [meant, typed]) => {
        const value = fromSi('pressure', toSi('pressure', { value: mmHg, unit: 'mmHg' }), meant)
        const { code, likely } = question([
          asked(740, 0),
          asked(value, 60, { pressure: { value, unit: typed } }),
        ])!
        expect(code).toBe('unit')
        const pressure = likely && 'pressure' in likely ? likely.pressure : undefined
        expect(toSi('pressure', pressure!)).toBeCloseTo(toSi('pressure', { value, unit: meant }), 6)
      }),
    )
    expect(question([asked(14.7, 0)])?.text).toEqual({
      en: '14.7 mmHg is far from every reading here. Is it another unit? Likely 14.7 psi.',
      ru: '14,7 мм рт. ст.: далеко от всех показаний здесь. Возможно, другая единица? Вероятно, 14,7 psi.',
    })
  })

  test('not where it is refused anyway', () => {
    const impossible = { value: 740, unit: 'psi' } as const
    expect(question([asked(740, 0), asked(740, 60, { pressure: impossible })])).toBeUndefined()
    expect(question([asked(740, 0), asked(-5, 60)])).toBeUndefined()
  })

  test('where mmHg are typed as hPa, because the unit has just been changed', () => {
    const inHpa = asked(740, 60, { pressure: { value: 740, unit: 'hPa' } })
    expect(question([asked(741, 0), inHpa])).toMatchObject({ code: 'unit' })
  })

  test('where the gauge was read on another scale, with the value that fits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 600, max: 760 }),
        fc.constantFrom(-300, -200, -100, 100, 200),
        fc.integer({ min: -3, max: 3 }),
        (mmHg, off, change) => {
          const steady = [0, 1200, 2400].map((atS) => asked(mmHg, atS))
          expect(question([...steady, asked(mmHg + change + off, 3600)])).toMatchObject({
            code: 'turn',
            likely: { pressure: { value: mmHg + change, unit: 'mmHg' } },
          })
        },
      ),
    )
  })

  test('where no leak takes air so fast, and where pressure rises by itself', () => {
    const whole = (value: number, atS: number) => asked(value, atS, { compartment: 'N1' })
    expect(question([whole(740, 0), whole(690, 5)], [])).toMatchObject({ code: 'fall' })
    expect(question([whole(700, 0), whole(740, 600)], [])).toMatchObject({ code: 'rise' })
  })

  test('not where air is let in, nor where a hatch was moved', () => {
    const repress: Draft = {
      at: toIso(START_MS + 60_000),
      actor: 'CDR',
      kind: 'gas-flow',
      data: {
        compartment: 'whole',
        gas: 'air',
        cause: 'repress',
        mass: { value: 50, unit: 'kg' },
        from: toIso(START_MS),
        to: toIso(START_MS + 60_000),
      },
    }
    const readings = [asked(700, 0), asked(740, 600)]
    expect(question(readings)).toMatchObject({ code: 'rise' })
    expect(question(readings, [...PRK_CLOSED, repress])).toBeUndefined()
    expect(question(readings, [...PRK_CLOSED, hatch('SM-PRK/SM-RO', 'open', 300)])).toBeUndefined()
  })

  test('where its day is long past', () => {
    const late = asked(740, -3 * 86_400)
    expect(question([asked(740, 0), late])).toMatchObject({ code: 'long-ago' })
    expect(question([late])).toBeUndefined()
  })

  test('where no cabin has its temperature, with the scale that fits', () => {
    const at = (value: number) => question([asked(740, 0, { temperature: { value, unit: 'degC' } })])
    expect(at(22)).toBeUndefined()
    expect(at(72)).toMatchObject({ code: 'temperature', likely: { temperature: { value: 22 } } })
    expect(at(104)).toMatchObject({ code: 'temperature', likely: { temperature: { value: 40 } } })
    expect(at(-60)).toMatchObject({ code: 'temperature', likely: undefined })
  })
})

test('any reading of any log has at most one question, in both languages', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  fc.assert(
    fc.property(commands, (drafts) => {
      const { log, state } = written(sha256, drafts)
      for (const event of log as SessionEvent[]) {
        const found =
          event.kind === 'reading' ? questionOf({ ...event.data, at: event.at }, state, NOW_MS) : undefined
        expect(found?.text ?? { en: '-', ru: '-' }).toEqual({
          en: expect.stringMatching(/./) as string,
          ru: expect.stringMatching(/./) as string,
        })
      }
    }),
  )
})
