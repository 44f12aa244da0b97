import { z } from 'zod'
import { text } from '../../i18n/text'
import { stationSchema } from '../../station/station'
import { quantity } from '../../units/units'
import { changeSchema, conditionSchema } from '../truth/inject'
import { truthSchema, type Truth } from '../truth/truth'

/** A drill as a file describes it, version 1. What the shape cannot say stands in `check.ts`. */

export const SCENARIO_SCHEMA = 1

const id = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/, 'an id is lower case letters, digits and "-"')

/** What comes over the radio, from the ground where nobody is named. */
const message = z.strictObject({ from: z.string().min(1).max(80).optional(), text })

/**
 * Something that befalls the crew: at a time, some time after a condition was first true, or by the instructor's hand.
 * In that order the instructor's keys 1 to 9 belong to those by hand.
 */
const inject = z.strictObject({
  id,
  title: text,
  at: z.union([
    z.literal('hand'),
    z.strictObject({ atS: z.number().nonnegative() }),
    z.strictObject({ condition: conditionSchema, afterS: z.number().nonnegative().default(0) }),
  ]),
  changes: z.array(changeSchema).max(20).default([]),
  message: message.optional(),
})

/** What the crew should reach, and the points it is worth. Times count from the beginning. */
const objective = z.discriminatedUnion('objective', [
  /** Closed hatches part every leak from everybody on board. */
  z.strictObject({ objective: z.literal('isolate'), withinMin: z.number().positive(), points: points() }),
  /** The log names the leaking compartment ("leak-site"), or each of them. */
  z.strictObject({ objective: z.literal('name'), withinMin: z.number().positive(), points: points() }),
  /** Nothing leaks: the session is closed, or the search ended, without anybody having been accused. */
  z.strictObject({ objective: z.literal('clear'), withinMin: z.number().positive(), points: points() }),
  /** Air lost through leaks, in all. */
  z.strictObject({ objective: z.literal('lose-at-most'), kg: z.number().positive(), points: points() }),
  /** Where the crew is, pressure never came below this. */
  z.strictObject({ objective: z.literal('stay-above'), pressure: quantity('pressure'), points: points() }),
  z.strictObject({ objective: z.literal('operations'), most: z.int().positive(), points: points() }),
  /** No compartment without a leak was named. */
  z.strictObject({ objective: z.literal('accuse-nobody-wrongly'), points: points() }),
  /** Everybody had a way through open hatches to a crew vehicle at any time. */
  z.strictObject({ objective: z.literal('cut-off-nobody'), points: points() }),
  /** Steps that were overridden or skipped, at most. */
  z.strictObject({ objective: z.literal('follow-procedure'), most: z.int().nonnegative(), points: points() }),
])
export type Objective = z.infer<typeof objective>

function points() {
  return z.int().positive().max(100)
}

export const scenarioSchema = z.strictObject({
  schema: z.literal(SCENARIO_SCHEMA),
  id,
  /** For the instructor; it may give the leak away. */
  title: text,
  summary: text,
  /** For the crew: the title of the session, and what is told before the beginning. Neither gives anything away. */
  crewTitle: text,
  briefing: text,
  /** Where it comes from: a published case with its source, or invented. */
  source: z.strictObject({ status: z.enum(['published', 'invented']), text: z.string().min(1).max(1000) }),
  station: z.union([z.string().min(1).max(40), stationSchema]),
  /** The bundled procedure that the crew begins with. */
  procedure: z.string().min(1).max(80),
  /** Station time at the beginning, GMT. */
  startsAt: z.iso.datetime({ precision: 3 }),
  /** Is the depressurisation alarm raised at the beginning? */
  alarm: z.boolean().default(false),
  /** A drill without people ends then. */
  endsAfterMin: z.number().positive().max(14_400),
  truth: truthSchema.omit({ injects: true }),
  injects: z.array(inject).max(50).default([]),
  /** How much of a leak the crew's patch holds back, by the leak's id; all of it where nothing is said. */
  patches: z.record(z.string(), z.number().min(0).max(1)).default({}),
  objectives: z.array(objective).min(1).max(20),
  /** What the instructor may say, from the gentlest to the plainest. */
  hints: z.array(text).max(9).default([]),
})
export type Scenario = z.infer<typeof scenarioSchema>
export type ScenarioFile = z.input<typeof scenarioSchema>

/** The truth that the simulator begins with. */
export function truthOf({ truth, injects }: Scenario): Truth {
  return { ...truth, injects: injects.map(({ id, at, changes }) => ({ id, at, changes })) }
}
