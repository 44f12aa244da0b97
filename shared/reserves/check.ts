import { eachKey } from '../procedure/language/check'
import { shapeFaults, type StationFault } from '../station/check'
import { toSi } from '../units/units'
import { dayOf } from './days'
import { planSchema, type Band, type Plan } from './plan'

/** `path` reads like "ships[0].docks". */
type PlanFault = StationFault

export type PlanCheck = { ok: true; plan: Plan } | { ok: false; faults: PlanFault[] }

/**
 * Is `value` (parsed YAML or JSON) a plan? Gives it with defaults filled in, or every fault: those of its shape, or,
 * where the shape is right, those of its meaning. Never throws.
 */
export function checkPlan(value: unknown): PlanCheck {
  const parsed = planSchema.safeParse(value)
  if (!parsed.success) return { ok: false, faults: shapeFaults(eachKey(parsed.error), value) }
  const faults = planFaults(parsed.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, plan: parsed.data }
}

/** What is wrong with a plan of the right shape: each fault with its place, what was found and what is expected. */
function planFaults(plan: Plan): PlanFault[] {
  const faults: PlanFault[] = []
  const find = (path: string, message: string) => void faults.push({ path, code: 'impossible', message })

  const { cabin, policy, limits } = plan
  const pressurePa = toSi('pressure', cabin.pressure)
  const oxygenPa = toSi('pressure', cabin.oxygen)
  const othersPa = toSi('pressure', cabin.others)
  if (!(toSi('volume', cabin.volume) > 0)) find('cabin.volume', 'found no volume; expected more than none')
  if (!(toSi('temperature', cabin.temperature) > 0))
    find('cabin.temperature', 'found a temperature below absolute zero')
  if (!(oxygenPa >= 0)) find('cabin.oxygen', 'found a negative pressure')
  if (!(othersPa >= 0)) find('cabin.others', 'found a negative pressure')
  if (!(pressurePa > oxygenPa + othersPa))
    find('cabin.pressure', 'found no more than oxygen and the others together; expected more')

  for (const [path, band] of bandsOf(plan)) {
    const { value, low = value, high = value } = band
    if (low > value || high < value)
      find(path, `found ${value} outside of ${low} to ${high}; expected it between them`)
  }

  const below: [string, number | undefined, number, string][] = [
    ['limits.pressureLow', pa(limits.pressureLow), pressurePa, 'the pressure at the beginning'],
    ['limits.oxygenLow', pa(limits.oxygenLow), oxygenPa, "oxygen's pressure at the beginning"],
    [
      'limits.nitrogenShareLow',
      limits.nitrogenShareLow,
      1 - (oxygenPa + othersPa) / pressurePa,
      "nitrogen's share at the beginning",
    ],
    ['policy.topUp.below', pa(policy.topUp?.below), pa(policy.topUp?.to) ?? Infinity, 'policy.topUp.to'],
  ]
  for (const [path, found, most, what] of below)
    if (found !== undefined && found >= most) find(path, `found a limit that is not below ${what}`)
  const above: [string, number | undefined, number, string][] = [
    ['limits.oxygenHigh', pa(limits.oxygenHigh), oxygenPa, "oxygen's pressure at the beginning"],
    [
      'limits.oxygenShareHigh',
      limits.oxygenShareHigh,
      oxygenPa / pressurePa,
      "oxygen's share at the beginning",
    ],
  ]
  for (const [path, found, least, what] of above)
    if (found !== undefined && found <= least) find(path, `found a limit that is not above ${what}`)

  if (dayOf(plan, plan.crew[0]!.from) > 0)
    find('crew[0].from', `found ${plan.crew[0]!.from}; expected ${plan.starts} or before`)
  for (const [i, { from }] of plan.crew.entries())
    if (i > 0 && dayOf(plan, from) <= dayOf(plan, plan.crew[i - 1]!.from))
      find(`crew[${i}].from`, `found ${from}; expected later than the one before`)

  for (const [i, { launches, docks }] of plan.ships.entries())
    if (dayOf(plan, docks) < dayOf(plan, launches))
      find(`ships[${i}].docks`, `found ${docks}; expected ${launches}, its launch, or later`)
  for (const [i, { on }] of plan.losses.entries())
    if (dayOf(plan, on) < 0) find(`losses[${i}].on`, `found ${on}; expected ${plan.starts} or later`)

  for (const [i, { water, fails }] of plan.generators.entries()) {
    const known = plan.stores.some(({ id, gas }) => id === water && gas === 'water')
    if (water !== undefined && !known)
      find(`generators[${i}].water`, `found "${water}"; expected the id of a store of water`)
    for (const [j, { from, to }] of fails.entries())
      if (to !== undefined && dayOf(plan, to) < dayOf(plan, from))
        find(`generators[${i}].fails[${j}].to`, `found ${to}; expected ${from} or later`)
  }
  for (const kind of ['stores', 'generators', 'ships'] as const) {
    const ids = plan[kind].map(({ id }) => id)
    for (const [i, id] of ids.entries())
      if (ids.indexOf(id) < i) find(`${kind}[${i}].id`, `found "${id}" again; expected another id`)
  }
  return faults
}

const pa = (limit?: Plan['cabin']['pressure']) => (limit ? toSi('pressure', limit) : undefined)

function bandsOf({ oxygenKgPerPersonDay, leak, stores, ships }: Plan): [string, Band][] {
  return [
    ['oxygenKgPerPersonDay', oxygenKgPerPersonDay],
    ['leak.kgPerDay', leak.kgPerDay],
    ['leak.growsPerYear', leak.growsPerYear],
    ...stores.map(({ kg }, i): [string, Band] => [`stores[${i}].kg`, kg]),
    ...ships.flatMap(({ cargo }, i) =>
      cargo.map(({ kg }, j): [string, Band] => [`ships[${i}].cargo[${j}].kg`, kg]),
    ),
  ]
}
