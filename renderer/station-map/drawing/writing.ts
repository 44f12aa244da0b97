import type { Format } from '../../../shared/units/format'
import type { Text } from '../../../shared/i18n/text'
import type { LeakReport, SegmentReport } from '../../../shared/leak/report'
import { SECOND_MS, toMs } from '../../../shared/time/time'
import { currentSegments, suspects, toneOf, trendOf, type Tone } from '../condition'
import { areaOf, type Box } from '../geometry/scene'
import { leakWord } from '../messages'

/** What the map writes about a segment, once, at its largest box. */
export interface Callout {
  /** Worth a plate beside the box. */
  plated: boolean
  /** The compartments that it may point at, the largest first. */
  anchors: string[]
  tone: Tone
  /** For a plate beside the box: all of it, and less for where there is less room. */
  plates: string[][]
  /** For the box itself, as far as it is wide enough. */
  short: string[]
}

const ARROW = { falling: '▼', rising: '▲' }

/** "▼ 5.6 mmHg/h", only where the interval tells the direction. */
export function rateText(segment: SegmentReport, format: Format): string | undefined {
  const trend = trendOf(segment)
  return trend && `${ARROW[trend]} ${format.ratePerHour(Math.abs(segment.ratePaPerS!.mean))}`
}

export function ageOf(segment: SegmentReport, report: LeakReport, format: Format): string | undefined {
  return segment.readAt && format.duration((toMs(report.at) - toMs(segment.readAt)) / SECOND_MS)
}

/** The current segments about which there is something to say, the likeliest leak first. */
export function calloutsOf(
  report: LeakReport | undefined,
  boxes: ReadonlyMap<string, Box>,
  format: Format,
  t: (text: Text) => string,
): Callout[] {
  if (!report) return []
  const suspected = suspects(report)
  const share = (ids: readonly string[]) =>
    ids.reduce((sum, id) => sum + (suspected.has(id) ? (report.posterior[id] ?? 0) : 0), 0)
  const segments = [...new Set(currentSegments(report).values())]
    .filter((s) => s.pressurePa !== undefined || share(s.compartments) > 0)
    .sort((a, b) => share(b.compartments) - share(a.compartments) || b.leaking - a.leaking)
  return segments.map((segment, rank) => {
    const here = segment.compartments.filter((id) => suspected.has(id))
    const leak = rank === 0 && here.length > 0
    const inUnit = format.at(segment.compartments)
    const rate = rateText(segment, inUnit)
    const pressure = segment.pressurePa === undefined ? undefined : inUnit.pressure(segment.pressurePa)
    const age = ageOf(segment, report, format)
    const word = leak && t(leakWord(suspected.size))
    const percent = leak && format.percent(report.verdict.probability)
    const verdict = leak && `${word}${suspected.size > 1 ? ',' : ''} ${percent}`
    return {
      plated: leak || trendOf(segment) !== undefined,
      anchors: bySize(leak ? here : segment.compartments, boxes),
      tone: leak ? 'leak' : toneOf(segment),
      plates: [
        [verdict, rate, pressure && age ? `${pressure} · ${age}` : pressure].filter(isSaid),
        [verdict, rate, pressure].filter(isSaid),
        [word, percent, rate].filter(isSaid),
      ],
      short: [percent, rate, pressure].filter(isSaid),
    }
  })
}

function isSaid(line: string | false | undefined): line is string {
  return Boolean(line)
}

export function bySize(ids: readonly string[], boxes: ReadonlyMap<string, Box>): string[] {
  return ids.filter((id) => boxes.has(id)).sort((a, b) => areaOf(boxes.get(b)!) - areaOf(boxes.get(a)!))
}

/** Width of a text in the small size: on the safe side for every font that the page may fall back to. */
export function widthOf(text: string, size: number): number {
  return (text.length + 0.6 * (text.match(WIDE)?.length ?? 0)) * size * 0.57
}

/** Letters that are half as wide again as the others. */
const WIDE = /[mwMWмшщжюМШЩЖЮ%]/g
