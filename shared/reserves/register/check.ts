import { eachKey } from '../../procedure/language/check'
import { readChecked, type PlacedFault } from '../../procedure/language/yaml/read-checked'
import { shapeFaults, type StationFault } from '../../station/check'
import { registerSchema, type Register } from './register'

interface Read {
  ok: true
  register: Register
}

/** Reads a register as a YAML (or JSON) text says it, or every fault with its line and column. Never throws. */
export function readRegister(text: string): Read | { ok: false; faults: PlacedFault[] } {
  return readChecked<Read>(text, checkRegister)
}

export type RegisterCheck = Read | { ok: false; faults: StationFault[] }

/** Is `value` a register? Gives it with defaults filled in, or every fault of its shape, or of its meaning. */
export function checkRegister(value: unknown): RegisterCheck {
  const parsed = registerSchema.safeParse(value)
  if (!parsed.success) return { ok: false, faults: shapeFaults(eachKey(parsed.error), value) }
  const faults = registerFaults(parsed.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, register: parsed.data }
}

function registerFaults({ places, rates }: Register): StationFault[] {
  const faults: StationFault[] = []
  const find = (path: string, message: string) => void faults.push({ path, code: 'impossible', message })
  const ids = places.map(({ id }) => id)
  for (const [i, { id, found, repairs }] of places.entries()) {
    if (ids.indexOf(id) < i || id === 'station')
      find(`places[${i}].id`, `found "${id}" again; expected another id`)
    for (const [j, { on }] of repairs.entries())
      if (on < found)
        find(`places[${i}].repairs[${j}].on`, `found ${on}; expected ${found}, when it was found, or later`)
  }
  for (const [i, { from, to, of, kgPerDay }] of rates.entries()) {
    if (of !== 'station' && !ids.includes(of))
      find(`rates[${i}].of`, `found "${of}"; expected "station" or the id of a place`)
    if (to < from) find(`rates[${i}].to`, `found ${to}; expected ${from} or later`)
    if (kgPerDay.value < kgPerDay.low || kgPerDay.value > kgPerDay.high)
      find(`rates[${i}].kgPerDay`, `found ${kgPerDay.value} outside of its own band`)
  }
  return faults
}
