import { hatchesAt, hopsFrom, otherSide, passesAir, type Graph } from '../../station/graph'
import type { HatchState } from '../../station/station'
import { toIso } from '../../time/time'
import { SETTLING_PA_PER_S } from '../evidence/parts'
import type { Advice } from '../report'
import { boardOf } from './search/board'
import { cutOff } from './crew'
import { decisionTimeS } from './search/decision'
import type { Situation } from './situation'
import { CLOSING_S } from './search/teams'
import { cubic, duration, named } from './texts'

/** A side that takes longer than this to know is slow: closing everything finds the leak sooner. Ours. */
export const SLOW_S = 4 * 3600

/** A hand gauge is read every 4 hours (published), more often where that tells sooner. */
const EVERY_S = [4 * 3600, 2 * 3600, 3600]
const SOONER = 0.75

/** All hatches stay closed for at least half a day: 12 to 24 hours or a long weekend (published). */
const OVERNIGHT_S = 12 * 3600

/** Share of the probability that is decided when a verdict is expected. */
const MOST = 0.9

/** Slope that a leak needs to stand out from cabins that warm and cool, as a multiple of theirs. Ours. */
const STANDS_OUT = 3

/** In half of the leaking segment, is the leak slower than what cabins do by themselves after hatches were moved? */
export function isLostInWarmth({ now, flowM3PerS }: Situation): boolean {
  const [suspect] = now
  if (!suspect?.pressurePa || !(flowM3PerS! > 0)) return false
  const slopePaPerS = (flowM3PerS! * suspect.pressurePa) / (suspect.volumeM3 / 2)
  return slopePaPerS < STANDS_OUT * SETTLING_PA_PER_S
}

/**
 * Slow leak: lost in the noise of a large volume, plain in a small closed one. The crew stays in one segment with a
 * vehicle, everything else is closed that cuts nobody off. `decideS` is what the best single step would take.
 */
export function closeAll(situation: Situation, decideS: number): Advice {
  const { graph, crew, now, atMs } = situation
  const stay = homeOf(situation)
  const closing = closable(situation, stay)
  const [everyS, times] = readingEvery(situation, stay)
  const verdictS = Math.max(OVERNIGHT_S, percentile(times, MOST))
  const away = [...crew].filter(([, place]) => !stay.includes(place)).map(([who]) => who)
  const toVerdictS = Math.max(OVERNIGHT_S, mean(times)) + (closing.length / 2) * CLOSING_S
  const [seen, time, every] = [duration(decideS), duration(verdictS), duration(everyS)]
  const [where, volume] = [named(graph, stay), cubic(now[0]?.volumeM3 ?? 0)]
  const gather = away.length > 0 && stay.length > 0
  const schedule = { everyS, verdictAt: toIso(atMs + verdictS * 1000) }
  const common = {
    stay,
    schedule,
    expectedS: verdictS,
    toVerdictS,
    compartments: [...graph.compartments.keys()],
  }
  if (closing.length === 0) {
    return {
      ...common,
      action: 'wait',
      reason: {
        en: `Keep all hatches closed for ${time.en} and read every compartment every ${every.en}.`,
        ru: `Держите все люки закрытыми ${time.ru} и измеряйте в каждом отсеке каждые ${every.ru}.`,
      },
    }
  }
  const [en, ru] = gather
    ? [
        `; gather in ${where} first (${away.join(', ')})`,
        `; сначала соберитесь в ${where} (${away.join(', ')})`,
      ]
    : stay.length > 0
      ? [`; stay in ${where}`, `; оставайтесь в ${where}`]
      : ['', '']
  return {
    ...common,
    action: 'close-all',
    hatch: closing[0]!,
    hatches: closing,
    reason: {
      en: `Slow leak: in ${volume} m³ a side is only known after ${seen.en}. Close all hatches for ${time.en} and read every compartment every ${every.en}${en}.`,
      ru: `Медленная утечка: в ${volume} м³ сторона ясна лишь через ${seen.ru}. Закройте все люки на ${time.ru} и измеряйте в каждом отсеке каждые ${every.ru}${ru}.`,
    },
  }
}

/** The crew vehicle with most of the crew nearest to it, and the compartment that it is docked to. */
function homeOf({ graph, hatches, crew, posterior }: Situation): string[] {
  const stateOf = stateIn(hatches)
  const homes = [...graph.hatches.values()].flatMap(({ id, between }) => {
    const vehicle = between.find((c) => graph.compartments.get(c)!.kind === 'crew-vehicle')
    if (vehicle === undefined || !passesAir(stateOf(id))) return []
    const dock = otherSide({ between }, vehicle)
    const hops = hopsFrom(graph, dock, stateOf)
    const far = [...crew.values()].reduce((sum, place) => sum + (hops.get(place) ?? FAR), 0)
    const leaking = (posterior.leak.get(vehicle) ?? 0) + (posterior.leak.get(dock) ?? 0)
    return [{ stay: [dock, vehicle], far, leaking }]
  })
  return homes.toSorted((a, b) => a.far - b.far || a.leaking - b.leaking)[0]?.stay ?? []
}

/** Further than any way through a station. */
const FAR = 1000

/** Open hatches whose closing cuts nobody off: those on somebody's way home come last, the home hatch stays open. */
function closable({ graph, hatches, crew }: Situation, stay: readonly string[]): string[] {
  const [home] = stay
  const stateOf = stateIn(hatches)
  const hops = home === undefined ? new Map<string, number>() : hopsFrom(graph, home, stateOf)
  const used = new Set([...crew.values()].flatMap((from) => wayHome(graph, stateOf, hops, from)))
  const order = (id: string) => (used.has(id) ? 1 : 0)
  return [...graph.hatches.values()]
    .filter(({ id, between }) => hatches.get(id) === 'open' && !between.every((c) => stay.includes(c)))
    .map(({ id }) => id)
    .toSorted((a, b) => order(a) - order(b))
    .reduce<string[]>((closed, id) => {
      const more = [...closed, id]
      return cutOff(graph, hatches, crew, more).length === 0 ? more : closed
    }, [])
}

type StateOf = (hatch: string) => HatchState

/** Nobody goes through a hatch of which nothing is known. */
function stateIn(hatches: Situation['hatches']): StateOf {
  return (hatch) => hatches.get(hatch) ?? 'closed'
}

/** The hatches on the shortest way home; none where there is no way. */
function wayHome(graph: Graph, stateOf: StateOf, hops: ReadonlyMap<string, number>, from: string): string[] {
  const way: string[] = []
  for (let at = from; (hops.get(at) ?? 0) > 0;) {
    const here = at
    const nearer = hops.get(here)! - 1
    const hatch = hatchesAt(graph, here).find(
      (one) => passesAir(stateOf(one.id)) && hops.get(otherSide(one, here)) === nearer,
    )!
    way.push(hatch.id)
    at = otherSide(hatch, here)
  }
  return way
}

/** Probability and seconds to know of every suspect room, once all is closed. */
type Times = readonly { weight: number; seconds: number }[]

/** How often to read, and what it takes then: seldom, unless reading more often tells much sooner. */
function readingEvery(situation: Situation, stay: readonly string[]): [everyS: number, times: Times] {
  const ranked = EVERY_S.map((everyS): [number, Times] => [everyS, timesAlone(situation, stay, everyS)])
  const soonestS = Math.min(...ranked.map(([, times]) => mean(times)))
  return ranked.find(([, times]) => SOONER * Math.max(OVERNIGHT_S, mean(times)) <= soonestS) ?? ranked.at(-1)!
}

/** Every room on its own, those where the crew stays together; read by itself or by hand once in `everyS`. */
function timesAlone(situation: Situation, stay: readonly string[], everyS: number): Times {
  const { board } = boardOf(situation, [])
  const staying = board.rooms.map((ids) => ids.some((id) => stay.includes(id)))
  const togetherM3 = board.volumeM3.reduce((sum, v, room) => sum + (staying[room] ? v : 0), 0)
  return board.rooms.flatMap((ids, room) => {
    const weight = board.weight[room]!
    if (weight === 0) return []
    const volumeM3 = staying[room] ? togetherM3 : board.volumeM3[room]!
    const sensors = ids.flatMap((id) => situation.sensors.get(id) ?? [])
    const readers = [...sensors, { sigmaPa: situation.gaugeSigmaPa, everyS }]
    const slope = board.slopePaM3PerS / volumeM3
    return [{ weight, seconds: Math.min(...readers.map((r) => decisionTimeS(slope, r.sigmaPa, r.everyS))) }]
  })
}

function mean(times: Times): number {
  return times.reduce((sum, { weight, seconds }) => sum + weight * seconds, 0)
}

/** Seconds within which the share `part` of the probability is decided. */
function percentile(times: Times, part: number): number {
  let sum = 0
  const ranked = times.toSorted((a, b) => a.seconds - b.seconds)
  return ranked.find(({ weight }) => (sum += weight) >= part - 1e-9)?.seconds ?? OVERNIGHT_S
}
