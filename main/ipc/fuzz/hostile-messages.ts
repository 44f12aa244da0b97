import { z } from 'zod'
import { CALLS, type Call } from '../../../shared/contract/calls'
import { inputs } from '../../../shared/contract/contract'
import { ROLES, type Role } from '../../../shared/contract/drill'
import { randomOf, type Random } from '../../../shared/stats/random'
import { HOSTILE, owning } from './hostile-values'

/** For tests: what a page that was taken over could send. */
export interface Message {
  /** Undefined: from no window of ours. */
  role: Role | undefined
  call: Call
  input: unknown
}

/** What the contract does not say of its texts and values, so that a message can also mean something. */
export interface Meaning {
  /** By the name of what holds them: a session that is there, a compartment that the station has. */
  words: Readonly<Record<string, readonly string[]>>
  /** Instants at which something may have happened. */
  instants: readonly string[]
  /** Values whose shape the contract leaves to the handlers. */
  wholes: readonly unknown[]
}

/**
 * Messages without end, the same ones for the same seed: some right in every part, some with hostile parts, some nothing
 * else. Their shapes are those of the contract itself, so that a new call is among them.
 */
export function* hostileMessages(seed: number, meaning: Meaning): Generator<Message, never> {
  const random = randomOf(seed)
  const schemas = Object.fromEntries(CALLS.map((call) => [call, schemaOf(inputs[call])]))
  for (;;) {
    // One call takes every kind of entry there is.
    const call = random.chance(0.25) ? 'sessions.act' : random.pick(CALLS)
    const schema = schemas[call]!
    const hostility = random.pick([0, 0, 0.02, 0.1, 1])
    const role = random.chance(0.05) ? undefined : random.pick(ROLES)
    yield { role, call, input: shaped(schema, { random, hostility, ...meaning }) }
  }
}

type Schema = z.core.JSONSchema.BaseSchema

function schemaOf(input: z.ZodType): Schema {
  return z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' })
}

interface Making extends Meaning {
  random: Random
  /** How often a part is a hostile one: 0 to 1. */
  hostility: number
}

function shaped(schema: Schema, making: Making, name = ''): unknown {
  const { random, hostility } = making
  if (random.chance(hostility)) return random.pick(HOSTILE)()
  if ('const' in schema) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return shaped(random.pick(choices), making, name)
  return OF_TYPE[String(schema.type)]?.(schema, making, name)
}

/** Where the contract names no type it takes nothing at all, or, as a part of something, leaves the shape to the handler. */
const part = (schema: Schema, making: Making, name: string) =>
  Object.keys(schema).length === 0 ? making.random.pick(making.wholes) : shaped(schema, making, name)

const OF_TYPE: Record<string, (schema: Schema, making: Making, name: string) => unknown> = {
  boolean: (_, { random }) => random.chance(0.5),
  number: ({ minimum = -10, maximum = 1000 }, { random }) => random.uniform(minimum, maximum),
  integer: ({ minimum = 0 }, { random }) => minimum + Math.floor(random.uniform(0, 40)),
  string: ({ format, maxLength = 4000 }, { random, words, instants }, name) => {
    if (format === 'date-time') return random.pick(instants)
    const known = random.chance(0.9) ? words[name] : undefined
    return random.pick(known ?? words[random.pick(Object.keys(words))]!).slice(0, maxLength)
  },
  array: (schema, making, name) => {
    const { items, prefixItems, minItems = 0 } = schema
    if (prefixItems) return prefixItems.map((item) => shaped(item as Schema, making))
    const length = minItems + Math.floor(making.random.uniform(0, 3))
    return Array.from({ length }, () => shaped(items as Schema, making, name))
  },
  object: ({ properties = {}, required = [] }, making) => {
    const { random, hostility } = making
    const object = random.chance(hostility) ? owning(random.pick(['__proto__', 'more'])) : {}
    for (const [key, property] of Object.entries(properties))
      if (required.includes(key) ? !random.chance(hostility) : random.chance(0.5))
        Object.assign(object, { [key]: part(property as Schema, making, key) })
    return object
  },
}
