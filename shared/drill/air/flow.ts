import { CABIN_K, GAS_CONSTANT, REFERENCE_PA } from '../../leak/physics/physics'

/**
 * How air passes from one room at p₁ into another at p₂ (0 for space). All three laws are stated by a size S in m³/s:
 * the volume that they take out of a cabin at 22 °C and one atmosphere into vacuum, as in the leak engine.
 */
export const LAWS = ['orifice', 'crack', 'pump'] as const
export type FlowLaw = (typeof LAWS)[number]

/** A room as a law sees it: pressure, temperature, gas constant of its mixture. */
export interface Side {
  pa: number
  k: number
  constant: number
}

/**
 * A flow from the first side to the second in Pa·m³/(K·s), which is kg/s times the gas constant, and how it grows with
 * either pressure. The object is filled anew at every call: the integrator makes millions of them.
 */
export interface Flow {
  amount: number
  byFirst: number
  bySecond: number
}

const GAMMA = 1.4
/** Below this ratio of pressures an orifice is choked: (2/(γ+1))^(γ/(γ−1)) = 0.528. */
const CRITICAL = (2 / (GAMMA + 1)) ** (GAMMA / (GAMMA - 1))
const CHOKED = Math.sqrt(GAMMA) * (2 / (GAMMA + 1)) ** ((GAMMA + 1) / (2 * (GAMMA - 1)))
/** √(R·T) for which the size S of an orifice is stated. */
const REFERENCE_SPEED = Math.sqrt(GAS_CONSTANT.air * CABIN_K)

/**
 * From this ratio up an orifice is laminar and its flow runs through zero with a finite slope; without it the law has
 * an infinite one at equal pressures. The ratio is that of ISO 6358 (0.999); the cubic that meets the law there in
 * value and slope is ours.
 */
const LAMINAR = 0.999
const { share: AT_LAMINAR, slope } = unchoked(LAMINAR)
/** Slope of the law at the bound, in units of the chord from equal pressures. */
const SLOPE = (-slope * (1 - LAMINAR)) / AT_LAMINAR
const [LINEAR, CUBIC] = [(3 - SLOPE) / 2, (SLOPE - 1) / 2]

/**
 * Flow of an orifice as a share of its choked flow at the ratio r of pressures, and the slope of that share.
 * Source: isentropic nozzle flow (Saint-Venant and Wantzel): √(2γ/(γ−1)·(r^(2/γ) − r^((γ+1)/γ)))/φ.
 */
function unchoked(ratio: number): { share: number; slope: number } {
  const root = ratio ** ((GAMMA - 1) / GAMMA)
  const square = ratio ** (2 / GAMMA)
  const share = Math.sqrt(((2 * GAMMA) / (GAMMA - 1)) * square * (1 - root)) / CHOKED
  const inner = (2 * square - (GAMMA + 1) * square * root) / (GAMMA * ratio)
  return { share, slope: (GAMMA / (GAMMA - 1)) * (inner / (CHOKED * CHOKED * share)) }
}

type Law = (size: number, from: Side, to: Side, into: Flow) => void

/** The laws for a flow from the side of the higher pressure. A pump moves air one way whatever the pressures are. */
const LAW: Record<FlowLaw, Law> = {
  /** ṁ·R = Cd·A·p·φ·√(R/T)·share, and S = Cd·A·φ·√(R_air·295.15 K). */
  orifice: (size, from, to, into) => {
    const perPa = (size / REFERENCE_SPEED) * Math.sqrt(from.constant / from.k)
    const ratio = from.pa > 0 ? to.pa / from.pa : 0
    let share = 1
    let slope = 0
    if (ratio >= LAMINAR) {
      const x = (1 - ratio) / (1 - LAMINAR)
      share = AT_LAMINAR * x * (LINEAR + CUBIC * x * x)
      slope = (-AT_LAMINAR * (LINEAR + 3 * CUBIC * x * x)) / (1 - LAMINAR)
    } else if (ratio > CRITICAL) ({ share, slope } = unchoked(ratio))
    into.amount = perPa * from.pa * share
    into.byFirst = perPa * (share - ratio * slope)
    into.bySecond = perPa * slope
  },
  /** ṁ·R = S·(p₁² − p₂²)/(p_ref·T): laminar isothermal flow through a narrow gap (Poiseuille). */
  crack: (size, from, to, into) => {
    const perSquare = size / (REFERENCE_PA * from.k)
    into.amount = perSquare * (from.pa * from.pa - to.pa * to.pa)
    into.byFirst = 2 * perSquare * from.pa
    into.bySecond = -2 * perSquare * to.pa
  },
  /** ṁ·R = S·p/T: a displacement pump of constant volume. Ours. */
  pump: (size, from, _, into) => {
    into.amount = (size * from.pa) / from.k
    into.byFirst = size / from.k
    into.bySecond = 0
  },
}

/** Fills `into` with the flow from `first` to `second`, negative where it goes the other way. */
export function flowThrough(law: FlowLaw, size: number, first: Side, second: Side, into: Flow): void {
  if (law === 'pump' || first.pa >= second.pa) return LAW[law](size, first, second, into)
  LAW[law](size, second, first, into)
  const { amount, byFirst, bySecond } = into
  into.amount = -amount
  into.byFirst = -bySecond
  into.bySecond = -byFirst
}
