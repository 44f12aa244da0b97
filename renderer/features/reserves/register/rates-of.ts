import type { Language } from '../../../../shared/i18n/text'
import { Z95 } from '../../../../shared/leak/physics/physics'
import type { Rate, Register } from '../../../../shared/reserves/register/register'
import { periodsOf } from '../../../../shared/reserves/register/trend'
import type { Dot, Lane, Mark } from '../../../charts/lanes/lane'
import { secondsOf } from '../outlook/days'
import { nameOf } from './forms'
import { m } from './messages'

/** The rates of the station and of its places, the periods of the station's, and what is nominal. */
export function rateLane(register: Register, number: (value: number) => string, language: Language): Lane {
  const { places, rates, nominalKgPerDay } = register
  const owners = ['station', ...places.map(({ id }) => id)]
  const own = rates.filter(({ of }) => of === 'station')
  const measured = owners.filter((id) => rates.some(({ of }) => of === id))
  return {
    id: 'rates',
    title: m.lane[language],
    fromZero: true,
    curves: periodsOf(own).map(({ from, to, kgPerDay, sigmaKgPerDay }) => ({
      name: '',
      points: [from, to].map((date) => ({
        s: secondsOf(date),
        low: Math.max(0, kgPerDay - Z95 * sigmaKgPerDay),
        middle: kgPerDay,
        high: kgPerDay + Z95 * sigmaKgPerDay,
      })),
    })),
    dots: rates.map((rate) => dotOf(rate, owners.indexOf(rate.of))),
    named: measured.map((id) => {
      const place = places.find((one) => one.id === id)
      return { name: (place ? nameOf(place) : m.station)[language], marker: owners.indexOf(id) }
    }),
    limits: [{ value: nominalKgPerDay, text: m.nominal(number(nominalKgPerDay))[language], isLimit: false }],
  }
}

function dotOf({ from, to, kgPerDay }: Rate, marker: number): Dot {
  const { value, low, high } = kgPerDay
  return {
    s: (secondsOf(from) + secondsOf(to)) / 2,
    low,
    middle: value,
    high,
    from: secondsOf(from),
    to: secondsOf(to),
    marker,
  }
}

/** When each place was found, and when it was repaired. */
export function registerMarks({ places }: Register): Mark[] {
  return places.flatMap(({ compartment, found, repairs }) => [
    { s: secondsOf(found), kind: 'found' as const, text: compartment },
    ...repairs.map(({ on }) => ({ s: secondsOf(on), kind: 'repaired' as const, text: compartment })),
  ])
}
