import { fromSi, toSi, type Quantity } from '../../../../shared/units/units'
import type { Connection } from '../../../store/database'
import type { StoredEvent } from '../../../store/events'

/** What an event's data may hold that has a column of its own. */
interface Data {
  compartment?: string
  hatch?: string
  between?: string[]
  state?: string
  pressure?: Quantity<'pressure'>
  temperature?: Quantity<'temperature'>
  instrument?: string
  alarm?: string
  step?: string
  choice?: string
  text?: string
  reason?: string
  target?: number
  verdict?: string
  probability?: number
  kgPerDay?: number
  enteredAt?: string
}

export function sessionOf(db: Connection, session: string): { mode: string; openedMs: number } {
  const row = db.prepare<[string], { mode: string; opened_at: string }>('SELECT * FROM session WHERE id = ?')
  const { mode, opened_at } = row.get(session)!
  return { mode, openedMs: Date.parse(opened_at) }
}

export const dataOf = (e: StoredEvent) => JSON.parse(e.data) as Data

export function mmHgOf({ pressure }: Data): number | undefined {
  return pressure && digits(fromSi('pressure', toSi('pressure', pressure), 'mmHg'))
}

export function degCOf({ temperature }: Data): number | undefined {
  return temperature && digits(fromSi('temperature', toSi('temperature', temperature), 'degC'))
}

/** "2020-361T15:00:00.000Z" */
export function ordinalOf(at: string, atMs: number): string {
  const day = 1 + Math.floor((atMs - Date.UTC(Number(at.slice(0, 4)), 0)) / 86_400_000)
  return `${at.slice(0, 5)}${String(day).padStart(3, '0')}${at.slice(10)}`
}

function digits(value: number): number {
  return Number(value.toPrecision(12))
}
