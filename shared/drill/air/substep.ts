import { factorise, solve } from './elimination'
import { type Flow, flowThrough, type Side } from './flow'
import { type CabinGas, CONSTANTS, gasIndex, GASES } from './gases'
import { type Network, OUTSIDE, sizeAt } from './network'

const N = GASES.length

/** Below this partial pressure in Pa a gas is taken out ever more slowly: nobody breathes what is not there. Ours. */
const SCARCE_PA = 1000

/**
 * Linearly implicit Euler steps of `network`, which change the values that they are given in place.
 *
 * `values` holds the masses in kg of each gas, room after room, then account after account. Unknown of the implicit
 * step is the amount of each room, P = Σ m·R = p·V/T in J/K, because equalisation is what is stiff; then every gas
 * goes along with the same flows, its share taken upstream at the end of the step, so that it cannot run short.
 * What leaves one place is added to another to the last bit of rounding: mass is conserved whatever the step.
 * Source: linearly implicit Euler (Hairer and Wanner, Solving ODEs II, IV.9); upwind donor cells.
 */
export function substepOf(network: Network, accounts: readonly string[]) {
  const { volumesM3, passages, mixing, feeds, scrubbers, drift, outside, elimination } = network
  const rooms = volumesM3.length
  const indexOf = new Map(accounts.map((account, i) => [account, (rooms + i) * N]))
  const accountsOf = (all: readonly { account: string }[]) => all.map(({ account }) => indexOf.get(account)!)
  const gasesOf = (all: readonly { gas: CabinGas }[]) => all.map(({ gas }) => gasIndex(gas))
  // What strings name is looked up once: the steps themselves see numbers only.
  const passageAccounts = accountsOf(passages)
  const [feedAccounts, feedGases] = [accountsOf(feeds), gasesOf(feeds)]
  const [scrubberAccounts, scrubberGases] = [accountsOf(scrubbers), gasesOf(scrubbers)]
  const driftAccount = drift && indexOf.get(drift.account)
  const rates = new Float64Array(rooms)
  const temperatures = new Float64Array(rooms)
  const amounts = new Float64Array(rooms)
  const change = new Float64Array(rooms)
  const matrix = new Float64Array(rooms * rooms)
  const through = passages.map((): Flow => ({ amount: 0, byFirst: 0, bySecond: 0 }))
  const sides = volumesM3.map((): Side => ({ pa: 0, k: 0, constant: 0 }))
  const outsideAmount = outside.air.reduce((sum, kg, gas) => sum + kg * CONSTANTS[gas]!, 0)
  const outsideSide: Side = { pa: outside.pa, k: outside.k, constant: outsideAmount }

  const look = (values: Float64Array, atS: number) => {
    network.temperatures(atS, temperatures)
    for (let room = 0; room < rooms; room++) {
      let [amount, kg] = [0, 0]
      for (let gas = 0; gas < N; gas++) {
        const m = values[room * N + gas]!
        amount += m * CONSTANTS[gas]!
        kg += m
      }
      const side = sides[room]!
      side.k = temperatures[room]!
      side.pa = Math.max(0, (amount * side.k) / volumesM3[room]!)
      side.constant = kg > 0 ? amount / kg : outsideAmount
      amounts[room] = amount
      change[room] = 0
    }
  }

  /** Feeds, scrubbers and drift; what is taken in proportion to what is there is taken implicitly. */
  const feed = (values: Float64Array, atS: number, seconds: number) => {
    const move = (room: number, gas: number, kg: number, account: number) => {
      values[room * N + gas]! += kg
      values[account + gas]! -= kg
      change[room]! += kg * CONSTANTS[gas]!
    }
    const take = (room: number, gas: number, folds: number, account: number) =>
      move(room, gas, (-values[room * N + gas]! * folds) / (1 + folds), account)
    for (let i = 0; i < feeds.length; i++) {
      const { room, kgPerS } = feeds[i]!
      const g = feedGases[i]!
      const scarceKg = (SCARCE_PA * volumesM3[room]!) / (CONSTANTS[g]! * temperatures[room]!)
      if (kgPerS >= 0 || values[room * N + g]! >= scarceKg) move(room, g, kgPerS * seconds, feedAccounts[i]!)
      else take(room, g, (-kgPerS * seconds) / scarceKg, feedAccounts[i]!)
    }
    for (let i = 0; i < scrubbers.length; i++) {
      const { room, flowM3PerS } = scrubbers[i]!
      take(room, scrubberGases[i]!, (flowM3PerS * seconds) / volumesM3[room]!, scrubberAccounts[i]!)
    }
    if (!drift || driftAccount === undefined) return
    drift.ratesPaPerS(atS, rates)
    for (let room = 0; room < rooms; room++) {
      const share = (rates[room]! * seconds) / Math.max(sides[room]!.pa, SCARCE_PA)
      for (let gas = 0; gas < N; gas++) move(room, gas, share * values[room * N + gas]!, driftAccount)
    }
  }

  /** `amounts` at the end of the step, and in `through` the flow of each passage over it. */
  const equalise = (atS: number, seconds: number) => {
    matrix.fill(0)
    for (let room = 0; room < rooms; room++) matrix[room * rooms + room] = 1
    for (let i = 0; i < passages.length; i++) {
      const { rooms: between, law, size } = passages[i]!
      const a = between[0]
      const b = between[1]
      const flow = through[i]!
      flowThrough(law, sizeAt(size, atS), sides[a]!, b === OUTSIDE ? outsideSide : sides[b]!, flow)
      const byA = (flow.byFirst *= temperatures[a]! / volumesM3[a]!) * seconds
      change[a]! -= flow.amount * seconds
      matrix[a * rooms + a]! += byA
      if (b === OUTSIDE) continue
      const byB = (flow.bySecond *= temperatures[b]! / volumesM3[b]!) * seconds
      change[b]! += flow.amount * seconds
      matrix[a * rooms + b]! += byB
      matrix[b * rooms + a]! -= byA
      matrix[b * rooms + b]! -= byB
    }
    factorise(elimination, matrix)
    solve(elimination, matrix, change, 1)
    for (let i = 0; i < passages.length; i++) {
      const { rooms: between } = passages[i]!
      const a = between[0]
      const b = between[1]
      const flow = through[i]!
      flow.amount += flow.byFirst * change[a]! + (b === OUTSIDE ? 0 : flow.bySecond * change[b]!)
    }
  }

  /** Lets every gas go with the flows; in `matrix` the share of a room's gas that goes where. */
  const carry = (values: Float64Array, seconds: number) => {
    for (let room = 0; room < rooms; room++) change[room] = Math.max(amounts[room]! + change[room]!, 1e-9)
    matrix.fill(0)
    for (let room = 0; room < rooms; room++) matrix[room * rooms + room] = 1
    const send = (from: number, to: number, amount: number) => {
      const share = (amount * seconds) / change[from]!
      matrix[from * rooms + from]! += share
      if (to !== OUTSIDE) matrix[to * rooms + from]! -= share
    }
    for (let i = 0; i < passages.length; i++) {
      const { rooms: between } = passages[i]!
      const a = between[0]
      const b = between[1]
      const { amount } = through[i]!
      if (amount >= 0) send(a, b, amount)
      else if (b !== OUTSIDE) send(b, a, -amount)
      else {
        const kg = (-amount * seconds) / outsideAmount
        for (let gas = 0; gas < N; gas++) {
          values[a * N + gas]! += kg * outside.air[gas]!
          values[passageAccounts[i]! + gas]! -= kg * outside.air[gas]!
        }
      }
    }
    for (let i = 0; i < mixing.length; i++) {
      const { rooms: between, flowM3PerS } = mixing[i]!
      const a = between[0]
      const b = between[1]
      // The same amount either way, so that pressures are left alone.
      const amount = (flowM3PerS * (amounts[a]! / volumesM3[a]! + amounts[b]! / volumesM3[b]!)) / 2
      send(a, b, amount)
      send(b, a, amount)
    }
    factorise(elimination, matrix)
    solve(elimination, matrix, values, N)
    for (let i = 0; i < passages.length; i++) {
      const { rooms: between } = passages[i]!
      const a = between[0]
      const b = between[1]
      const { amount } = through[i]!
      if (b !== OUTSIDE || amount <= 0) continue
      const share = (amount * seconds) / change[a]!
      for (let gas = 0; gas < N; gas++) values[passageAccounts[i]! + gas]! += share * values[a * N + gas]!
    }
  }

  return {
    step(values: Float64Array, atS: number, seconds: number): void {
      look(values, atS + seconds)
      feed(values, atS, seconds)
      equalise(atS + seconds, seconds)
      carry(values, seconds)
    },
    /** Flow through each passage in kg/s at this moment, from its first room to its second. */
    flowsKgPerS(values: Float64Array, atS: number): number[] {
      look(values, atS)
      return passages.map(({ rooms: [a, b], law, size }, i) => {
        const [first, second] = [sides[a]!, b === OUTSIDE ? outsideSide : sides[b]!]
        const flow = through[i]!
        flowThrough(law, sizeAt(size, atS), first, second, flow)
        return flow.amount / (flow.amount >= 0 ? first : second).constant
      })
    },
  }
}
