import type { Text } from '../../../shared/i18n/text'
import { joined, pressure, quantity, same } from '../../../shared/procedure/paper/writing/values'
import { dateOf, dayOf } from '../../../shared/reserves/days'
import { LIMIT_NAMES, STATUS_NAMES, STORED_NAMES } from '../../../shared/reserves/names'
import type { Plan } from '../../../shared/reserves/plan'
import type { Limit, Projection } from '../../../shared/reserves/projection'
import { UNIT_NAMES } from '../../../shared/units/names'
import { toSi, type PressureUnit, type Quantity } from '../../../shared/units/units'
import { bandOf, kg, numbers, PER_DAY, percent, whenOf } from './values'
import { LAWS, WORDS } from './words'

export interface Table {
  title: Text
  head: Text[]
  rows: Text[][]
}

/** Stores, generators, ships and limits; the last column is short and stays on a line. */
export function tablesOf(plan: Plan, { stores, limits }: Projection, unit: PressureUnit): Table[] {
  const limitNames = Object.keys(LIMIT_NAMES) as Limit[]
  return [
    {
      title: WORDS.stores,
      head: [WORDS.store, WORDS.gas, WORDS.mass, WORDS.usable, WORDS.empty],
      rows: plan.stores.map(({ id, title, gas, kg: mass, usable }) => [
        title,
        STORED_NAMES[gas],
        joined([numbers(bandOf(mass)), UNIT_NAMES.kg], ' '),
        same(percent(usable)),
        whenOf(plan, stores[id]!),
      ]),
    },
    {
      title: WORDS.generators,
      head: [WORDS.generator, WORDS.fails, WORDS.most],
      rows: plan.generators.map(({ title, kgPerDay, fails }) => [
        title,
        same(fails.map(({ from, to = '…' }) => `${from} – ${to}`).join(', ') || '—'),
        joined([numbers(String(kgPerDay)), PER_DAY], ' '),
      ]),
    },
    {
      title: WORDS.ships,
      head: [WORDS.ship, WORDS.cargo, WORDS.docks],
      rows: plan.ships.map((ship, i) => [
        joined([same(`${i + 1}`), ship.title], ' '),
        joined(
          ship.cargo.map(({ gas, kg: mass }) =>
            joined([STORED_NAMES[gas], numbers(bandOf(mass)), UNIT_NAMES.kg], ' '),
          ),
          ', ',
        ),
        same(dockingOf(plan, ship)),
      ]),
    },
    {
      title: WORDS.limits,
      head: [WORDS.limit, WORDS.value, WORDS.reached],
      rows: limitNames.flatMap((name) => {
        const [limit, reached] = [plan.limits[name], limits[name]]
        if (limit === undefined || !reached) return []
        const value = typeof limit === 'number' ? numbers(percent(limit)) : inUnit(limit, unit)
        return [[LIMIT_NAMES[name], value, whenOf(plan, reached)]]
      }),
    },
  ]
}

/** What the plan takes for granted, as terms with what is said of them. */
export function basisOf(plan: Plan, unit: PressureUnit): [Text, Text[]][] {
  const { cabin, crew, leak, losses, policy, oxygenKgPerPersonDay } = plan
  const grows = leak.growsPerYear.value > 0 && [
    WORDS.grows,
    numbers(bandOf({ ...leak.growsPerYear, ...inPercent(leak.growsPerYear) })),
    same('%'),
  ]
  const { topUp } = policy
  return [
    [WORDS.period, [same(`${plan.starts} – ${dateOf(plan, plan.days)}`)]],
    [WORDS.cabin, [joined([quantity(cabin.volume), inUnit(cabin.pressure, unit)], ', ')]],
    [WORDS.crew, crew.map(({ from, people }) => joined([same(`${from}: ${people}`), WORDS.people], ' '))],
    [WORDS.breathing, [joined([numbers(bandOf(oxygenKgPerPersonDay)), UNIT_NAMES.kg], ' ')]],
    [
      WORDS.leak,
      [
        joined([numbers(bandOf(leak.kgPerDay)), PER_DAY, same('·'), LAWS[leak.law]], ' '),
        ...(grows ? [joined(grows, ' ')] : []),
      ],
    ],
    ...(losses.length > 0
      ? ([
          [
            WORDS.losses,
            losses.map(({ on, title, kg: mass }) => joined([same(`${on}:`), kg(mass), title], ' ')),
          ],
        ] satisfies [Text, Text[]][])
      : []),
    [
      WORDS.kept,
      [
        joined([WORDS.oxygenAt, inUnit(policy.oxygen, unit)], ' '),
        ...(topUp
          ? [
              joined(
                [
                  WORDS.pressureAt,
                  joined([inUnit(topUp.below, unit), inUnit(topUp.to, unit)], ' → '),
                  same('·'),
                  joined(
                    topUp.with.map((gas) => STORED_NAMES[gas]),
                    ', ',
                  ),
                ],
                ' ',
              ),
            ]
          : []),
      ],
    ],
  ]
}

/** Where each number comes from; what names no source says so. */
export function sourcesOf(plan: Plan): Table {
  const named = [
    { title: WORDS.cabin, source: plan.cabin.source },
    { title: WORDS.leak, source: plan.leak.source },
    ...plan.stores,
    ...plan.generators,
    ...plan.ships,
  ]
  return {
    title: WORDS.sources,
    head: [WORDS.what, WORDS.status, WORDS.source],
    rows: named.map(({ title, source }) => [
      title,
      source ? STATUS_NAMES[source.status] : WORDS.unnamed,
      same(source?.text ?? ''),
    ]),
  }
}

/** "2021-02-17 – 2021-03-03" where it may slip. */
function dockingOf(plan: Plan, { docks, slipDays: { sooner, later } }: Plan['ships'][number]): string {
  const day = dayOf(plan, docks)
  const [first, last] = [dateOf(plan, day - sooner), dateOf(plan, day + later)]
  return first === last ? docks : `${docks} (${first} – ${last})`
}

function inUnit(limit: Quantity<'pressure'>, unit: PressureUnit): Text {
  return pressure(toSi('pressure', limit), unit)
}

function inPercent({ value, low = value, high = value }: Plan['leak']['growsPerYear']) {
  return { value: 100 * value, low: 100 * low, high: 100 * high }
}
