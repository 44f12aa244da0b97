import type { Random } from '../stats/random'
import { differenceToSi, fromSi } from '../units/units'

/** What a pressure instrument is like, in the unit of its dial. */
export interface Gauge {
  id: string
  type: 'hand-gauge' | 'telemetry'
  /** Random error of one reading, one standard deviation, and the smallest step of the dial. */
  sigmaMmHg: number
  stepMmHg: number
  /** What it always reads wrong, and what that grows by. */
  biasMmHg: number
  creepMmHgPerDay: number
  fault?: Fault
}

type Fault =
  /** Shows from then on what it showed then. */
  | { kind: 'stuck'; fromS: number }
  /** Now and then somebody reads a mark too high or too low. */
  | { kind: 'misread'; chance: number; byMmHg: number }

/** A fixed digital sensor, and the hand-held absolute gauge that is read to whole mmHg. */
export const DIGITAL = { type: 'telemetry', sigmaMmHg: 0.1, stepMmHg: 0.01 } as const
export const HAND = { type: 'hand-gauge', sigmaMmHg: 1, stepMmHg: 1 } as const

/** Largest systematic error in mmHg: the published ±2 mmHg of the hand gauge. */
export const SYSTEMATIC_MMHG = 2

/** A sound gauge with a systematic error drawn from its band. */
export function soundGauge(kind: typeof DIGITAL | typeof HAND, id: string, random: Random): Gauge {
  const biasMmHg = random.uniform(-SYSTEMATIC_MMHG, SYSTEMATIC_MMHG)
  return { ...kind, id, biasMmHg, creepMmHgPerDay: 0 }
}

/** What the dial shows in mmHg when the pressure is `truePa`. Remembers what a stuck one showed. */
export function dialOf(gauge: Gauge, random: Random): (truePa: number, atS: number) => number {
  const { sigmaMmHg, stepMmHg, biasMmHg, creepMmHgPerDay, fault } = gauge
  let stuckAt: number | undefined
  return (truePa, atS) => {
    if (stuckAt !== undefined) return stuckAt
    const error = biasMmHg + (creepMmHgPerDay * atS) / 86_400 + random.normal(0, sigmaMmHg)
    const shown = toStep(fromSi('pressure', truePa, 'mmHg') + error, stepMmHg)
    if (fault?.kind === 'misread' && random.chance(fault.chance)) {
      return shown + random.pick([-1, 1]) * fault.byMmHg
    }
    if (fault?.kind === 'stuck' && atS >= fault.fromS) stuckAt = shown
    return shown
  }
}

/** Temperature in °C as a thermometer with a step of 0.1 K shows it. */
export function thermometerDegC(trueK: number, biasK = 0): number {
  return toStep(fromSi('temperature', trueK, 'degC') + biasK, 0.1)
}

/** The nearest step; divided again, because 0.01 has no exact form and 74512 / 100 has the shortest one. */
function toStep(value: number, step: number): number {
  const perUnit = Math.round(1 / step)
  return Math.round(value * perUnit) / perUnit
}

/** `mmHg` in Pa, for what is meant as a difference. */
export function mmHgPa(mmHg: number): number {
  return differenceToSi('pressure', { value: mmHg, unit: 'mmHg' })
}
