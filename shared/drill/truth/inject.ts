import { z } from 'zod'
import { quantity } from '../../units/units'
import { faultsSchema } from './instrument'
import { sizeSchema } from './size'

const id = z.string().min(1).max(81)

/** What somebody with power over the truth can change: an instructor's key, or a planned inject. */
export const changeSchema = z.discriminatedUnion('change', [
  /** A leak begins, grows, shrinks, stops (size 0) or moves; evenly over `overS`. What is left out stays. */
  z.strictObject({
    change: z.literal('leak'),
    id,
    compartment: id.optional(),
    law: z.enum(['orifice', 'crack']).optional(),
    size: sizeSchema.optional(),
    overS: z.number().nonnegative().default(0),
  }),
  /** A patch that holds back this share of the leak: 1 is tight, 0 has come off. */
  z.strictObject({ change: z.literal('patch'), leak: id, holds: z.number().min(0).max(1) }),
  z.strictObject({
    change: z.literal('hatch'),
    hatch: id,
    state: z.enum(['open', 'closed']).optional(),
    jammed: z.boolean().optional(),
    gap: sizeSchema.optional(),
  }),
  /** A valve, pump, tank, generator, scrubber, piece of equipment, or the fans. */
  z.strictObject({ change: z.literal('switch'), id, on: z.boolean() }),
  /** From now on these are the faults of an instrument; none is none. */
  z.strictObject({ change: z.literal('instrument'), id, faults: faultsSchema }),
  z.strictObject({ change: z.literal('position'), person: id, compartment: id }),
  /** An inject comes now, whatever it waited for, and not again. */
  z.strictObject({ change: z.literal('inject'), id }),
])
export type Change = z.infer<typeof changeSchema>
export type ChangeOf<K extends Change['change']> = Extract<Change, { change: K }>

/** What must be true. It is looked at every ten seconds, and whenever a task ends or a tank is empty. */
export const conditionSchema = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('pressure-below'), compartment: id, pressure: quantity('pressure') }),
  z.strictObject({ when: z.literal('pressure-above'), compartment: id, pressure: quantity('pressure') }),
  z.strictObject({ when: z.literal('hatch'), hatch: id, state: z.enum(['open', 'closed']) }),
  z.strictObject({ when: z.literal('person-in'), person: id, compartment: id }),
  z.strictObject({ when: z.literal('injected'), id }),
  /** A patch, of the crew or of an inject, holds something of this leak back. */
  z.strictObject({ when: z.literal('patched'), leak: id }),
])
export type Condition = z.infer<typeof conditionSchema>

/** Changes that come once: by hand, at a time, or so long after a condition was first true. */
export const injectSchema = z.strictObject({
  id,
  at: z.union([
    z.literal('hand'),
    z.strictObject({ atS: z.number().nonnegative() }),
    z.strictObject({ condition: conditionSchema, afterS: z.number().nonnegative().default(0) }),
  ]),
  changes: z.array(changeSchema).max(20),
})
