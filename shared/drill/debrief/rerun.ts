import type { Graph } from '../../station/graph'
import type { HatchState } from '../../station/station'
import type { Deed } from '../deed'
import { type Scenario, truthOf } from '../scenario/scenario'
import { advance } from '../simulator/advance'
import { compartments, leakFlows, lostKg } from '../simulator/air-now'
import { begin } from '../simulator/begin'
import { change } from '../simulator/plant/change'
import type { LeakNow, State } from '../simulator/state'
import type { TruthSample } from './debrief'

/** What a drill's last entry holds. */
export interface Ended {
  scenario: Scenario
  seed: number
  lastedS: number
  deeds: readonly Deed[]
}

/** Samples at even distances, and more where something changed. */
const SAMPLES = 600
const MINUTE_S = 60
const DAY_S = 86_400

/**
 * Simulates a drill again from its seed and deeds. Gives its truth in samples, one at each change, and when each
 * inject came. `onProgress` is told the share that is done.
 */
export function rerun(graph: Graph, ended: Ended, onProgress?: (share: number) => void) {
  const { scenario, seed, deeds, lastedS } = ended
  const truth: TruthSample[] = []
  const everyS = MINUTE_S * Math.max(1, Math.ceil(lastedS / MINUTE_S / SAMPLES))
  const grid = Array.from({ length: Math.floor(lastedS / everyS) + 1 }, (_, i) => i * everyS)
  const byTime = Map.groupBy(deeds, ({ atS }) => Math.min(atS, lastedS))
  const times = [...new Set([...grid, ...byTime.keys(), lastedS])].toSorted((a, b) => a - b)

  let state = begin({ graph, truth: truthOf(scenario), seed })
  for (const [i, atS] of times.entries()) {
    const { state: next, happened } = advance(state, atS)
    // The state between two times is gone: it is simulated once more up to each inject.
    for (const cameS of new Set(happened.flatMap((one) => (one.kind === 'injected' ? one.atS : [])))) {
      if (cameS < atS) truth.push(sampleOf(advance(state, cameS).state))
    }
    state = (byTime.get(atS) ?? []).reduce((now, deed) => change(now, deed.change), next)
    truth.push(sampleOf(state))
    onProgress?.((i + 1) / times.length)
  }
  return { truth, injected: state.injected }
}

function sampleOf(state: State): TruthSample {
  const { nowS, plant } = state
  const flows = leakFlows(state)
  return {
    atS: nowS,
    pressuresPa: Object.fromEntries([...compartments(state)].map(([id, { pressurePa }]) => [id, pressurePa])),
    lostKg: lostKg(state),
    leaks: Object.entries(plant.leaks)
      .filter(([, leak]) => passes(leak, nowS))
      .map(([id, { compartment }]) => ({ id, compartment, kgPerDay: (flows.get(id) ?? 0) * DAY_S })),
    people: plant.places,
    hatches: hatchesOf(plant.hatches),
  }
}

/** A leak that begins to open counts from the first moment on. */
function passes({ held, hole }: LeakNow, atS: number): boolean {
  return held < 1 && (hole.to > 0 || (atS < hole.toS && hole.from > 0))
}

const shown = new WeakMap<State['plant']['hatches'], Record<string, HatchState>>()

/** The same object as long as no hatch moves. */
function hatchesOf(hatches: State['plant']['hatches']): Record<string, HatchState> {
  let states = shown.get(hatches)
  if (!states) {
    const leaksBy = ({ state, gapM3PerS }: (typeof hatches)[string]) =>
      state === 'closed' && gapM3PerS > 0 ? 'closed-leaking' : state
    states = Object.fromEntries(Object.entries(hatches).map(([id, hatch]) => [id, leaksBy(hatch)]))
    shown.set(hatches, states)
  }
  return states
}
