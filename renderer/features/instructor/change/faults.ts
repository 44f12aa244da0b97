import type { Fault } from '../../../../shared/drill/truth/instrument'
import type { Field } from './fields'
import { f } from './messages'

export const FAULTS = [
  'stuck',
  'dropped',
  'wrong-turn',
  'offset',
  'drift',
] as const satisfies Fault['fault'][]
type Kind = (typeof FAULTS)[number]

interface Row {
  /** The number that goes with it, in the instrument's unit. */
  amount?(unit: string): Omit<Field, 'name'>
  fault(amount: number): Fault
}

const ROWS: Record<Kind, Row> = {
  stuck: { fault: () => ({ fault: 'stuck' }) },
  dropped: {
    amount: () => ({ label: f.dropped, initial: '100', most: 100 }),
    fault: (percent) => ({ fault: 'dropped', chance: percent / 100 }),
  },
  'wrong-turn': {
    amount: (unit) => ({ label: f.by(unit), initial: '', least: 0.001 }),
    fault: (by) => ({ fault: 'wrong-turn', chance: 1, by }),
  },
  offset: {
    amount: (unit) => ({ label: f.by(unit), initial: '', least: -Infinity }),
    fault: (by) => ({ fault: 'offset', by }),
  },
  drift: {
    amount: (unit) => ({ label: f.perDay(unit), initial: '', least: -Infinity }),
    fault: (perDay) => ({ fault: 'drift', perDay }),
  },
}

function rowOf(kind: string): Row | undefined {
  return FAULTS.some((one) => one === kind) ? ROWS[kind as Kind] : undefined
}

/** The field for the number of a fault, if it has one. */
export function amountOf(kind: string, unit: string): Field | undefined {
  const amount = rowOf(kind)?.amount?.(unit)
  return amount && { name: 'amount', ...amount }
}

/** The fault of this kind; none where it is no kind of fault. */
export function faultsOf(kind: string, amount: number): Fault[] {
  const row = rowOf(kind)
  return row ? [row.fault(amount)] : []
}
