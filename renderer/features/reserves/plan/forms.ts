import type { Text } from '../../../../shared/i18n/text'
import { LIMIT_NAMES, STORED_NAMES } from '../../../../shared/reserves/names'
import { STORED, type Plan, type Stored } from '../../../../shared/reserves/plan'
import { UNIT_NAMES } from '../../../../shared/units/names'
import { parseNumber } from '../../crew/reading/entry-time'
import { band, choice, choices, date, number, pressure, SOURCE, words, type Field } from '../form/fields'
import { FAULT } from '../form/messages'
import { f, LAW, m, SEGMENT, TOP_UP, UNIT } from './messages'

/** Every part of a plan that can be edited: the fields of its dialog, and what a new one begins with. */

export type Single = 'basics' | 'cabin' | 'leak' | 'policy' | 'limits'
export type Listed = 'crew' | 'losses' | 'stores' | 'generators' | 'ships'
export type Section = Single | Listed

type Cargo = Plan['ships'][number]['cargo']

const segment = choice('segment', f.segment, choices(SEGMENT))
const percent = { scale: 100 }

/** The sum of one gas aboard; its bands grow with it. */
function cargo(gas: Stored): Field {
  return {
    ...number('cargo', STORED_NAMES[gas], UNIT.kg, { optional: true, columns: 2 }),
    read: (part, writer) => {
      const own = ((part as Cargo | undefined) ?? []).filter((one) => one.gas === gas)
      const sum = own.reduce((all, { kg }) => all + kg.value, 0)
      return own.length === 0 ? '' : number('', f.mass).read(sum, writer)
    },
    write(text, part) {
      const all = (part as Cargo | undefined) ?? []
      const others = all.filter((one) => one.gas !== gas)
      if (text === '') return { part: others }
      const value = parseNumber(text)
      if (value === undefined) return { fault: FAULT.number }
      const own = all.filter((one) => one.gas === gas)
      const times = value / own.reduce((sum, { kg }) => sum + kg.value, 0)
      const isScaled = own.length > 0 && Number.isFinite(times)
      const scaled = own.map(({ kg }) => ({
        gas,
        kg: Object.fromEntries(Object.entries(kg).map(([key, mass]) => [key, mass * times])),
      }))
      return { part: [...others, ...(isScaled ? scaled : [{ gas, kg: { value } }])] }
    },
  }
}

export const FIELDS: Record<Section, (plan: Plan) => Field[]> = {
  basics: () => [
    words('title', f.name),
    date('starts', f.starts),
    number('days', f.days, UNIT.days, { columns: 3 }),
    ...band('oxygenKgPerPersonDay', f.perDayAndPerson, UNIT.kgPerDay),
  ],
  cabin: ({ cabin }) => [
    number('cabin.volume.value', f.volume, UNIT_NAMES[cabin.volume.unit], { columns: 3 }),
    number('cabin.temperature.value', f.temperature, UNIT_NAMES[cabin.temperature.unit], { columns: 3 }),
    pressure('cabin.pressure', f.pressure),
    pressure('cabin.oxygen', f.oxygen),
    pressure('cabin.others', f.others),
    ...sourceAt('cabin'),
  ],
  leak: () => [
    ...band('leak.kgPerDay', f.leak, UNIT.kgPerDay),
    choice('leak.law', f.law, choices(LAW), 6),
    ...band('leak.growsPerYear', f.grows, UNIT.percentPerYear, 100),
    ...sourceAt('leak'),
  ],
  policy: () => [
    pressure('policy.oxygen', f.keepOxygen),
    pressure('policy.topUp.below', f.topUpBelow, true),
    pressure('policy.topUp.to', f.topUpTo, true),
    {
      ...choice('policy.topUp', f.topUpWith, [['', m.never], ...TOP_UP], 6),
      read: (part) => (part as Plan['policy']['topUp'])?.with.join() ?? '',
      write: (text, part) => ({
        part: text === '' ? undefined : { ...(part as object | undefined), with: text.split(',') },
      }),
    },
  ],
  limits: () => [
    pressure('limits.pressureLow', LIMIT_NAMES.pressureLow, true),
    pressure('limits.oxygenLow', LIMIT_NAMES.oxygenLow, true),
    pressure('limits.oxygenHigh', LIMIT_NAMES.oxygenHigh, true),
    number('limits.oxygenShareHigh', LIMIT_NAMES.oxygenShareHigh, UNIT.percent, {
      ...percent,
      optional: true,
      columns: 3,
    }),
    number('limits.nitrogenShareLow', LIMIT_NAMES.nitrogenShareLow, UNIT.percent, {
      ...percent,
      optional: true,
      columns: 3,
    }),
  ],
  crew: () => [date('from', f.from), number('people', f.people, undefined, { columns: 3 })],
  losses: () => [words('title', f.name), date('on', f.on), number('kg', f.lost, UNIT.kg, { columns: 3 })],
  stores: () => [
    words('title', f.name),
    segment,
    choice('gas', f.gas, choices(STORED_NAMES)),
    ...band('kg', f.mass, UNIT.kg),
    number('usable', f.usable, UNIT.percent, { ...percent, columns: 6 }),
    ...SOURCE,
  ],
  generators: ({ stores }) => [
    words('title', f.name),
    segment,
    number('kgPerDay', f.makes, UNIT.kgPerDay, { columns: 3 }),
    choice('water', f.water, [
      ['', f.noWater],
      ...stores.flatMap(({ id, gas, title }): [string, Text][] => (gas === 'water' ? [[id, title]] : [])),
    ]),
    number('meanDaysToFailure', f.meanTime, UNIT.days, { optional: true, columns: 3 }),
    {
      ...date('fails', f.fails, true),
      read: (part) => (part as { from: string }[] | undefined)?.[0]?.from ?? '',
      write: (text, part) => {
        const [first, ...later] = (part as object[] | undefined) ?? []
        return { part: text === '' ? later : [{ ...first, from: text }, ...later] }
      },
    },
    date('fails[0].to', f.until, true),
    ...SOURCE,
  ],
  ships: () => [
    words('title', f.name),
    segment,
    number('transferable', f.transferable, UNIT.percent, { ...percent, columns: 3 }),
    date('launches', f.launches),
    date('docks', f.docks),
    number('slipDays.sooner', f.sooner, UNIT.days, { columns: 3 }),
    number('slipDays.later', f.later, UNIT.days, { columns: 3 }),
    ...STORED.map((gas) => ({ ...cargo(gas), columns: 3 })),
    ...SOURCE,
  ],
}

function sourceAt(path: string): Field[] {
  return SOURCE.map((field) => ({ ...field, path: `${path}.${field.path}` }))
}

/** The letter that adds one more. */
export const ADD_KEY: Record<Listed, string> = {
  crew: 'C',
  losses: 'L',
  stores: 'S',
  generators: 'G',
  ships: 'V',
}

/** What a new one begins with: the fields still have to be filled in. */
export const NEW: { [S in Listed]: (plan: Plan) => object } = {
  crew: (plan) => ({ from: '', people: plan.crew.at(-1)!.people }),
  losses: ({ starts }) => ({ on: starts }),
  stores: (plan) => ({
    id: freeId(plan, 'stores', 'store'),
    segment: 'russian',
    gas: 'nitrogen',
    kg: {},
    usable: 1,
  }),
  generators: (plan) => ({ id: freeId(plan, 'generators', 'generator'), segment: 'russian', fails: [] }),
  ships: (plan) => ({
    id: freeId(plan, 'ships', 'ship'),
    segment: 'russian',
    slipDays: { sooner: 0, later: 0 },
    cargo: [],
    transferable: 1,
  }),
}

function freeId(plan: Plan, kind: 'stores' | 'generators' | 'ships', name: string): string {
  for (let n = 1; ; n++) if (!plan[kind].some(({ id }) => id === `${name}-${n}`)) return `${name}-${n}`
}
