import type { Draft, SessionEvent } from '../session/event'
import { type Graph, graphOf } from '../station/graph'
import { stationSchema } from '../station/station'
import { toIso } from '../time/time'

/** Small stations and logs for the tests of the engine. */

/** A station that is a tree: compartment i hangs on `parents[i - 1]`; volumes in m³, undefined where nobody knows. */
export function treeStation(volumesM3: readonly (number | undefined)[], parents: readonly number[]): Graph {
  const name = (i: number) => `C${i}`
  const between = parents.map((parent, i): [string, string] => [name(parent), name(i + 1)])
  return graphOf(
    stationSchema.parse({
      id: 'tree',
      compartments: volumesM3.map((value, i) => ({
        id: name(i),
        volume: value === undefined ? undefined : { value, unit: 'm3' },
      })),
      hatches: between.map((pair) => ({ id: pair.join('/'), between: pair })),
    }),
  )
}

/** Numbers the drafts and makes them events of one log. */
export function logOf(drafts: readonly Draft[]): SessionEvent[] {
  return drafts.map((draft, i) => ({ ...draft, v: 1, session: 'TEST', seq: i + 1, prev: '', hash: '' }))
}

export const START_MS = 1_600_000_000_000

export function hatch(id: string, state: 'open' | 'closed' | 'closed-leaking', atS: number): Draft {
  return { at: at(atS), actor: 'FE-1', kind: 'hatch-state', data: { hatch: id, state } }
}

/** A reading in mmHg at 22 °C. */
export function reading(
  compartment: string,
  mmHg: number,
  atS: number,
  instrument = 'MV-1',
): Draft<'reading'> {
  return {
    at: at(atS),
    actor: 'FE-1',
    kind: 'reading',
    data: {
      compartment,
      pressure: { value: mmHg, unit: 'mmHg' },
      temperature: { value: 22, unit: 'degC' },
      instrument,
    },
  }
}

/** Readings of one compartment every `stepS` under an orifice leak of κ = `rate` per second. */
export function falling(compartment: string, rate: number, stepS: number, count: number, fromS = 0) {
  return Array.from({ length: count }, (_, i) =>
    reading(compartment, 740 * Math.exp(-rate * i * stepS), fromS + i * stepS),
  )
}

/** A gauge with a random error of `sigmaMmHg`, read to `resolutionMmHg`. */
export function gauge(id = 'MV-1', sigmaMmHg = 0.5, resolutionMmHg = 0.1): Draft<'instrument'> {
  return {
    at: at(0),
    actor: 'FE-1',
    kind: 'instrument',
    data: {
      id,
      type: 'hand-gauge',
      sigma: { value: sigmaMmHg, unit: 'mmHg' },
      resolution: { value: resolutionMmHg, unit: 'mmHg' },
    },
  }
}

function at(seconds: number): string {
  return toIso(START_MS + seconds * 1000)
}
