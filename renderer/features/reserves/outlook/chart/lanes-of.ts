import type { Language } from '../../../../../shared/i18n/text'
import { STORED_NAMES } from '../../../../../shared/reserves/names'
import type { Plan, Stored } from '../../../../../shared/reserves/plan'
import type { Projection } from '../../../../../shared/reserves/projection'
import type { Spread } from '../../../../../shared/reserves/spread'
import type { Format } from '../../../../../shared/units/format'
import { toSi, type Quantity } from '../../../../../shared/units/units'
import type { Curve, Lane, LimitLine, Mark, Point } from '../../../../charts/lanes/lane'
import { secondsOf } from '../days'
import { m } from '../messages'

/** The days of a projection as lanes: pressures in the reader's unit, then what is stored in kg. */
export function lanesOf(
  plan: Plan,
  projection: Projection,
  before: Projection | undefined,
  format: Format,
  language: Language,
): Lane[] {
  const start = secondsOf(plan.starts)
  const points = (days: readonly number[], spreads: readonly Spread[], value: (si: number) => number) =>
    spreads.map(({ low, middle, high }, i): Point => ({
      s: start + days[i]! * DAY_S,
      low: value(low),
      middle: value(middle),
      high: value(high),
    }))
  const curve = (
    of: (projection: Projection) => readonly Spread[],
    value: (si: number) => number,
  ): Curve => ({
    name: '',
    points: points(projection.days, of(projection), value),
    before: before && points(before.days, of(before), value),
  })
  const limit = (quantity: Quantity<'pressure'> | undefined): LimitLine[] => {
    if (!quantity) return []
    const pa = toSi('pressure', quantity)
    const text = `${m.limit[language]} ${format.pressure(pa)}`
    return [{ value: format.pressureValue(pa), text, isLimit: true }]
  }
  const { pressureLow, oxygenLow, oxygenHigh } = plan.limits
  const stored = GASES.filter((gas) => isHeld(plan, gas))
  const kg = (gas: Stored, marker?: number): Curve => ({
    ...curve(
      ({ storedKg }) => storedKg[gas],
      (mass) => mass,
    ),
    name: STORED_NAMES[gas][language],
    marker,
  })
  const title = (text: { en: string; ru: string }) => `${text[language]}, ${format.unitName}`
  const lanes: Lane[] = [
    {
      id: 'total',
      title: title(m.total),
      curves: [curve(({ pressurePa }) => pressurePa, format.pressureValue)],
      limits: limit(pressureLow),
    },
    {
      id: 'oxygen',
      title: title(m.oxygen),
      curves: [curve(({ oxygenPa }) => oxygenPa, format.pressureValue)],
      limits: [...limit(oxygenLow), ...limit(oxygenHigh)],
    },
    {
      id: 'nitrogen',
      title: title(m.nitrogen),
      curves: [curve(({ nitrogenPa }) => nitrogenPa, format.pressureValue)],
    },
  ]
  if (stored.length > 0)
    lanes.push({ id: 'gases', title: m.gases[language], curves: stored.map(kg), fromZero: true })
  if (isHeld(plan, 'water'))
    lanes.push({ id: 'water', title: m.water[language], curves: [kg('water')], fromZero: true })
  return lanes
}

const DAY_S = 86_400
const GASES = ['oxygen', 'nitrogen', 'air'] as const satisfies Stored[]

/** Is there any, or will a ship bring some? */
export function isHeld({ stores, ships }: Plan, gas: Stored): boolean {
  return (
    stores.some((store) => store.gas === gas) ||
    ships.some(({ cargo }) => cargo.some((one) => one.gas === gas))
  )
}

/** Ships that come, sooner or later, and what fails, within the plan. */
export function marksOf(plan: Plan, language: Language): Mark[] {
  const end = secondsOf(plan.starts) + plan.days * DAY_S
  const ships = plan.ships.map(({ title, docks, slipDays: { sooner, later } }): Mark => {
    const s = secondsOf(docks)
    return {
      s,
      text: title[language],
      kind: 'comes',
      between: sooner + later > 0 ? { min: s - sooner * DAY_S, max: s + later * DAY_S } : undefined,
    }
  })
  const failures = plan.generators.flatMap(({ title, fails }) =>
    fails.map(({ from }): Mark => ({
      // One that has failed before stands at the beginning.
      s: Math.max(secondsOf(from), secondsOf(plan.starts)),
      text: title[language],
      kind: 'fails',
    })),
  )
  return [...ships, ...failures].filter(({ s }) => s <= end)
}
