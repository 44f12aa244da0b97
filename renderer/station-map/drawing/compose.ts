import type { Format } from '../../../shared/units/format'
import type { LeakReport } from '../../../shared/leak/report'
import type { Graph } from '../../../shared/station/graph'
import { TEXT_SMALL } from '../../styles/text-size'
import type { Tone } from '../condition'
import { boundariesOf, type Boundary } from '../geometry/boundary'
import { headPlaces, HEAD } from '../geometry/heads'
import { placePlates, type Plate } from '../geometry/plates'
import { grown, type Box, type Point, type Scene } from '../geometry/scene'
import { BADGE, PLATE_LINE, PLATE_PADDING } from './Overlays'
import { widthOf, type Callout } from './writing'

export interface Composition {
  boundaries: Boundary[]
  /** By compartment: who is there and where their heads are drawn. */
  heads: Map<string, { people: string[]; places: Point[] }>
  /** What is written beside the boxes, and where. */
  plates: { anchor: string; tone: Tone; lines: string[]; plate: Plate }[]
  /** By compartment: what is written in its box below the label. */
  inside: Map<string, string[]>
}

/** Probabilities below this are not written. */
const WORTH_WRITING = 0.05
/** A plate may point at any of so many of the largest boxes of its segment. */
const ANCHORS = 4

/**
 * Arranges all that is written on the map so that nothing covers anything: heads, then a plate for every
 * segment that has something to report; what finds no free room, and what is calm, goes short into the box.
 */
export function compose(
  graph: Graph,
  scene: Scene,
  callouts: readonly Callout[],
  report: LeakReport | undefined,
  positions: ReadonlyMap<string, string>,
  badges: readonly Point[],
  format: Format,
): Composition {
  const { boxes, doors, rem } = scene
  const boundaries = boundariesOf(graph, scene)
  const heads = new Map<string, { people: string[]; places: Point[] }>()
  for (const [id, box] of boxes) {
    const people = [...positions].flatMap(([person, place]) => (place === id ? [person] : []))
    if (people.length > 0)
      heads.set(id, { people, places: headPlaces(box, doors.values(), people.length, rem) })
  }
  const square = ({ x, y }: Point, half: number): Box => ({
    x: x - half,
    y: y - half,
    w: 2 * half,
    h: 2 * half,
  })
  const marks = [
    ...[...doors.values()].map(({ at }) => square(at, 0.85 * rem)),
    ...[...heads.values()].flatMap(({ places }) => places.map((at) => square(at, HEAD * rem))),
    ...badges.map((at) => square(at, BADGE * rem)),
    ...boundaries.flatMap(({ captions }) => captions.map((caption) => captionBox(caption, rem))),
  ]
  const placed = placePlates(
    callouts.flatMap((callout) => {
      if (!callout.plated) return []
      const anchors = callout.anchors.slice(0, ANCHORS).map((id) => boxes.get(id)!)
      return [{ key: callout.anchors[0]!, anchors, sizes: callout.plates.map((lines) => sizeOf(lines, rem)) }]
    }),
    { boxes: [...boxes.values()], marks },
    grown({ x: 0, y: 0, w: scene.width, h: scene.height }, -2),
    0.25 * rem,
    7 * rem,
  )
  const inside = new Map<string, string[]>()
  for (const [id, box] of boxes) {
    const callout = callouts.find((c) => c.anchors[0] === id)
    const share = report?.posterior[id] ?? 0
    const own = callout && !placed.has(id) ? callout.short : []
    const lines = [
      ...own,
      ...(share >= WORTH_WRITING && !own.includes(format.percent(share)) ? [format.percent(share)] : []),
    ]
    inside.set(
      id,
      lines.filter((line) => widthOf(line, TEXT_SMALL * rem) <= box.w - 6),
    )
  }
  return {
    boundaries,
    heads,
    inside,
    plates: callouts.flatMap((callout) => {
      const plate = placed.get(callout.anchors[0]!)
      if (!plate) return []
      const { anchors, tone, plates } = callout
      return [{ anchor: anchors[0]!, tone, lines: plates[plate.size]!, plate }]
    }),
  }
}

function captionBox({ at, anchor }: Boundary['captions'][number], rem: number): Box {
  const w = 3.6 * rem
  return { x: anchor === 'end' ? at.x - w : at.x, y: at.y - 0.8 * rem, w, h: rem }
}

/** Of a plate with these lines; the first is bold. */
function sizeOf(lines: readonly string[], rem: number) {
  const widths = lines.map((line, i) => widthOf(line, (i === 0 ? 1.08 : 1) * TEXT_SMALL * rem))
  return { w: Math.max(...widths) + 0.9 * rem, h: (lines.length * PLATE_LINE + 2 * PLATE_PADDING) * rem }
}
