import { type Flow, flowThrough, type Side } from '../air/flow'
import { CONSTANTS, gasIndex, GASES } from '../air/gases'
import { type Network, OUTSIDE, sizeAt } from '../air/network'
import { workingOf } from '../simulator/plant/network'
import type { State } from '../simulator/state'

/** What is used of the library: an explicit extrapolation of high order, with dense output (Hairer and Wanner). */
export interface OdexSolver {
  absoluteTolerance: number
  relativeTolerance: number
  denseOutput: boolean
  maxSteps: number
  grid(everyS: number, see: (s: number, y: number[]) => void): unknown
  solve(
    slope: (s: number, y: number[]) => number[],
    fromS: number,
    y: number[],
    toS: number,
    see?: unknown,
  ): { y: number[] }
}

export type Odex = new (unknowns: number) => OdexSolver

/** The library that the simulator is measured beside, with the version that package.json asks for. */
export const LIBRARY = 'odex 2.0.4'

const N = GASES.length
/** What stiffness leaves it to choose: it takes as long for 1e-8, and is then less exact than the simulator. */
const TOLERANCE = 1e-10

/**
 * The air of a station by the library, from its beginning on: the same laws, so many masses every second and nothing
 * else, no readings and nothing that happens. Gives the masses in the end, room after room.
 */
export function byLibrary(Solver: Odex, { setup, plant, air }: State, untilS: number): number[] {
  const start = air.rooms.flat()
  const solver = new Solver(start.length)
  solver.absoluteTolerance = solver.relativeTolerance = TOLERANCE
  solver.denseOutput = true
  solver.maxSteps = 1e9
  const seconds = solver.grid(1, () => undefined)
  return solver.solve(slopeOf(workingOf(setup, plant).network), air.atS, start, untilS, seconds).y
}

/** dm/dt of each gas of each room. */
function slopeOf(network: Network): (s: number, y: number[]) => number[] {
  const { volumesM3, passages, mixing, feeds, scrubbers, outside } = network
  const kelvins = new Float64Array(volumesM3.length)
  const flow: Flow = { amount: 0, byFirst: 0, bySecond: 0 }
  const outsideAmount = outside.air.reduce((sum, kg, gas) => sum + kg * CONSTANTS[gas]!, 0)
  return (s, y) => {
    network.temperatures(s, kelvins)
    const change = y.map(() => 0)
    const sides = volumesM3.map((m3, room): Side & { amount: number } => {
      let [amount, kg] = [0, 0]
      for (let gas = 0; gas < N; gas++) {
        amount += y[room * N + gas]! * CONSTANTS[gas]!
        kg += y[room * N + gas]!
      }
      const k = kelvins[room]!
      return { amount, pa: (amount * k) / m3, k, constant: amount / kg }
    })
    const move = (from: number, to: number, amount: number) => {
      for (let gas = 0; gas < N; gas++) {
        const kgPerS =
          from === OUTSIDE
            ? (amount * outside.air[gas]!) / outsideAmount
            : (amount * y[from * N + gas]!) / sides[from]!.amount
        if (from !== OUTSIDE) change[from * N + gas]! -= kgPerS
        if (to !== OUTSIDE) change[to * N + gas]! += kgPerS
      }
    }
    for (const { rooms: between, law, size } of passages) {
      const [a, b] = between
      const second = b === OUTSIDE ? { ...outside, constant: outsideAmount } : sides[b]!
      flowThrough(law, sizeAt(size, s), sides[a]!, second, flow)
      if (flow.amount >= 0) move(a, b, flow.amount)
      else move(b, a, -flow.amount)
    }
    for (const { rooms: between, flowM3PerS } of mixing) {
      const [a, b] = between
      const amount = (flowM3PerS * (sides[a]!.amount / volumesM3[a]! + sides[b]!.amount / volumesM3[b]!)) / 2
      move(a, b, amount)
      move(b, a, amount)
    }
    for (const { room, gas, kgPerS } of feeds) change[room * N + gasIndex(gas)]! += kgPerS
    for (const { room, gas, flowM3PerS } of scrubbers) {
      const i = room * N + gasIndex(gas)
      change[i]! -= (flowM3PerS * y[i]!) / volumesM3[room]!
    }
    return change
  }
}
