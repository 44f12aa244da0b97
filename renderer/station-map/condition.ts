import type { LeakReport, Note, SegmentReport } from '../../shared/leak/report'
import type { Graph } from '../../shared/station/graph'

/** What a compartment looks like on the map. Each has a colour, a pattern or outline, and a word. */
export const TONES = ['unknown', 'steady', 'falling', 'leak'] as const
export type Tone = (typeof TONES)[number]

/** Below this probability of a leak a falling pressure has another cause, and the map stays calm. */
const LEAK_UNLIKELY = 0.05

/** The tone of a segment by its rate alone; without a rate nothing is known. */
export function toneOf(segment: SegmentReport | undefined): Exclude<Tone, 'leak'> {
  if (!segment?.ratePaPerS) return 'unknown'
  return segment.ratePaPerS.high < 0 && segment.leaking >= LEAK_UNLIKELY ? 'falling' : 'steady'
}

/** Where the pressure surely goes, as far as the interval tells. */
export function trendOf(segment: SegmentReport): 'falling' | 'rising' | undefined {
  if (!segment.ratePaPerS) return undefined
  if (segment.ratePaPerS.high < 0) return 'falling'
  return segment.ratePaPerS.low > 0 ? 'rising' : undefined
}

/** The segment that each compartment belongs to now. */
export function currentSegments(report: LeakReport | undefined): Map<string, SegmentReport> {
  const segments = report?.segments.filter((s) => s.current) ?? []
  return new Map(segments.flatMap((s) => s.compartments.map((id) => [id, s] as const)))
}

/**
 * The compartments in which the verdict sees the leak. A verdict that still holds most of the station marks nothing:
 * where all is red, nothing is.
 */
export function suspects(report: LeakReport | undefined): ReadonlySet<string> {
  const kind = report?.verdict.kind
  if (!report || (kind !== 'located' && kind !== 'narrowed')) return new Set()
  const { compartments } = report.verdict
  const all = Object.keys(report.posterior).length - 1
  return new Set(compartments.length === 1 || compartments.length <= all / 2 ? compartments : [])
}

/** The hatches and instruments that the engine doubts: each gets a sign where it is shown. */
export function doubted(report: LeakReport | undefined): { hatches: string[]; instruments: string[] } {
  const about = (code: Note['code']) => report?.notes.filter((note) => note.code === code) ?? []
  return {
    hatches: about('hatch-not-sealing').flatMap(({ hatch }) => hatch ?? []),
    instruments: about('wrong-instrument').flatMap(({ instrument }) => instrument ?? []),
  }
}

/** How the whole station is called, and the whole but for a few labels. */
export interface StationNames {
  whole: string
  without(labels: string): string
}

/** How a segment is called where there is little room: its few labels, or its largest and how many more. */
export function segmentName(graph: Graph, compartments: readonly string[], station: StationNames): string {
  const inside = new Set(compartments)
  const all = [...graph.compartments.values()]
  const known = all.filter(({ id }) => inside.has(id))
  const missing = all.filter(({ id }) => !inside.has(id))
  if (known.length <= 3) return known.map((c) => c.label).join(' + ')
  if (missing.length === 0) return station.whole
  if (missing.length <= 2) return station.without(missing.map((c) => c.label).join(', '))
  const largest = known.reduce((a, b) => (b.volumeM3 > a.volumeM3 ? b : a))
  return `${largest.label} +${known.length - 1}`
}
