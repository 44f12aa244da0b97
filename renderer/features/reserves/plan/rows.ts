import type { Language, Text } from '../../../../shared/i18n/text'
import { LIMIT_NAMES, STATUS_NAMES, STORED_NAMES } from '../../../../shared/reserves/names'
import type { Band, Plan, Source } from '../../../../shared/reserves/plan'
import type { Format } from '../../../../shared/units/format'
import { UNIT_NAMES } from '../../../../shared/units/names'
import { toSi, type Quantity } from '../../../../shared/units/units'
import { shortDate } from '../outlook/days'
import { LAW, r, SEGMENT, TOP_UP, UNIT } from './messages'
import type { Section } from './forms'

/** A line of a section: what it is, what is said of it, where that is from. */
export interface Row {
  /** The place that its dialog is about. */
  place: string
  name: string
  value: string
  source?: string
}

/** Each section as lines, as a reader of `language` reads them. */
export function rowsOf(plan: Plan, format: Format, language: Language): Record<Section, Row[]> {
  const t = (text: Text) => text[language]
  const { significant, number, pressure } = format
  // Small ones are rates that were reckoned: more digits would mean nothing.
  const amount = (value: number) => significant(value, value < 10 ? 3 : 5)
  const date = (day: string) => shortDate(day, language)
  const inUnit = (value: number, unit: Text) => `${amount(value)}\u00a0${t(unit)}`
  const bandText = ({ value, low, high }: Band, unit: Text, scale = 1) => {
    const between =
      low === undefined && high === undefined
        ? ''
        : ` (${amount((low ?? value) * scale)}–${amount((high ?? value) * scale)})`
    return `${amount(value * scale)}${between}\u00a0${t(unit)}`
  }
  const from = (source: Source | undefined) => source && `${t(STATUS_NAMES[source.status])}: ${source.text}`
  const pa = (quantity: Quantity<'pressure'>) => pressure(toSi('pressure', quantity))
  const single = (name: Text, value: string, source?: Source): Row => ({
    place: '',
    name: t(name),
    value,
    source: from(source),
  })
  const { cabin, leak, policy, limits } = plan
  const { topUp } = policy
  return {
    basics: [
      single(plan.title, `${date(plan.starts)}, ${inUnit(plan.days, UNIT.days)}`),
      single(r.oxygenUse, bandText(plan.oxygenKgPerPersonDay, UNIT.kgPerDay)),
    ],
    cabin: [
      single(r.air, `${pa(cabin.pressure)}, ${t(r.ofIt)} ${pa(cabin.oxygen)} O₂`, cabin.source),
      single(
        r.room,
        `${amount(cabin.volume.value)}\u00a0${UNIT_NAMES[cabin.volume.unit][language]}, ${amount(cabin.temperature.value)}\u00a0${UNIT_NAMES[cabin.temperature.unit][language]}`,
      ),
    ],
    leak: [
      single(r.rate, bandText(leak.kgPerDay, UNIT.kgPerDay), leak.source),
      single(r.course, `${t(LAW[leak.law])}, +${bandText(leak.growsPerYear, UNIT.percentPerYear, 100)}`),
    ],
    policy: [
      single(r.oxygenKept, pa(policy.oxygen)),
      single(
        r.topUp,
        topUp
          ? `${pa(topUp.below)} → ${pa(topUp.to)}, ${t(TOP_UP.find(([key]) => key === topUp.with.join())?.[1] ?? { en: topUp.with.join(', '), ru: topUp.with.join(', ') })}`
          : t(r.never),
      ),
    ],
    limits: (Object.keys(limits) as (keyof typeof limits)[]).map((limit) => {
      const value = limits[limit]
      const text =
        typeof value === 'number' ? `${number(value * 100, 1)} %` : value === undefined ? '—' : pa(value)
      return single(LIMIT_NAMES[limit], text)
    }),
    crew: plan.crew.map(({ from: day, people }, i) => ({
      place: `crew[${i}]`,
      name: t(r.from(date(day))),
      value: t(r.people(people)),
    })),
    losses: plan.losses.map(({ title, on, kg }, i) => ({
      place: `losses[${i}]`,
      name: t(title),
      value: `${date(on)}, ${inUnit(kg, UNIT.kg)}`,
    })),
    stores: plan.stores.map(({ title, gas, kg, usable, segment, source }, i) => ({
      place: `stores[${i}]`,
      name: t(title),
      value: [
        `${t(STORED_NAMES[gas])} ${bandText(kg, UNIT.kg)}`,
        usable < 1 && t(r.usable(`${number(usable * 100, 0)} %`)),
        t(SEGMENT[segment]),
      ]
        .filter(Boolean)
        .join(', '),
      source: from(source),
    })),
    generators: plan.generators.map(({ title, kgPerDay, fails, segment, source }, i) => ({
      place: `generators[${i}]`,
      name: t(title),
      value: [
        `${inUnit(kgPerDay, UNIT.kgPerDay)} O₂`,
        t(SEGMENT[segment]),
        ...fails.map((one) => t(r.fails(date(one.from), one.to && date(one.to)))),
      ].join(', '),
      source: from(source),
    })),
    ships: plan.ships.map(({ title, docks, slipDays: { sooner, later }, cargo, source }, i) => ({
      place: `ships[${i}]`,
      name: t(title),
      value: [
        `${date(docks)}${sooner + later > 0 ? ` −${amount(sooner)}/+${inUnit(later, UNIT.days)}` : ''}`,
        ...cargo.map(({ gas, kg }) => `${t(STORED_NAMES[gas])} ${bandText(kg, UNIT.kg)}`),
      ].join(', '),
      source: from(source),
    })),
  }
}
