import { Z95 } from '../../leak/physics/physics'
import type { Rate, Register } from './register'
import { middleOf, sigmaOf } from './trend'

/** What a repair has done to the rate of its place. */
export interface Repair {
  place: string
  on: string
  /** The last rate measured before, and the first after. */
  before?: Rate['kgPerDay']
  after?: Rate['kgPerDay']
  /** The share of the leak that is left, with its 95 % interval; where both were measured and there was a leak. */
  left?: { value: number; low: number; high: number }
}

/** Every repair of every place, in the order of the register. */
export function repairsOf({ places, rates }: Register): Repair[] {
  return places.flatMap(({ id, repairs }) =>
    repairs.map(({ on }) => {
      const [before, after] = around(rates, id, on, on).map((rate) => rate?.kgPerDay)
      return { place: id, on, before, after, left: before && after && shareOf(after, before) }
    }),
  )
}

/** The last rate of a place that was measured up to a day, and the first from a day on. */
export function around(
  rates: readonly Rate[],
  place: string,
  until: string,
  from: string,
): [Rate | undefined, Rate | undefined] {
  const own = rates.filter(({ of }) => of === place).sort((a, b) => middleOf(a) - middleOf(b))
  return [own.findLast(({ to }) => to <= until), own.find((rate) => rate.from >= from)]
}

/** The interval of a quotient of two normal numbers (Fieller 1954); none where the divisor may be zero. */
function shareOf(after: Rate['kgPerDay'], before: Rate['kgPerDay']): Repair['left'] {
  const [a, b] = [after.value, before.value]
  const [sa, sb] = [Z95 * sigmaOf(after), Z95 * sigmaOf(before)]
  if (b <= sb) return undefined
  const middle = (a * b) / (b * b - sb * sb)
  const half =
    Math.sqrt(Math.max(0, a * a * sb * sb + b * b * sa * sa - sa * sa * sb * sb)) / (b * b - sb * sb)
  return { value: a / b, low: Math.max(0, middle - half), high: middle + half }
}
