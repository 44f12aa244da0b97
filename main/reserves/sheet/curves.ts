import type { Text } from '../../../shared/i18n/text'
import { DAY_MS, toMs } from '../../../shared/time/time'
import type { Pen } from '../../../shared/procedure/paper/writing/pen'
import { dayOf } from '../../../shared/reserves/days'
import { STORED_NAMES } from '../../../shared/reserves/names'
import { STORED, type Plan } from '../../../shared/reserves/plan'
import type { Projection } from '../../../shared/reserves/projection'
import type { Spread } from '../../../shared/reserves/spread'
import { UNIT_NAMES } from '../../../shared/units/names'
import { fromSi, toSi, type Quantity } from '../../../shared/units/units'
import type { Curve } from './chart'
import { WORDS } from './words'

/** Total pressure, oxygen, and each gas that the plan stores or that a ship brings. */
export function curvesOf(plan: Plan, projection: Projection, pen: Pen): Curve[] {
  const startMs = toMs(`${plan.starts}T00:00:00.000Z`)
  const { pressureUnit } = pen
  const marks = plan.ships
    .map((ship, i) => ({ day: dayOf(plan, ship.docks), label: String(i + 1) }))
    .filter(({ day }) => day >= 0 && day <= plan.days)
    .map(({ day, label }) => ({ atMs: startMs + day * DAY_MS, label }))
  const curve = (title: string, unit: Text, spreads: Spread[], convert: (si: number) => number): Curve => ({
    title,
    unit: pen.words(unit),
    points: spreads.map(({ low, middle, high }, i) => ({
      atMs: startMs + projection.days[i]! * DAY_MS,
      low: convert(low),
      middle: convert(middle),
      high: convert(high),
    })),
    limits: [],
    marks,
  })
  const inUnit = (pa: number) => fromSi('pressure', pa, pressureUnit)
  const lines = (...limits: (Quantity<'pressure'> | undefined)[]) =>
    limits.flatMap((limit) => (limit ? [inUnit(toSi('pressure', limit))] : []))
  const { pressureLow, oxygenLow, oxygenHigh } = plan.limits
  const stored = STORED.filter((gas) =>
    [...plan.stores, ...plan.ships.flatMap(({ cargo }) => cargo)].some((one) => one.gas === gas),
  )
  const pressureName = UNIT_NAMES[pressureUnit]
  return [
    {
      ...curve(pen.words(WORDS.pressure), pressureName, projection.pressurePa, inUnit),
      limits: lines(pressureLow),
    },
    {
      ...curve(pen.words(WORDS.oxygen), pressureName, projection.oxygenPa, inUnit),
      limits: lines(oxygenLow, oxygenHigh),
    },
    ...stored.map((gas) => {
      const title = `${pen.words(STORED_NAMES[gas])} (${pen.words(WORDS.stored)})`
      return curve(title, UNIT_NAMES.kg, projection.storedKg[gas], (kg) => kg)
    }),
  ]
}
