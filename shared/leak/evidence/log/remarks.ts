import type { SessionEvent } from '../../../session/event'
import type { Note } from '../../report'
import type { Evidence } from '../evidence'

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

/** The same of every reading of an instrument, or in a place, is said once. */
export function remarkOnce(
  evidence: Evidence,
  code: Note['code'],
  of: string,
  event: SessionEvent<'reading'>,
): void {
  const said = evidence.said.get(code) ?? new Set()
  if (said.has(of)) return
  evidence.said.set(code, said.add(of))
  remark(evidence, code, event)
}
