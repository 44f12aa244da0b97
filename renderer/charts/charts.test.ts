import { describe, expect, it } from 'vitest'
import { locate } from '../../shared/leak/locate'
import type { DataOf, Kind, SessionEvent } from '../../shared/session/event'
import { bundledStation } from '../../shared/station/bundled'
import { graphOf } from '../../shared/station/graph'
import { markerOf } from '../../shared/chart/markers'
import { curvesOf, hatchMarksOf, pressureAt, seriesOf } from './series'
import { timeLabels } from './time-labels'
import { apart, clustered, moved, pressuresIn, wholeTime, zoomed } from './view'

const graph = graphOf(bundledStation('iss-2020-10')!)
const START = Date.parse('2020-12-26T15:00:00.000Z')
const names = { whole: 'station', without: (labels: string) => `station without ${labels}` }

function log(
  ...entries: { [K in Kind]: [minutes: number, kind: K, data: DataOf<K>] }[Kind][]
): SessionEvent[] {
  return entries.map(
    ([minutes, kind, data], i) =>
      ({
        v: 1,
        session: 's',
        seq: i + 1,
        at: new Date(START + minutes * 60_000).toISOString(),
        actor: 'FE-1',
        kind,
        data,
        prev: '',
        hash: '',
      }) as SessionEvent,
  )
}

function mmHg(compartment: string, value: number, instrument = 'MV-1'): DataOf<'reading'> {
  const temperature = { value: 22, unit: 'degC' as const }
  return { compartment, pressure: { value, unit: 'mmHg' }, temperature, instrument }
}

const events = log(
  [0, 'session-opened', { mode: 'drill', title: 'x', station: 'iss-2020-10' }],
  [5, 'reading', mmHg('SM-RO', 738)],
  [60, 'hatch-state', { hatch: 'SM-PRK/SM-RO', state: 'closed' }],
  [65, 'reading', mmHg('SM-PRK', 730)],
  [66, 'reading', mmHg('SM-RO', 738)],
  [67, 'reading', mmHg('N1', 738, 'CABIN-P')],
  [500, 'reading', mmHg('SM-PRK', 690)],
  [501, 'reading', mmHg('SM-RO', 738)],
  [1000, 'reading', { ...mmHg('SM-PRK', 650), timeUncertainty: 'unknown' }],
  [1001, 'hatch-state', { hatch: 'SM-PRK/SM-RO', state: 'open' }],
)

describe('series', () => {
  const series = seriesOf(graph, events, undefined, names)

  it('part the readings by segment and instrument, in the order of time', () => {
    expect(series.map(({ name, dots }) => [name, dots.length])).toEqual([
      ['station without BEAM, П-14 · MV-1', 1],
      ['ПрК · MV-1', 3],
      ['JPM +24 · MV-1', 2],
      ['JPM +24 · CABIN-P', 1],
    ])
  })

  it('say that a segment is past, and that nothing is known of one without a report', () => {
    expect(series.map(({ tone }) => tone)).toEqual(['unknown', 'past', 'past', 'past'])
  })

  it('carry the band of the instrument, and an endless one where the time is not known', () => {
    const [first, , last] = series[1]!.dots
    expect(first!.halfPa).toBeCloseTo(1.96 * 133.322 * Math.hypot(0.5, 1 / Math.sqrt(12)), 0)
    expect([first!.halfS, last!.halfS]).toEqual([0, Infinity])
  })
})

describe('curves', () => {
  it('run through the readings of their segment, and nowhere else', () => {
    const before = events.slice(0, 8)
    const report = locate({ graph, events: before, atMs: START + 510 * 60_000 })
    const falling = curvesOf(report).find(({ points }) => points.at(-1)![1] < 720 * 133.322)!
    const [s, pa] = falling.points[0]!
    expect(s).toBe(START / 1000 + 65 * 60)
    // Near it: the engine also knows what was read before the hatch was closed.
    expect(Math.abs(pa / 133.322 - 730)).toBeLessThan(3)
  })

  it('fall by the two laws', () => {
    expect(pressureAt('orifice', { pressure0Pa: 1000, k: 0.1 }, 10)).toBeCloseTo(1000 / Math.E)
    expect(pressureAt('crack', { pressure0Pa: 1000, k: 0.0001 }, 10)).toBeCloseTo(500)
  })
})

it('marks every closing and opening of a hatch', () => {
  expect(hatchMarksOf(events).map(({ closes }) => closes)).toEqual([true, false])
})

describe('the view', () => {
  const drawn = { series: seriesOf(graph, events, undefined, names), curves: [], marks: hatchMarksOf(events) }
  const whole = wholeTime(drawn)

  it('holds all readings and marks with room around them', () => {
    expect(whole.min).toBeLessThan(START / 1000 + 300)
    expect(whole.max).toBeGreaterThan(START / 1000 + 1001 * 60)
  })

  it('is at least ten minutes wide and some mmHg high for a single reading', () => {
    const series = seriesOf(graph, events.slice(0, 2), undefined, names)
    const one = wholeTime({ series, marks: [] })
    expect(one.max - one.min).toBeCloseTo(600)
    const { min, max } = pressuresIn(one, { series, curves: [], marks: [] })
    expect(max - min).toBeGreaterThanOrEqual(400)
  })

  it('takes the heights from what is in view, with room for the labels of hatches', () => {
    const calm = pressuresIn({ min: whole.min, max: START / 1000 + 600 }, drawn)
    const all = pressuresIn(whole, drawn)
    expect(calm.max - calm.min).toBeLessThan(all.max - all.min)
    expect(all.max).toBeGreaterThan(pressuresIn(whole, { ...drawn, marks: [] }).max)
  })

  it('zooms about its middle and stays within the whole', () => {
    const unit = { min: 0, max: 1000 }
    expect(zoomed(unit, 0.5, unit)).toEqual({ min: 250, max: 750 })
    expect(zoomed({ min: 0, max: 500 }, 2, unit)).toEqual(unit)
    expect(moved({ min: 250, max: 750 }, 0.25, unit)).toEqual({ min: 375, max: 875 })
    expect(moved({ min: 375, max: 875 }, 0.5, unit)).toEqual({ min: 500, max: 1000 })
    expect(zoomed({ min: 0, max: 61 }, 0.1, unit)).toEqual({ min: 0.5, max: 60.5 })
  })
})

describe('labels of hatches', () => {
  it('join what stands together and go down a row where they would cover another', () => {
    const marks = [0, 2, 30, 60, 70, 200].map((x) => ({ x, mark: x }))
    const clusters = clustered(marks, 5, 2, () => 50, 1000)
    expect(clusters.map(({ row, members }) => [row, members])).toEqual([
      [0, [0, 2]],
      [1, [30]],
      [0, [60]],
      [undefined, [70]],
      [0, [200]],
    ])
  })

  it('turn to the left at the right edge, and there too cover no label before them', () => {
    const marks = [0, 60].map((x) => ({ x, mark: x }))
    const rows = (right: number) => clustered(marks, 5, 2, () => 50, right).map(({ row }) => row)
    expect(rows(110)).toEqual([0, 0])
    expect(rows(90)).toEqual([0, 1])
  })
})

it('writes the date only where the day changes', () => {
  const at = (iso: string) => Date.parse(iso) / 1000
  const ticks = [at('2020-12-26T20:00:00Z'), at('2020-12-26T22:00:00Z'), at('2020-12-27T00:00:00Z')]
  expect(timeLabels(ticks, 'en')).toEqual(['20:00\nDec 26', '22:00', '00:00\nDec 27'])
})

it('tells twelve series apart without colour', () => {
  const markers = Array.from({ length: 12 }, (_, i) => JSON.stringify(markerOf(i)))
  expect(new Set(markers).size).toBe(12)
})

it('of readings on the same spot one is drawn, the newest, and all that lie apart', () => {
  const dots = [100, 101, 150, 150].map((x, i) => ({ x, y: 40, seq: i }))
  expect(apart([...dots, { x: 150, y: 60, seq: 4 }], 5).map(({ seq }) => seq)).toEqual([1, 3, 4])
})
