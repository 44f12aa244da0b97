import { CABIN_K, type Gas, GAS_CONSTANT } from '../../leak/physics/physics'
import type { DataOf } from '../../session/event'
import { CONSTANTS, type CabinGas, gasIndex } from '../air/gases'
import type { Scenario } from '../scenario/scenario'
import { startAir } from '../truth/truth'

const DAY_S = 86_400

/** Half-width of the band (95 %) within which a crew knows a flow, as a share of it. Ours. */
const BAND = 0.1

type Flow = DataOf<'gas-flow'>

/**
 * The gas flows that a crew knows of at the beginning: the oxygen that it breathes and that its generators and tanks
 * give; of what it gives off only as much as the scrubbers leave, where they are not in balance with it.
 */
export function knownFlows({ truth, startsAt }: Scenario): Flow[] {
  const { people, generators, scrubbers, tanks } = truth
  const kgPerM3 = startAir(truth, 1, CABIN_K)
  const flow = (cause: Flow['cause'], compartment: string, gas: CabinGas, kgPerDay: number): Flow => {
    const { entered, share } = asEntered(gas)
    const value = Number((kgPerDay * share).toPrecision(3))
    const rate = { value, unit: 'kg' as const, per: 'day' as const }
    const plusMinus = Number((BAND * Math.abs(value)).toPrecision(3))
    return { compartment, gas: entered, cause, rate, plusMinus, from: startsAt }
  }
  const given = (gas: CabinGas, kgPerDay: number): Flow[] => {
    const scrubbed = running(scrubbers)
      .filter((one) => one.gas === gas)
      .reduce((sum, { flowM3PerS }) => sum + flowM3PerS * kgPerM3[gasIndex(gas)]! * DAY_S, 0)
    const net = kgPerDay - scrubbed
    return Math.abs(net) > BAND * kgPerDay ? [flow('crew', 'whole', gas, net)] : []
  }
  const sum = (of: (person: Person) => number) => people.reduce((total, one) => total + of(one), 0)
  return [
    flow('crew', 'whole', 'oxygen', -sum((one) => one.oxygenKgPerDay)),
    ...given(
      'carbon-dioxide',
      sum((one) => one.carbonDioxideKgPerDay),
    ),
    ...given(
      'water',
      sum((one) => one.waterKgPerDay),
    ),
    ...running(generators).map((one) => flow('generator', one.compartment, one.gas, one.kgPerDay)),
    ...running(tanks).map((one) => flow('repress', one.compartment, one.gas, one.kgPerS * DAY_S)),
  ].filter(({ rate }) => rate?.value !== 0)
}

type Person = Scenario['truth']['people'][number]

function running<T extends { on: boolean }>(all: readonly T[]): T[] {
  return all.filter(({ on }) => on)
}

/** The log has no word for water vapour: it is entered as so much air as makes the same pressure. */
function asEntered(gas: CabinGas): { entered: Gas; share: number } {
  if (gas !== 'water') return { entered: gas, share: 1 }
  return { entered: 'air', share: CONSTANTS[gasIndex(gas)]! / GAS_CONSTANT.air }
}
