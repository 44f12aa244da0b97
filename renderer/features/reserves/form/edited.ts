import type { Text } from '../../../../shared/i18n/text'
import type { StationFault } from '../../../../shared/station/check'
import { keysOf, partAt, withPart } from './edits'
import type { Field, Writer } from './fields'

/** What decides whether it may be kept, and says what is wrong with a place of it. */
export interface Check<T> {
  check(value: unknown): { ok: true; value: T } | { ok: false; faults: StationFault[] }
  faultText(fault: StationFault): Text
}

/** What was typed, by the index of its field. */
export type Typed = Readonly<Record<number, string>>

export interface Faults {
  byField: ReadonlyMap<number, Text>
  /** Of places that no field of the dialog shows. */
  others: Text[]
}

/** The whole path of a field in a dialog about the part at `place`. */
function pathOf(place: string, { path }: Field): string {
  return place === '' ? path : `${place}.${path}`
}

/** What each field shows before anything is typed. */
export function shownIn(draft: unknown, place: string, fields: readonly Field[], writer: Writer): string[] {
  return fields.map((field) => field.read(partAt(draft, pathOf(place, field)), writer))
}

/** The draft with what was typed: one that the check accepts, or what is wrong with which field. Nothing else moves. */
export function edited<T>(
  { check, faultText }: Check<T>,
  draft: unknown,
  place: string,
  fields: readonly Field[],
  typed: Typed,
  writer: Writer,
): { ok: true; value: T } | { ok: false; faults: Faults } {
  const byField = new Map<number, Text>()
  let whole = draft
  // Parts before what they stand in: where that is emptied, it goes with all of them.
  const depth = ({ path }: Field) => keysOf(path).length
  for (const [i, field] of [...fields.entries()].sort(([, a], [, b]) => depth(b) - depth(a))) {
    const path = pathOf(place, field)
    const part = partAt(whole, path)
    const text = typed[i]?.trim()
    if (text === undefined || text === field.read(part, writer)) continue
    const written = field.write(text, part, writer)
    if ('fault' in written) byField.set(i, written.fault)
    else whole = withPart(whole, path, written.part)
  }
  if (byField.size > 0) return { ok: false, faults: { byField, others: [] } }
  const checked = check(whole)
  if (checked.ok) return checked
  const others: Text[] = []
  for (const fault of checked.faults) {
    const at = fieldOf(fault.path, place, fields)
    if (at < 0) others.push(faultText(fault))
    else if (!byField.has(at)) byField.set(at, faultText(fault))
  }
  return { ok: false, faults: { byField, others } }
}

/** The field that shows the place of a fault; else one that shows a part of it, or what it is a part of. */
function fieldOf(path: string, place: string, fields: readonly Field[]): number {
  const paths = fields.map((field) => pathOf(place, field))
  const ways: ((own: string) => boolean)[] = [
    (own) => own === path,
    (own) => own.startsWith(`${path}.`) || own.startsWith(`${path}[`),
    (own) => path.startsWith(`${own}.`) || path.startsWith(`${own}[`),
  ]
  for (const isIt of ways) {
    const at = paths.findIndex(isIt)
    if (at >= 0) return at
  }
  return -1
}
