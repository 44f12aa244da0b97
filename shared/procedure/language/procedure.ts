import { z } from 'zod'
import { text, type Text } from '../../i18n/text'
import { quantity } from '../../units/units'

/**
 * The procedure language, version 1: what a YAML file of a procedure says. A procedure is a block of steps; a step
 * may hold blocks of its own (a decision its options, a loop its body, a fork its lanes). The order is the order of
 * the file and nothing jumps, so that a number such as 5.2.1 means the same on the screen and on paper. Every text
 * is complete in both languages. What the shape cannot say stands in `check.ts`.
 */

export const PROCEDURE_SCHEMA = 1

/** Lower case letters, digits and "-". */
export const stepId = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/, 'an id is lower case letters, digits and "-"')

/** A role of the crew, such as "CDR" or "FE-1"; events carry it as their actor. */
const role = z
  .string()
  .max(20)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u, 'a role is letters, digits and "-"')

/** Over the session's state; three-valued. The words and operators stand in `conditions/`. */
const condition = z.string().min(1).max(500)

/**
 * Which hatches a step is about; ids stand for themselves, the words are looked up when the step is walked:
 * what the leak engine advises; the station's first split; what separates each crew vehicle, together with the
 * module it is docked to, from the rest; the crew vehicles' own hatches; all that are open but for the crew's
 * way to its vehicles; all that are closed but for those normally closed and those of the suspects; those that
 * join a suspect to the rest.
 */
const HATCH_WORDS = [
  'advised',
  'first-split',
  'own-vehicle',
  'vehicle',
  'all-open',
  'all-closed',
  'suspect',
] as const
export type HatchWord = (typeof HATCH_WORDS)[number]
const hatches = z.union([z.enum(HATCH_WORDS), z.array(z.string().max(81)).min(1)], {
  error: `${HATCH_WORDS.join(', ')}, or a list of hatches`,
})

/**
 * Which pressures a step asks for: one reading in the segment where the crew is, in each segment with a crew
 * vehicle, on both sides of the hatches just moved, in each segment, or in each segment with a suspect.
 */
const PLACE_WORDS = ['here', 'own-vehicle', 'both-sides', 'all-segments', 'suspect'] as const
export type PlaceWord = (typeof PLACE_WORDS)[number]
const places = z.union([z.enum(PLACE_WORDS), z.array(z.string().max(40)).min(1)], {
  error: `${PLACE_WORDS.join(', ')}, or a list of compartments`,
})

const common = {
  id: stepId,
  text,
  why: text.optional(),
  /** Injury, equipment, remark: shown before the step and with it, with no action inside. */
  warning: text.optional(),
  caution: text.optional(),
  note: text.optional(),
  /** Whose step it is; anybody's where none is named. In a lane it is the lane's. */
  actor: role.optional(),
  /** Steps, anywhere in the procedure, that must be passed before this one is begun: a synchronisation point. */
  after: z.array(stepId).optional(),
  /** What follows from having done it, for the operational notes: "Ventilation between modules is off." */
  consequence: text.optional(),
  /** Values of the leak engine shown beside the step, never ticked by the program. */
  show: z.enum(['reserve-time', 'rate', 'verdict', 'half-mmhg-time']).optional(),
  /** "published" names a source of the list; an assumption says that it is ours. */
  basis: z.enum(['published', 'assumption']).default('published'),
  /** Offered at once, never done for the crew: the step may be passed by with a reason. */
  safetyCritical: z.boolean().default(false),
}

/** Steps that hold no others. */
const leaf = [
  z.strictObject({ kind: z.literal('action'), ...common }),
  /** The condition is shown as met, not met or unknown; the tick is the crew's. */
  z.strictObject({ kind: z.literal('verify'), ...common, condition: condition.optional() }),
  /** Asks for pressure readings; the reading is the tick. */
  z.strictObject({ kind: z.literal('record'), ...common, places }),
  /** Moving the hatch is the tick. */
  z.strictObject({ kind: z.literal('hatch'), ...common, hatches, to: z.enum(['open', 'closed']) }),
  /** The equalisation or ventilation valves in hatches; moving the valve is the tick. */
  z.strictObject({
    kind: z.literal('valve'),
    ...common,
    hatches,
    valve: z.enum(['equalisation', 'ventilation']).default('equalisation'),
    to: z.enum(['open', 'closed']),
  }),
  /** Runs from the moment the step is reached; `until` ends it early. One of the two, or both. */
  z.strictObject({
    kind: z.literal('wait'),
    ...common,
    for: quantity('time').optional(),
    until: condition.optional(),
  }),
  /** Pinned in the watch list by the crew's tick; there it alerts when `alert` is met, until `until` is. */
  z.strictObject({ kind: z.literal('watch'), ...common, alert: condition, until: condition.optional() }),
  /** Points to another procedure, which the crew may start beside this one. */
  z.strictObject({ kind: z.literal('reference'), ...common, procedure: stepId }),
] as const

const option = z.strictObject({
  id: stepId,
  text,
  /** Where met, the option is recommended, never taken. */
  when: condition.optional(),
  get steps(): z.ZodOptional<z.ZodArray<z.ZodType<Step>>> {
    return z.array(step).optional()
  },
  /** After the option's steps the whole procedure is over. */
  end: z.boolean().default(false),
})

const lane = z.strictObject({
  actor: role,
  get steps(): z.ZodArray<z.ZodType<Step>> {
    return z.array(step).min(1)
  },
})

const block = z.lazy(() => z.array(step).min(1))

/** Steps that hold blocks. `if` and `while` are questions too: the program recommends, the crew answers. */
const nested = [
  z.strictObject({ kind: z.literal('decision'), ...common, options: z.array(option).min(2).max(5) }),
  z.strictObject({
    kind: z.literal('if'),
    ...common,
    condition,
    then: block,
    else: block.optional(),
  }),
  /** Asked before each round. */
  z.strictObject({ kind: z.literal('while'), ...common, condition, steps: block }),
  /** Lanes run at the same time; what follows waits for all of them. */
  z.strictObject({ kind: z.literal('parallel'), ...common, lanes: z.array(lane).min(2).max(6) }),
  /** Runs another procedure as a part of this one; its steps are filled in when the run begins, see `expand.ts`. */
  z.strictObject({ kind: z.literal('call'), ...common, procedure: stepId, steps: block.optional() }),
] as const

const kinds = [...leaf, ...nested] as const
const step: z.ZodType<Step> = z.lazy(() =>
  z.discriminatedUnion('kind', kinds, {
    error: `a kind of step: ${kinds.map(({ shape }) => shape.kind.value).join(', ')}`,
  }),
)

/** In which order running procedures stand, and how loud an alarm is. */
export const PRIORITIES = ['emergency', 'warning', 'caution', 'routine'] as const
export type Priority = (typeof PRIORITIES)[number]

export const procedureSchema = z.strictObject({
  schema: z.literal(PROCEDURE_SCHEMA),
  id: stepId,
  revision: z.string().min(1).max(20),
  effective: z.iso.date(),
  /** The number in the book, such as "2.5". */
  number: z.string().max(20).optional(),
  title: text,
  purpose: text,
  priority: z.enum(PRIORITIES).default('routine'),
  /** The alarms that start it. */
  alarms: z.array(stepId).default([]),
  /** Procedures that it makes superfluous: they are inhibited while it runs. */
  supersedes: z.array(stepId).default([]),
  /** The stations whose hatches it names; left out where it fits any. */
  stations: z.array(z.string().max(40)).optional(),
  roles: z.array(z.strictObject({ id: role, name: text })).default([]),
  /** A value older than this counts as unknown in its conditions. */
  staleAfter: quantity('time').default({ value: 15, unit: 'min' }),
  sources: z.array(z.string()).min(1),
  steps: block,
})

type Common = z.output<z.ZodObject<typeof common, z.core.$strict>>
type LeafStep = z.output<(typeof leaf)[number]>
interface Option {
  id: string
  text: Text
  when?: string
  steps?: Step[]
  end: boolean
}
interface Lane {
  actor: string
  steps: Step[]
}
type DecisionStep = Common & { kind: 'decision'; options: Option[] }
type IfStep = Common & { kind: 'if'; condition: string; then: Step[]; else?: Step[] }
type WhileStep = Common & { kind: 'while'; condition: string; steps: Step[] }
type ParallelStep = Common & { kind: 'parallel'; lanes: Lane[] }
type CallStep = Common & { kind: 'call'; procedure: string; steps?: Step[] }
export type Step = LeafStep | DecisionStep | IfStep | WhileStep | ParallelStep | CallStep
export type StepKind = Step['kind']
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>
export type Procedure = Omit<z.output<typeof procedureSchema>, 'steps'> & { steps: Step[] }
