import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { station16 } from '../leak/bench/station-16'
import { EVENT_DATA } from '../session/event'
import { randomOf } from '../stats/random'
import { toMs } from '../time/time'
import { STEADY } from './climate'
import { DIGITAL, dialOf, HAND, mmHgPa, soundGauge, thermometerDegC } from './instruments'
import { drillOf, type Setup } from './drill'
import { DRILL_START_MS, logBookOf } from './log-book'

const graph = station16()

function setup(): Setup {
  const random = randomOf(3)
  return {
    world: {
      graph,
      pressurePa: mmHgPa(745),
      leaks: [{ compartment: 'LAB', law: 'orifice', flowM3PerS: 0.107 }],
      flows: [{ compartment: 'whole', gas: 'oxygen', kgPerS: -1e-5 }],
      gapsM3PerS: new Map(),
      volumeM3: (id) => graph.compartments.get(id)!.volumeM3,
      climate: STEADY,
      drift: { ownPa: 0.2, commonPa: 0.2 },
    },
    gauges: [
      {
        gauge: soundGauge(DIGITAL, 'P-RO', random),
        at: { compartment: 'RO' },
        everyS: 1,
        thermometerBiasK: 0,
      },
      { gauge: soundGauge(HAND, 'MV-1', random), at: { team: 0 }, everyS: 60, thermometerBiasK: 0 },
    ],
    alarm: true,
    teams: [
      { people: ['FE-1', 'FE-2'], compartment: 'N1' },
      { people: ['FE-3', 'FE-4'], compartment: 'N1' },
    ],
  }
}

function run(seed: number) {
  const given = setup()
  const book = logBookOf(given)
  const drill = drillOf(given, randomOf(seed), [book.watcher])
  return { drill, events: book.events }
}

describe('a drill', () => {
  test('is the same for the same seed, to the last event', () => {
    const events = (seed: number) => {
      const { drill, events: log } = run(seed)
      drill.work('close', ['FGB/N1', 'N1/LAB'])
      drill.advance(300)
      return log
    }
    expect(events(5)).toEqual(events(5))
    expect(events(5)).not.toEqual(events(6))
  })

  test('writes a log that the app would accept, in order of time', () => {
    const { drill, events } = run(1)
    drill.work('close', ['N1/LAB'])
    drill.advance(200)
    for (const event of events) expect(EVENT_DATA[event.kind].safeParse(event.data).error).toBeUndefined()
    const times = events.map((event) => toMs(event.at))
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1))
    expect(new Set(events.map((event) => event.kind))).toEqual(
      new Set(['alarm', 'instrument', 'gas-flow', 'crew-position', 'reading', 'hatch-state']),
    )
  })

  test('two teams close two hatches at once: 90 s each, and 20 s a hatch on the way', () => {
    const { drill, events } = run(1)
    drill.work('close', ['N1/N3', 'LAB/N2'])
    drill.advance(1000, drill.idle)
    expect(drill.nowS()).toBe(20 + 90)
    expect(drill.operations()).toBe(2)
    expect([drill.teamAt(0), drill.teamAt(1)]).toEqual(['N1', 'LAB'])
    const closed = events.filter((event) => event.kind === 'hatch-state')
    expect(closed.map((event) => (toMs(event.at) - DRILL_START_MS) / 1000)).toEqual([90, 110])
  })

  test('nobody is cut off: a team without a vehicle comes back before its hatch is closed', () => {
    const { drill } = run(1)
    drill.send(1, 'PMM')
    drill.advance(1000, drill.idle)
    drill.work('close', ['N1/N3'])
    drill.advance(1000, drill.idle)
    expect(drill.cabin.hatch('N1/N3')).toBe('closed')
    expect(drill.teamAt(1)).toBe('N1')
  })

  test('a hatch behind a closed one is reached by opening it', () => {
    const { drill } = run(1)
    drill.work('close', ['N1/N3'])
    drill.advance(1000, drill.idle)
    drill.work('close', ['N3/PMM'])
    drill.advance(1000, drill.idle)
    expect(drill.operations()).toBe(3)
    expect([drill.cabin.hatch('N1/N3'), drill.cabin.hatch('N3/PMM')]).toEqual(['open', 'closed'])
  })
})

describe('instruments', () => {
  test('show whole steps of their dial', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 1e4, max: 1.2e5, noNaN: true }), (seed, pa) => {
        const random = randomOf(seed)
        expect(Number.isInteger(dialOf(soundGauge(HAND, 'MV', random), random)(pa, 0))).toBe(true)
        const shown = dialOf(soundGauge(DIGITAL, 'P', random), random)(pa, 0)
        expect(Math.abs(shown * 100 - Math.round(shown * 100))).toBeLessThan(1e-6)
        expect(Math.abs(shown - pa / mmHgPa(1))).toBeLessThan(2 + 0.1 * 6)
      }),
    )
    expect(thermometerDegC(295.17)).toBe(22)
    expect(thermometerDegC(295.17, 0.5)).toBe(22.5)
  })

  test('a stuck one shows what it showed, and a misread one is off by a mark', () => {
    const sound = { ...HAND, id: 'MV', sigmaMmHg: 0, biasMmHg: 0, creepMmHgPerDay: 24 }
    const creeping = dialOf(sound, randomOf(1))
    expect([creeping(mmHgPa(700), 0), creeping(mmHgPa(700), 7200)]).toEqual([700, 702])
    const stuck = dialOf({ ...sound, fault: { kind: 'stuck', fromS: 10 } }, randomOf(1))
    expect([0, 10, 20].map((s) => stuck(mmHgPa(700 - s), s))).toEqual([700, 690, 690])
    const misread = dialOf({ ...sound, fault: { kind: 'misread', chance: 1, byMmHg: 10 } }, randomOf(1))
    expect([690, 710]).toContain(misread(mmHgPa(700), 0))
  })
})
