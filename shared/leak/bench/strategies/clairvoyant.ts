import { volumeM3 } from '../../../station/graph'
import { leakMassRate } from '../../physics/flow'
import { massKg } from '../../physics/physics'
import { choicesOf } from '../../plan/advice'
import type { SegmentNow, Situation } from '../../plan/situation'
import type { Advice } from '../../report'
import { type Finding, follow, goOn, isGivenUp, type Mission, nowMs, type Orders, passTime } from '../mission'
import { mmHgPa } from '../../../drill/instruments'

/** Error probability of a decision between two sides. */
const ERROR = 0.01

/** Evidence that a sequential test needs on average: (1 − 2α)·ln((1 − α)/α) (Wald). */
const EVIDENCE = (1 - 2 * ERROR) * Math.log((1 - ERROR) / ERROR)

/**
 * The bound: the same planner by somebody who knows the size of the leak, and who is told for certain on which side
 * it is as soon as the noise would let a sequential test decide.
 */
export function clairvoyant(mission: Mission): Finding {
  const { graph, drill, kase, scene } = mission
  const place = scene.leak.compartment
  let suspects = [...graph.compartments.keys()]
  let orders: Orders = []
  const ages = new Map<string, number>()
  const advise = plannerOf(mission)
  while (drill.nowS() < kase.capS) {
    const groups = drill.cabin.segments()
    const keys = new Set(groups.map((set) => set.join(' ')))
    for (const key of ages.keys()) if (!keys.has(key)) ages.delete(key)
    for (const key of keys) if (!ages.has(key)) ages.set(key, drill.nowS())
    const ageS = (set: readonly string[]) => drill.nowS() - ages.get(set.join(' '))!
    const leaking = groups.find((set) => set.includes(place))!
    const cleared = groups.filter(
      (set) =>
        set !== leaking &&
        traceOf(mission, leaking, ageS(leaking)) + traceOf(mission, set, ageS(set)) >= EVIDENCE,
    )
    suspects = suspects.filter((id) => !cleared.some((set) => set.includes(id)))
    if (suspects.length === 1) return { named: place, dropped: [], beliefs: [] }
    if (drill.idle()) {
      const advice = advise(suspects)
      if (isGivenUp(advice)) return { gaveUp: true, dropped: [], beliefs: [] }
      orders = orders.length > 0 ? goOn(mission, orders) : follow(mission, advice, () => 0)
    }
    passTime(mission)
  }
  return { dropped: [], beliefs: [] }
}

/** Evidence for or against the leak in a segment after `seconds`: b²t³/(6R + 2qt²), R = σ²·Δ over the instruments. */
function traceOf(mission: Mission, segment: readonly string[], seconds: number): number {
  const { graph, kase, scene, dials, drill, teams } = mission
  const read =
    kase.instruments === 'carried gauge'
      ? teams.filter((_, team) => segment.includes(drill.teamAt(team))).length
      : segment.length
  if (read === 0) return 0
  const wholeM3 = volumeM3(graph, segment)
  const noise = (mmHgPa(dials.sigmaMmHg) ** 2 * kase.everyS) / read
  const { ownPa, commonPa } = scene.setup.world.drift
  const squares = segment.reduce((sum, id) => sum + graph.compartments.get(id)!.volumeM3 ** 2, 0)
  const drift = commonPa ** 2 + (ownPa ** 2 * squares) / wholeM3 ** 2
  const slope = leakPa(mission) / wholeM3
  return (slope ** 2 * seconds ** 3) / (6 * noise + 2 * drift * seconds ** 2)
}

/** What the leak takes now, in Pa·m³/s. */
function leakPa({ scene: { leak }, drill }: Mission): number {
  const pa = drill.cabin.pressurePa(leak.compartment)
  return leakMassRate(leak.law, leak.flowM3PerS, pa) / massKg(1, 1)
}

/** Asks the planner again only where something moved or was cleared: waiting tells somebody who is sure nothing. */
function plannerOf(mission: Mission): (suspects: readonly string[]) => Advice | undefined {
  const { graph, drill, teams } = mission
  let last: { key: string; advice: Advice | undefined } | undefined
  return (suspects) => {
    const hatches = [...graph.hatches.keys()].map((id) => drill.cabin.hatch(id))
    const key = [...suspects, ...hatches, ...teams.map((_, team) => drill.teamAt(team))].join(' ')
    if (last?.key !== key) last = { key, advice: adviceFor(mission, suspects) }
    return last.advice
  }
}

/** What the planner says to somebody who is sure that it is one of `suspects`, each as likely. */
function adviceFor(mission: Mission, suspects: readonly string[]): Advice | undefined {
  const { graph, drill, kase, dials, teams } = mission
  const share = (set: readonly string[]) => set.filter((id) => suspects.includes(id)).length / suspects.length
  const now = drill.cabin
    .segments()
    .map((compartments): SegmentNow => {
      const pressurePa = drill.cabin.pressurePa(compartments[0]!)
      const times = { firstReadMs: nowMs(mission) - 1, lastReadMs: nowMs(mission) }
      return {
        compartments,
        volumeM3: volumeM3(graph, compartments),
        leaking: share(compartments),
        pressurePa,
        rated: true,
        ...times,
      }
    })
    .toSorted((a, b) => b.leaking - a.leaking)
  const fixed = kase.instruments === 'carried gauge' ? [] : [...graph.compartments.keys()]
  const sensor = { sigmaPa: mmHgPa(dials.sigmaMmHg), everyS: kase.everyS }
  const situation: Situation = {
    graph,
    atMs: nowMs(mission),
    hatches: new Map([...graph.hatches.keys()].map((id) => [id, drill.cabin.hatch(id)])),
    crew: new Map(teams.flatMap(({ people }, team) => people.map((who) => [who, drill.teamAt(team)]))),
    verdict: { kind: 'narrowed', compartments: [...suspects], probability: 1 },
    posterior: {
      none: 0,
      leak: new Map([...graph.compartments.keys()].map((id) => [id, share([id])])),
    },
    now,
    flowM3PerS: leakPa(mission) / now[0]!.pressurePa!,
    sensors: new Map(fixed.map((id) => [id, sensor])),
    gaugeSigmaPa: mmHgPa(dials.sigmaMmHg),
    effort: 20_000,
  }
  return choicesOf(situation)[0]
}
