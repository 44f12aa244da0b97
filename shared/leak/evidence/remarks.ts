import type { SessionEvent } from '../../session/event'
import type { Note } from '../report'
import type { Evidence } from './evidence'

/** What was noticed about an entry of the log while it was counted. */
export interface Remark {
  code: Note['code']
  seq: number
  instrument?: string
  compartment?: string
  hatch?: string
}

/** More of them say nothing more. */
const MOST = 200

export function remark(evidence: Evidence, code: Note['code'], event: SessionEvent): void {
  if (evidence.remarks.length >= MOST) return
  const { instrument, compartment, hatch } = event.data as Partial<Remark>
  evidence.remarks.push({ code, seq: event.seq, instrument, compartment, hatch })
}

/** The same of every reading of an instrument in a place is said once. */
export function remarkOnce(evidence: Evidence, code: Note['code'], event: SessionEvent<'reading'>): void {
  const { instrument, compartment } = event.data
  const said = evidence.remarks.some(
    (one) => one.code === code && one.instrument === instrument && one.compartment === compartment,
  )
  if (!said) remark(evidence, code, event)
}
