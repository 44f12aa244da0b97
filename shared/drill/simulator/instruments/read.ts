import { differenceFromSi, fromSi } from '../../../units/units'
import { GASES, gasIndex, partialPa, totalPa } from '../../air/gases'
import { airNow, hatchFlows } from '../air-now'
import type { Fault, InstrumentTruth } from '../../truth/instrument'
import { roomsOf, temperaturesK } from '../plant/network'
import { drawOf } from './noise'
import type { InstrumentState, Reading, State } from '../state'

const DAY_S = 86_400

/** What one look at an instrument gives: what it remembers, and the reading unless it was dropped. */
export interface Look {
  instrument: InstrumentState
  reading?: Reading
}

/** Looks at an instrument now. The same look at the same moment of the same run shows the same. */
export function look(state: State, truth: InstrumentTruth): Look {
  const { setup, nowS } = state
  const known = state.instruments[truth.id]!
  const draw = drawOf(setup.seed, truth.id, known.taken)
  const fault = <K extends Fault['fault']>(kind: K) =>
    known.faults.find((one): one is Extract<Fault, { fault: K }> => one.fault === kind)
  const chance = (of: { chance: number } | undefined, salt: number) =>
    of !== undefined && draw.uniform(salt) < of.chance

  const place = placeOf(state, truth, known.taken)
  const error =
    truth.bias +
    (truth.driftPerDay * nowS) / DAY_S +
    (fault('offset')?.by ?? 0) +
    ((fault('drift')?.perDay ?? 0) * (nowS - known.faultyFromS)) / DAY_S +
    (truth.sigma > 0 ? truth.sigma * draw.normal(0) : 0)
  const turn = fault('wrong-turn')
  const turned = chance(turn, 1) ? turn!.by * (draw.uniform(2) < 0.5 ? -1 : 1) : 0
  const sound = toStep(trueValue(state, truth, place) + error, truth.step) + turned
  const value = known.stuckAt ?? sound
  const instrument: InstrumentState = {
    ...known,
    taken: known.taken + 1,
    stuckAt: fault('stuck') ? value : undefined,
  }
  if (chance(fault('dropped'), 3)) return { instrument }
  const { fastS, gainsSPerDay, withinS } = truth.clock
  const off = fastS + (gainsSPerDay * nowS) / DAY_S + withinS * (2 * draw.uniform(4) - 1)
  return {
    instrument,
    reading: { instrument: truth.id, place, value, unit: truth.unit, writtenAtS: nowS + off },
  }
}

function placeOf({ plant }: State, { at }: InstrumentTruth, taken: number): string {
  if ('compartment' in at) return at.compartment
  if ('hatch' in at) return at.hatch
  if ('person' in at) return plant.places[at.person]!
  return at.turns[taken % at.turns.length]!
}

/** What a perfect instrument would show, in the unit of this one. */
function trueValue(state: State, { measures, unit }: InstrumentTruth, place: string): number {
  const { setup, plant, nowS } = state
  if (measures === 'flow') return hatchFlows(state).get(place) ?? 0
  if (unit === 'kg/s') throw new RangeError(`${measures} is not measured in kg/s`)
  const { indexOf, volumesM3 } = roomsOf(setup)
  const kelvins = temperaturesK(setup, plant, nowS)
  const { rooms } = airNow(state)
  const pressurePa = (compartment: string): number => {
    const i = indexOf.get(compartment)!
    return totalPa(rooms[i]!, volumesM3[i]!, kelvins[i]!)
  }
  switch (measures) {
    case 'pressure':
      return fromSi('pressure', pressurePa(place), unit as 'Pa')
    case 'temperature':
      return fromSi('temperature', kelvins[indexOf.get(place)!]!, unit as 'K')
    case 'difference': {
      const [first, second] = setup.graph.hatches.get(place)!.between
      return differenceFromSi('pressure', pressurePa(first) - pressurePa(second), unit as 'Pa')
    }
    default: {
      const i = indexOf.get(place)!
      const partial = partialPa(rooms[i]!, volumesM3[i]!, kelvins[i]!)
      return fromSi('pressure', partial[gasIndex(GASES.find((gas) => gas === measures)!)]!, unit as 'Pa')
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
