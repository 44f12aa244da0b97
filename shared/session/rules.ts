import { hatchId, type Graph } from '../station/graph'
import { toSi, type Quantity } from '../units/units'
import type { Draft, Kind } from './event'

/** Why an event may not stand in a log; the screens have a sentence for each code. */
export interface Refusal {
  code:
    | 'malformed'
    | 'session-closed'
    | 'in-the-future'
    | 'unknown-compartment'
    | 'unknown-hatch'
    | 'unknown-instrument'
    | 'impossible-pressure'
    | 'impossible-temperature'
    | 'nothing-to-undo'
    | 'already-open'
    | 'flow-without-amount'
    | 'unknown-run'
  /** What was found. */
  value?: string
  /** Where in the event: "data.hatch". */
  field?: string
}

/** What a rule may ask of the log so far. */
export interface Facts {
  graph: Graph
  instruments: { has(id: string): boolean }
  mode: string
  /** The `seq` of the closing, if the session is closed. */
  closedBy?: number
  /** Does the log hold an event of this kind, taken back or not? */
  holds(kind: Kind): boolean
  /** The kind of the event with this `seq`; undefined where there is none or it is taken back. */
  standing(seq: number): string | undefined
}

/** Taking back the closing is the way to reopen a session; what happened to the record itself is always told. */
const AFTER_CLOSING: readonly string[] = ['undone', 'clock-jump', 'recovered'] satisfies Kind[]

/** In SI: above three atmospheres no cabin holds, and air of other temperatures nobody could have read. */
const POSSIBLE = { pressure: [0, 304_000], temperature: [200, 400] } as const

/** Can it have been read in a cabin? */
export function isPossible<D extends keyof typeof POSSIBLE>(what: D, read: Quantity<D>): boolean {
  const si = toSi(what, read)
  return si > POSSIBLE[what][0] && si <= POSSIBLE[what][1]
}

/**
 * Why an event of the right shape may not come next, or undefined where it may. The crew's commands and the lines
 * of an imported log are judged alike, so that every log that is taken in could have been written here.
 */
export function refusalOf(facts: Facts, event: Pick<Draft, 'kind' | 'data'>): Refusal | undefined {
  if (facts.closedBy !== undefined && !AFTER_CLOSING.includes(event.kind))
    return { code: 'session-closed', field: 'kind' }
  const rule = RULES[event.kind] as ((facts: Facts, data: unknown) => Refusal | undefined) | undefined
  return rule?.(facts, event.data)
}

type Rule<K extends Kind> = (facts: Facts, data: Extract<Draft, { kind: K }>['data']) => Refusal | undefined

/** What each kind needs of the session. A kind without a rule needs nothing but its shape. */
const RULES: { [K in Kind]?: Rule<K> } = {
  'session-opened': () => ({ code: 'already-open', field: 'kind' }),
  reading: (facts, data) =>
    unknownCompartment(facts, data.compartment) ??
    unknownInstrument(facts, data.instrument) ??
    impossible('pressure', data.pressure) ??
    (data.temperature && impossible('temperature', data.temperature)),
  'hatch-state': (facts, data) => unknownHatch(facts, data.hatch),
  'valve-state': (facts, { between: [a, b] }) =>
    facts.graph.hatches.has(hatchId(b, a)) ? undefined : unknownHatch(facts, hatchId(a, b), 'data.between'),
  'gas-flow': (facts, data) =>
    data.compartment === 'whole'
      ? amountMissing(data)
      : (unknownCompartment(facts, data.compartment) ?? amountMissing(data)),
  'crew-position': (facts, data) => unknownCompartment(facts, data.compartment),
  'noise-note': (facts, data) =>
    (data.compartment === undefined ? undefined : unknownCompartment(facts, data.compartment)) ??
    (data.hatch === undefined ? undefined : unknownHatch(facts, data.hatch)),
  'leak-site': (facts, data) => unknownCompartment(facts, data.compartment),
  verdict: (facts, { compartments, next }) =>
    first(compartments, (id) => unknownCompartment(facts, id, 'data.compartments')) ??
    first(next?.hatches ?? [], (id) => unknownHatch(facts, id, 'data.next.hatches')),
  'procedure-ended': (facts, { run }) =>
    facts.standing(run) === 'procedure-started'
      ? undefined
      : { code: 'unknown-run', value: String(run), field: 'data.run' },
  'drill-ended': (facts) =>
    facts.mode === 'drill' && !facts.holds('drill-ended')
      ? undefined
      : { code: 'malformed', value: facts.mode, field: 'kind' },
  undone: (facts, { target }) =>
    undoable(facts, target)
      ? undefined
      : { code: 'nothing-to-undo', value: String(target), field: 'data.target' },
}

function first(ids: readonly string[], fault: (id: string) => Refusal | undefined): Refusal | undefined {
  return ids.map(fault).find((refusal) => refusal !== undefined)
}

function unknownCompartment({ graph }: Facts, id: string, field = 'data.compartment'): Refusal | undefined {
  return graph.compartments.has(id) ? undefined : { code: 'unknown-compartment', value: id, field }
}

function unknownHatch({ graph }: Facts, id: string, field = 'data.hatch'): Refusal | undefined {
  return graph.hatches.has(id) ? undefined : { code: 'unknown-hatch', value: id, field }
}

function unknownInstrument({ instruments }: Facts, id: string): Refusal | undefined {
  return instruments.has(id) ? undefined : { code: 'unknown-instrument', value: id, field: 'data.instrument' }
}

function impossible<D extends keyof typeof POSSIBLE>(what: D, read: Quantity<D>): Refusal | undefined {
  if (isPossible(what, read)) return undefined
  return { code: `impossible-${what}`, value: `${read.value} ${read.unit}`, field: `data.${what}` }
}

function amountMissing(data: { mass?: unknown; rate?: unknown; to?: unknown }): Refusal | undefined {
  const amounts = Number(data.mass !== undefined) + Number(data.rate !== undefined)
  const ends = data.mass === undefined || data.to !== undefined
  return amounts === 1 && ends ? undefined : { code: 'flow-without-amount', field: 'data' }
}

/** What founds the session, and what the program wrote, cannot be taken back; all that the crew does can. */
const LASTING: readonly string[] = [
  'session-opened',
  'instrument',
  'verdict',
  'alarm',
  'message',
  'drill-ended',
  'clock-jump',
  'recovered',
] satisfies Kind[]

/**
 * Whatever the crew did and stands; an undo too, which brings back what it took. Of a drill that has ended not even the
 * closing: its station is gone, and entries by the clock on the wall would be years away from it.
 */
export function undoable(
  { closedBy, holds, standing }: Pick<Facts, 'closedBy' | 'holds' | 'standing'>,
  target: number,
): boolean {
  if (closedBy !== undefined && (closedBy !== target || holds('drill-ended'))) return false
  const kind = standing(target)
  return kind !== undefined && !LASTING.includes(kind)
}
