import { CABIN_K } from '../../leak/physics/physics'
import type { FlowLaw } from './flow'
import { GASES, type Masses, mixture, totalPa } from './gases'
import { type Air, leapsOf } from './leap'
import { type Network, networkOf, type Passage, steady } from './network'

/** Small networks for the tests of the air. */

export const CABIN_AIR = { oxygenPa: 21_000, carbonDioxidePa: 400, waterPa: 1200 }

export function passage(rooms: readonly [number, number], law: FlowLaw, size: number): Passage {
  return { rooms, law, size: steady(size), account: rooms.join('/') }
}

const ATMOSPHERE_PA = 101_325

/** Rooms at 22 °C, with space around them and nothing between them but what is given. */
export function network(volumesM3: readonly number[], given: Partial<Network> = {}): Network {
  return networkOf({
    volumesM3,
    temperatures: (_, into) => into.fill(CABIN_K),
    passages: [],
    mixing: [],
    feeds: [],
    scrubbers: [],
    outside: { pa: 0, k: CABIN_K, air: mixture(ATMOSPHERE_PA, CABIN_AIR, 1, CABIN_K) },
    ...given,
  })
}

export function airAt(volumesM3: readonly number[], pressuresPa: readonly number[]): Air {
  // Thinner air of the same composition: that of an atmosphere in a smaller volume.
  const rooms = volumesM3.map((m3, i) =>
    mixture(ATMOSPHERE_PA, CABIN_AIR, (m3 * pressuresPa[i]!) / ATMOSPHERE_PA, CABIN_K),
  )
  return { atS: 0, stepS: 1, rooms, booked: {} }
}

/** The air of a network at a later time, leap by leap. */
export function integrationOf(given: Network): (air: Air, untilS: number) => Air {
  const leap = leapsOf(given)
  return (air, untilS) => {
    let now = air
    while (now.atS < untilS) {
      const next = leap(now, untilS)
      now = next.airAt(next.untilS)
    }
    return now
  }
}

export function pressuresPa(
  { volumesM3 }: Network,
  { rooms }: Pick<Air, 'rooms'>,
  temperatureK = CABIN_K,
): number[] {
  return rooms.map((kg, i) => totalPa(kg, volumesM3[i]!, temperatureK))
}

/** Kilograms of each gas in all the lists together. */
export function sumOf(all: readonly Masses[]): number[] {
  return GASES.map((_, gas) => all.reduce((kg, one) => kg + one[gas]!, 0))
}
