import { readingIn } from '../../shared/leak/evidence/readings/readings'
import type { LeakReport, Law } from '../../shared/leak/report'
import type { SessionEvent } from '../../shared/session/event'
import { passesAir, type Graph } from '../../shared/station/graph'
import { SECOND_MS, toMs } from '../../shared/time/time'
import {
  doubted,
  segmentName,
  suspects,
  toneOf,
  type StationNames,
  type Tone,
} from '../station-map/condition'
import { inTime, segmentHistory } from './segment-history'

/** Times are seconds since 1970, pressures Pa, as the engine has them; the chart converts when it draws. */
export interface Dot {
  s: number
  pa: number
  /** Half of the 95 % band of a reading. */
  halfPa: number
  /** The same for its time; Infinity where nobody wrote the time down. */
  halfS: number
}

/** Readings of one instrument in one segment: differences on the same gauge are the ones to trust. */
export interface Series {
  name: string
  tone: ChartTone
  /** Of an instrument that the engine takes for a wrong one. */
  doubtful: boolean
  dots: Dot[]
}

/** As on the map; a segment that exists no more is only history. */
export type ChartTone = Tone | 'past'

/** Fitted by the law that the readings support more, by the other; or no fit at all, but what was true of a drill. */
export type CurveLine = 'likelier' | 'other' | 'true'

export interface Curve {
  tone: ChartTone
  line: CurveLine
  points: (readonly [s: number, pa: number])[]
}

export interface HatchMark {
  s: number
  hatch: string
  closes: boolean
}

/** 95 % of a normal distribution. */
const BAND = 1.96

/** The readings by segment and instrument, in the order of their first reading. */
export function seriesOf(
  graph: Graph,
  events: readonly SessionEvent[],
  report: LeakReport | undefined,
  station: StationNames,
): Series[] {
  const { segments } = segmentHistory(graph, inTime(events, Infinity), readingIn(graph, events))
  const { instruments: wrong } = doubted(report)
  const series: Series[] = []
  for (const { compartments, current, periods } of segments) {
    const name = segmentName(graph, compartments, station)
    const tone = current ? currentTone(report, compartments) : 'past'
    const byInstrument = Map.groupBy(
      periods.flatMap((period) => period.readings),
      (reading) => reading.instrument,
    )
    for (const [instrument, readings] of byInstrument) {
      const dots = readings.map((r) => ({
        s: r.atMs / SECOND_MS,
        pa: r.pressurePa,
        halfPa: BAND * Math.hypot(r.sigmaPa, r.resolutionPa / Math.sqrt(12)),
        halfS: BAND * r.timeSigmaS,
      }))
      series.push({ name: `${name} · ${instrument}`, tone, doubtful: wrong.includes(instrument), dots })
    }
  }
  return series.sort((a, b) => a.dots[0]!.s - b.dots[0]!.s)
}

/** Enough for a smooth line at any width. */
const SAMPLES = 64

/** The curves that the engine fitted, each from its period's first reading to its end: nothing is claimed before. */
export function curvesOf(report: LeakReport | undefined): Curve[] {
  if (!report) return []
  const { orifice, crack } = report.leak?.law ?? { orifice: 1, crack: 0 }
  const likelier: Law = crack > orifice ? 'crack' : 'orifice'
  return report.segments.flatMap(({ compartments, current, periods }) =>
    periods.flatMap(({ firstReadAt, to, fit, knownPaPerS = 0 }) => {
      if (!fit || !firstReadAt) return []
      const start = toMs(firstReadAt) / SECOND_MS
      const length = toMs(to ?? report.at) / SECOND_MS - start
      return (['orifice', 'crack'] as const).map((law): Curve => ({
        tone: current ? currentTone(report, compartments) : 'past',
        line: law === likelier ? 'likelier' : 'other',
        points: Array.from({ length: SAMPLES + 1 }, (_, i) => {
          const t = (length * i) / SAMPLES
          return [start + t, pressureAt(law, fit[law], t) + knownPaPerS * t] as const
        }),
      }))
    }),
  )
}

/** The two laws as `Period.fit` states them: p₀·exp(−k·t), and 1/p = 1/p₀ + k·t. */
export function pressureAt(law: Law, fit: { pressure0Pa: number; k: number }, t: number): number {
  const { pressure0Pa, k } = fit
  return law === 'orifice' ? pressure0Pa * Math.exp(-k * t) : 1 / (1 / pressure0Pa + k * t)
}

/** Every closing and opening of a hatch. */
export function hatchMarksOf(events: readonly SessionEvent[]): HatchMark[] {
  return inTime(events, Infinity).flatMap((event) =>
    event.kind === 'hatch-state'
      ? [{ s: toMs(event.at) / SECOND_MS, hatch: event.data.hatch, closes: !passesAir(event.data.state) }]
      : [],
  )
}

function currentTone(report: LeakReport | undefined, compartments: readonly string[]): Tone {
  const suspected = suspects(report)
  if (compartments.some((id) => suspected.has(id))) return 'leak'
  const key = compartments.join()
  return toneOf(report?.segments.find((s) => s.current && s.compartments.join() === key))
}
