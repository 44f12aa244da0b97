import { type Graph, segmentsOf, volumeM3 } from '../../../station/graph'
import type { HatchState } from '../../../station/station'
import { type Finding, type Mission, passTime, type Strategy } from '../mission'

/**
 * The strategies that crews have used: close one hatch, read, see which side falls, go on there. They differ in
 * which hatch comes next and in what counts as falling.
 */

/** Which hatch divides the suspects next; undefined where none does. */
type Order = (mission: Mission, suspects: readonly string[]) => string | undefined

/** Does a segment fall? Undefined: not known yet. `expectedMmHgPerS` is its fall if the leak is there. */
type Rule = (
  mission: Mission,
  segment: readonly string[],
  expectedMmHgPerS: number | undefined,
) => boolean | undefined

export function classic(order: Order, rule: Rule): Strategy {
  return (mission) => {
    const { graph, drill, kase } = mission
    let suspects = [...graph.compartments.keys()]
    /** Size of the leak in mmHg·m³/s, once a fall was seen. */
    let size: number | undefined
    const learn = (segment: readonly string[]) => {
      const slope = mission.dials.slope(segment)
      if (slope && slope.mmHgPerS < 0) size = -slope.mmHgPerS * volumeM3(graph, segment)
    }
    // Published order: first how fast it falls. Who has a sensor everywhere sees that on the way.
    if (kase.instruments === 'carried gauge') {
      const here = drill.cabin.segments().find((set) => set.includes(drill.teamAt(0)))!
      while (drill.nowS() < kase.capS && !rule(mission, here, undefined)) passTime(mission)
      learn(here)
    }
    while (drill.nowS() < kase.capS) {
      const groups = drill.cabin.segments().filter((set) => suspects.some((id) => set.includes(id)))
      if (!drill.idle()) passTime(mission)
      else if (groups.length > 1) {
        const expected = (set: readonly string[]) => size && size / volumeM3(graph, set)
        const falls = groups.map((set) => rule(mission, set, expected(set)))
        const open = groups.filter((_, i) => falls[i] === undefined)
        const chosen = falls.includes(true)
          ? steepest(
              mission,
              groups.filter((_, i) => falls[i]),
            )
          : open.length === 1
            ? open[0]
            : undefined
        if (!chosen) {
          passTime(mission)
          continue
        }
        learn(chosen)
        suspects = suspects.filter((id) => chosen.includes(id))
      } else if (suspects.length === 1) return found(suspects[0])
      else {
        const hatch = order(mission, suspects)
        if (hatch === undefined) return found(undefined)
        drill.work('close', [hatch])
      }
    }
    return found(undefined)
  }
}

function found(named: string | undefined): Finding {
  return { named, dropped: [], beliefs: [] }
}

function steepest({ dials }: Mission, segments: readonly (readonly string[])[]): readonly string[] {
  return segments.reduce((a, b) =>
    (dials.slope(b)?.mmHgPerS ?? 0) < (dials.slope(a)?.mmHgPerS ?? 0) ? b : a,
  )
}

/** A fall counts from five standard errors of a difference of two readings: 0.7 mmHg digital, 7 mmHg by hand. */
const THRESHOLD_SIGMAS = 5 * Math.SQRT2

/** The needle: a segment falls when it is below its first reading by the threshold, and holds if it should be by twice that. */
export const threshold: Rule = ({ dials, drill }, segment, expectedMmHgPerS) => {
  const limit = THRESHOLD_SIGMAS * dials.sigmaMmHg
  const fall = dials.fallMmHg(segment)
  if (fall === undefined) return undefined
  if (fall >= limit) return true
  const seconds = drill.nowS() - dials.sinceS(segment)
  return expectedMmHgPerS !== undefined && seconds * expectedMmHgPerS >= 2 * limit ? false : undefined
}

/** Standard errors of a slope from which it is believed. */
const SLOPE_SIGMAS = 4

/** A line through the readings: falls from four standard errors, holds if so far from the slope of the leak. */
export const leastSquares: Rule = ({ dials }, segment, expectedMmHgPerS) => {
  const slope = dials.slope(segment)
  if (!slope) return undefined
  if (-slope.mmHgPerS >= SLOPE_SIGMAS * slope.sigma) return true
  const missing = expectedMmHgPerS === undefined ? 0 : expectedMmHgPerS + slope.mmHgPerS
  return missing >= SLOPE_SIGMAS * slope.sigma ? false : undefined
}

/** The hatch that divides the volume of the suspects most evenly. */
export const bisect: Order = ({ graph, drill }, suspects) =>
  dividing(graph, drill.cabin.hatch, suspects)
    .map(({ hatch, sides: [a, b] }) => ({ hatch, uneven: Math.abs(volumeM3(graph, a) - volumeM3(graph, b)) }))
    .toSorted((a, b) => a.uneven - b.uneven)[0]?.hatch

/** One compartment after another in the station's order, always one that can be closed off alone; vehicles last. */
export const fixedOrder: Order = ({ graph, drill }, suspects) => {
  const alone = dividing(graph, drill.cabin.hatch, suspects).flatMap(({ hatch, sides }) =>
    sides.flatMap((side) => (side.length === 1 ? [{ hatch, id: side[0]! }] : [])),
  )
  const rank = (id: string) =>
    suspects.indexOf(id) + (graph.compartments.get(id)!.kind === 'crew-vehicle' ? suspects.length : 0)
  return alone.toSorted((a, b) => rank(a.id) - rank(b.id))[0]?.hatch
}

interface Division {
  hatch: string
  /** The suspects on either side. */
  sides: [string[], string[]]
}

/** The open hatches whose closing divides the suspects. */
function dividing(
  graph: Graph,
  stateOf: (hatch: string) => HatchState,
  suspects: readonly string[],
): Division[] {
  return [...graph.hatches.values()].flatMap(({ id: hatch, between }) => {
    if (stateOf(hatch) !== 'open') return []
    const sets = segmentsOf(graph, (id) => (id === hatch ? 'closed' : stateOf(id)))
    const [a, b] = between.map((side) => sets.find((set) => set.includes(side))!) as [string[], string[]]
    if (a === b) return []
    const sides = [a, b].map((set) => suspects.filter((id) => set.includes(id))) as Division['sides']
    return sides.every((side) => side.length > 0) ? [{ hatch, sides }] : []
  })
}
