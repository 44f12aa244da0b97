import { z } from 'zod'
import { unitsOf } from '../../units/units'
import { GASES } from '../air/gases'

/** What an instrument can measure. A flow is through an open hatch, a difference across one: first side less second. */
const MEASURED = ['pressure', 'temperature', 'difference', 'flow', ...GASES] as const

const share = z.number().min(0).max(1)

/** What is wrong with an instrument, in its own unit. */
const faultSchema = z.discriminatedUnion('fault', [
  /** Shows for ever what it shows next. */
  z.strictObject({ fault: z.literal('stuck') }),
  /** So many readings never arrive. */
  z.strictObject({ fault: z.literal('dropped'), chance: share.default(1) }),
  /** A dial of several turns, read on the wrong one: off by `by`, up or down. */
  z.strictObject({ fault: z.literal('wrong-turn'), chance: share.default(1), by: z.number().positive() }),
  z.strictObject({ fault: z.literal('offset'), by: z.number() }),
  z.strictObject({ fault: z.literal('drift'), perDay: z.number() }),
])
export type Fault = z.infer<typeof faultSchema>
export const faultsSchema = z.array(faultSchema).max(5)

/** An instrument as it truly is. Its numbers are in the unit of its dial; each error is what it adds to the truth. */
export const instrumentTruthSchema = z.strictObject({
  id: z.string().min(1).max(40),
  measures: z.enum(MEASURED),
  unit: z.enum([...unitsOf('pressure'), ...unitsOf('temperature'), 'kg/s']),
  /** Where it hangs; who carries it; or the compartments that it samples in turn, one a reading. */
  at: z.union([
    z.strictObject({ compartment: z.string() }),
    z.strictObject({ hatch: z.string() }),
    z.strictObject({ person: z.string() }),
    z.strictObject({ turns: z.array(z.string()).min(1).max(64) }),
  ]),
  /** Left out: it shows something only to who reads it. */
  everyS: z.number().min(0.1).optional(),
  /** Random error of one reading, one standard deviation, and the smallest step of the dial. */
  sigma: z.number().nonnegative().default(0),
  step: z.number().positive().optional(),
  bias: z.number().default(0),
  driftPerDay: z.number().default(0),
  /** The clock by which its readings are written down: fast by so much, and written to within so much. */
  clock: z
    .strictObject({
      fastS: z.number().default(0),
      gainsSPerDay: z.number().default(0),
      withinS: z.number().nonnegative().default(0),
    })
    .prefault({}),
  faults: faultsSchema.default([]),
})
export type InstrumentTruth = z.infer<typeof instrumentTruthSchema>
