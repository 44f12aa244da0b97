import { segmentsOf, volumeM3, type Graph } from '../../../station/graph'
import type { HatchState } from '../../../station/station'
import { differenceToSi, toSi } from '../../../units/units'
import { toMs } from '../../../time/time'
import type { Act, Ending, Look } from '../crew'
import { OUT_OF_AIR, ISOLATED, GIVEN_UP, NO_WAY_ROUND } from './endings'
import { isOutOfAir, suspectsOf } from './judgement'
import { part, parting } from './parting'
import { gather, move, retreat, siteFound, stateOf } from './work'

/** A fall counts from five standard errors of a difference of two readings. */
const THRESHOLD_SIGMAS = 5 * Math.SQRT2
/** A segment holds once the leak should have moved the needle by twice that. */
const TIMES_TO_HOLD = 2

/**
 * As crews did before there was a program: one compartment after another in the station's order is closed off, and the
 * needle tells by a threshold which side falls. Of what the leak engine says only the time that is left is heeded.
 */
export function* inOrder(first: Look): Generator<Act, Ending, Look> {
  let look = yield gather(first)
  let suspects: readonly string[] = [...look.found.compartments.keys()]
  /** Size of the leak in Pa·m³/s, once a fall was seen. */
  let sizePaM3PerS: number | undefined
  for (;;) {
    if (isOutOfAir(look)) return yield* retreat(look, OUT_OF_AIR, suspectsOf(look))
    const { found } = look
    const groups = segmentsOf(found, stateOf(look)).filter((set) => suspects.some((id) => set.includes(id)))
    const needles = groups.map((set) => needleOf(look, set))
    if (groups.length > 1 || sizePaM3PerS === undefined) {
      const falls = groups.map((set, i) =>
        doesFall(needles[i], sizePaM3PerS && sizePaM3PerS / volumeM3(found, set)),
      )
      const leaking = falls.includes(true)
        ? steepest(needles, falls)
        : alone(falls.map((one) => one === undefined))
      const needle = leaking === undefined ? undefined : needles[leaking]
      if (leaking === undefined || (sizePaM3PerS === undefined && !falls[leaking])) {
        look = yield { read: 'carried' }
        continue
      }
      suspects = suspects.filter((id) => groups[leaking]!.includes(id))
      if (falls[leaking])
        sizePaM3PerS = (needle!.fallPa / needle!.seconds) * volumeM3(found, groups[leaking]!)
    }
    const [place] = suspects
    if (place === undefined) return GIVEN_UP
    if (suspects.length === 1) {
      look = yield { entries: [siteFound(look, place)], waitS: 0 }
      const parted = parting(look, place)
      if (!parted.leavesHaven) return yield* retreat(look, NO_WAY_ROUND, parted.inside)
      yield* part(look, parted)
      return ISOLATED
    }
    const hatch = nextHatch(found, stateOf(look), suspects)
    if (hatch === undefined) return GIVEN_UP
    look = yield move(look, 'close', [hatch])
  }
}

/** What the best gauge of a segment has shown since a hatch last moved. */
interface Needle {
  fallPa: number
  seconds: number
  limitPa: number
}

function needleOf({ state }: Look, segment: readonly string[]): Needle | undefined {
  const { effective, instruments } = state
  const since = effective.findLastIndex(({ kind }) => kind === 'hatch-state')
  const readings = effective
    .slice(since + 1)
    .flatMap((e) => (e.kind === 'reading' && segment.includes(e.data.compartment) ? [e] : []))
  const needles = [...Map.groupBy(readings, ({ data }) => data.instrument)].flatMap(([id, of]): Needle[] => {
    const [first, last] = [of[0]!, of.at(-1)!]
    const seconds = (toMs(last.at) - toMs(first.at)) / 1000
    const pa = ({ data }: typeof first) => toSi('pressure', data.pressure)
    return seconds > 0
      ? [{ fallPa: pa(first) - pa(last), seconds, limitPa: limitPa(instruments.get(id)) }]
      : []
  })
  return needles.toSorted((a, b) => a.limitPa - b.limitPa || b.seconds - a.seconds)[0]
}

/** A hand gauge where nothing is declared: 1 mmHg and read to whole mmHg. */
const USUAL = { value: 1, unit: 'mmHg' } as const

function limitPa(instrument: ReturnType<Look['state']['instruments']['get']>): number {
  const { sigma = USUAL, resolution = USUAL } = instrument ?? {}
  const pa = (one: typeof sigma) => differenceToSi('pressure', one)
  return THRESHOLD_SIGMAS * Math.hypot(pa(sigma), pa(resolution) / Math.sqrt(12))
}

/** Undefined: not known yet. `expectedPaPerS` is its fall if the leak is there. */
function doesFall(needle: Needle | undefined, expectedPaPerS: number | undefined): boolean | undefined {
  if (!needle) return undefined
  if (needle.fallPa >= needle.limitPa) return true
  const expectedPa = needle.seconds * (expectedPaPerS ?? 0)
  return expectedPa >= TIMES_TO_HOLD * needle.limitPa ? false : undefined
}

function steepest(needles: readonly (Needle | undefined)[], falls: readonly (boolean | undefined)[]): number {
  const slope = (i: number) => (falls[i] ? needles[i]!.fallPa / needles[i]!.seconds : -Infinity)
  return [...needles.keys()].toSorted((a, b) => slope(b) - slope(a))[0]!
}

/** The only one for which it holds. */
function alone(holds: readonly boolean[]): number | undefined {
  const first = holds.indexOf(true)
  return first >= 0 && holds.indexOf(true, first + 1) < 0 ? first : undefined
}

/** The hatch that closes off the next compartment alone, in the station's order; crew vehicles last. */
function nextHatch(
  graph: Graph,
  stateOf: (hatch: string) => HatchState,
  suspects: readonly string[],
): string | undefined {
  const isVehicle = (id: string) => graph.compartments.get(id)!.kind === 'crew-vehicle'
  const rank = (id: string) => suspects.indexOf(id) + (isVehicle(id) ? suspects.length : 0)
  const closing = [...graph.hatches.values()].flatMap(({ id: hatch, between }) => {
    if (stateOf(hatch) !== 'open') return []
    const sets = segmentsOf(graph, (id) => (id === hatch ? 'closed' : stateOf(id)))
    const sides = between.map((side) => sets.find((set) => set.includes(side))!)
    if (sides[0] === sides[1]) return []
    const within = sides.map((set) => suspects.filter((id) => set.includes(id)))
    return within.every((side) => side.length > 0)
      ? within.flatMap((side) => (side.length === 1 ? [{ hatch, id: side[0]! }] : []))
      : []
  })
  return closing.toSorted((a, b) => rank(a.id) - rank(b.id))[0]?.hatch
}
