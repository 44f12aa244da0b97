import { differenceFromSi, fromSi } from '../../../units/units'
import { GASES } from '../../air/gases'
import type { Fault, InstrumentTruth } from '../../truth/instrument'
import { flowsAt, type Moment, momentOf, partialPa, pressurePa } from '../air-now'
import type { InstrumentState, Reading, State } from '../state'
import { keyOf, normal, uniform } from './noise'

const DAY_S = 86_400

/** Numbers drawn for one reading, told apart. */
const SALT = { noise: 0, turned: 1, turn: 2, dropped: 3, clock: 4 }

/** What one look at an instrument gives: what it remembers, and the reading unless it was dropped. */
export interface Look {
  instrument: InstrumentState
  reading?: Reading
}

/** Looks at an instrument now. The same look at the same moment of the same run shows the same. */
export function look(state: State, truth: InstrumentTruth): Look {
  const instrument = { ...state.instruments[truth.id]! }
  const reading = readingOf(momentOf(state), truth, instrument)
  return { instrument, reading }
}

/** What an instrument shows at a moment, unless that is dropped; `known` is changed into what it remembers then. */
export function readingOf(
  moment: Moment,
  truth: InstrumentTruth,
  known: InstrumentState,
): Reading | undefined {
  const { atS } = moment
  const { taken, faults, faultyFromS } = known
  const key = keyOf(moment.setup.seed, truth.id)
  const place = placeOf(moment, truth, taken)
  const fault =
    faults.length > 0 ? faultOf(faults, atS - faultyFromS, (salt) => uniform(key, taken, salt)) : NONE
  const noise = truth.sigma > 0 ? truth.sigma * normal(key, taken, SALT.noise) : 0
  const error = truth.bias + (truth.driftPerDay * atS) / DAY_S + fault.error + noise
  const sound = toStep(trueValue(moment, truth, place) + error, truth.step) + fault.turned
  const value = known.stuckAt ?? sound
  known.taken++
  known.stuckAt = fault.isStuck ? value : undefined
  if (fault.isDropped) return undefined
  const { fastS, gainsSPerDay, withinS } = truth.clock
  const late = withinS > 0 ? withinS * (2 * uniform(key, taken, SALT.clock) - 1) : 0
  const writtenAtS = atS + fastS + (gainsSPerDay * atS) / DAY_S + late
  return { instrument: truth.id, place, value, unit: truth.unit, writtenAtS }
}

/** What the faults of an instrument do to one reading. */
interface Effect {
  error: number
  /** What is added after the dial has been rounded. */
  turned: number
  isStuck: boolean
  isDropped: boolean
}

const NONE: Effect = { error: 0, turned: 0, isStuck: false, isDropped: false }

function faultOf(faults: readonly Fault[], sinceS: number, chance: (salt: number) => number): Effect {
  const effect = { ...NONE }
  for (const one of faults) {
    if (one.fault === 'offset') effect.error += one.by
    else if (one.fault === 'drift') effect.error += (one.perDay * sinceS) / DAY_S
    else if (one.fault === 'stuck') effect.isStuck = true
    else if (one.fault === 'dropped') effect.isDropped = chance(SALT.dropped) < one.chance
    else if (chance(SALT.turned) < one.chance) effect.turned = one.by * (chance(SALT.turn) < 0.5 ? -1 : 1)
  }
  return effect
}

function placeOf({ plant }: Moment, { at }: InstrumentTruth, taken: number): string {
  if ('compartment' in at) return at.compartment
  if ('hatch' in at) return at.hatch
  if ('person' in at) return plant.places[at.person]!
  return at.turns[taken % at.turns.length]!
}

/** What a perfect instrument would show, in the unit of this one. */
function trueValue(moment: Moment, { measures, unit }: InstrumentTruth, place: string): number {
  if (measures === 'flow') return flowsAt(moment, 'hatches').get(place) ?? 0
  if (unit === 'kg/s') throw new RangeError(`${measures} is not measured in kg/s`)
  switch (measures) {
    case 'pressure':
      return fromSi('pressure', pressurePa(moment, place), unit as 'Pa')
    case 'temperature':
      return fromSi('temperature', moment.kelvins[moment.rooms.indexOf.get(place)!]!, unit as 'K')
    case 'difference': {
      const [first, second] = moment.setup.graph.hatches.get(place)!.between
      const differencePa = pressurePa(moment, first) - pressurePa(moment, second)
      return differenceFromSi('pressure', differencePa, unit as 'Pa')
    }
    default: {
      const gas = GASES.findIndex((one) => one === measures)
      return fromSi('pressure', partialPa(moment, moment.rooms.indexOf.get(place)!, gas), unit as 'Pa')
    }
  }
}

/** The nearest step; divided again where a unit has a whole number of them, because 74512 / 100 is the shortest form. */
function toStep(value: number, step: number | undefined): number {
  if (step === undefined) return value
  const perUnit = Math.round(1 / step)
  if (perUnit >= 1 && Math.abs(perUnit * step - 1) < 1e-9) return Math.round(value * perUnit) / perUnit
  return Math.round(value / step) * step
}
