import type { Text } from '../../i18n/text'
import type { Dimension } from './dimension'
import { meaningOf, type Meaning, type Use } from './meaning'
import { Faulty, parse, type ConditionFault } from './parse'
import type { Facts, Found } from './facts'

export type { ConditionFault } from './parse'
export type { Facts } from './facts'

/** A value of the session that a condition looked at, in SI; undefined where it is unknown or too old. */
export interface Term {
  name: Text
  value: number | string | undefined
  dimension?: Dimension
  /** Age of the reading on which the value rests, also where it is too old to count. */
  ageS?: number
}

export interface Judgement {
  /** Undefined: unknown. */
  met: boolean | undefined
  /** In the order of the condition, each once. */
  terms: Term[]
}

/**
 * Is the condition met, not met, or unknown? A missing or stale value makes its comparison unknown, and the whole
 * unknown where it hangs on it. Never throws: a condition that cannot be read is unknown, and has no terms.
 */
export function judge(condition: string, facts: Facts): Judgement {
  const { meaning } = compiled(condition)
  if (!meaning) return { met: undefined, terms: [] }
  const terms = new Map(meaning.uses.map((use) => [keyOf(use), termOf(use, facts)]))
  const met = meaning.value((use) => terms.get(keyOf(use))?.value)
  return { met: typeof met === 'boolean' ? met : undefined, terms: [...terms.values()] }
}

/** The first thing that is wrong with a condition: its syntax, a name, an argument or a dimension. */
export function expressionFault(condition: string): ConditionFault | undefined {
  return compiled(condition).fault
}

/** The answer that a condition gives whatever the session says; undefined where it depends, as it should. */
export function constantAnswer(condition: string): boolean | undefined {
  // What holds where nothing is known holds always: knowing more never turns a known answer round.
  const answer = compiled(condition).meaning?.value(() => undefined)
  return typeof answer === 'boolean' ? answer : undefined
}

/** The words of the session that a condition uses, with the column of each; none where it cannot be read. */
export function usesOf(condition: string): readonly Use[] {
  return compiled(condition).meaning?.uses ?? []
}

type Compiled = { meaning: Meaning; fault?: undefined } | { meaning?: undefined; fault: ConditionFault }

const known = new Map<string, Compiled>()

function compiled(condition: string): Compiled {
  const before = known.get(condition)
  if (before) return before
  const now = compile(condition)
  known.set(condition, now)
  return now
}

function compile(condition: string): Compiled {
  try {
    return { meaning: meaningOf(parse(condition)) }
  } catch (error) {
    if (error instanceof Faulty) return { fault: error.fault }
    throw error
  }
}

function keyOf({ name, argument }: Use): string {
  return JSON.stringify([name, argument])
}

function termOf({ word, argument }: Use, facts: Facts): Term {
  const { value, ageS }: Found = word.look(facts, argument)
  const stale = ageS !== undefined && ageS > facts.staleAfterS
  return {
    name: word.name(facts.state.graph, argument ?? ''),
    value: stale ? undefined : value,
    ...(typeof word.is === 'string' && { dimension: word.is }),
    ...(ageS !== undefined && { ageS }),
  }
}
