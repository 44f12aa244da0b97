import { z } from 'zod'
import { text } from '../i18n/text'

/**
 * A procedure as data, schema 0: a list of steps, each of one kind. After a step comes the next of the list,
 * unless it says otherwise with `next` (only forward) or, at a decision, with the `to` of the option taken
 * (back: a new round). It is small on purpose; texts are complete in both languages.
 */

const stepId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a step id is lower case letters, digits and "-"')

/** Where `next` and `to` lead when nothing is left to do. */
export const END = 'end'

/**
 * Which hatches a step is about; ids stand for themselves, the words are looked up when the step is walked:
 * what the leak engine advises; the station's first split; what separates each crew vehicle, together with the
 * module it is docked to, from the rest; the crew vehicles' own hatches; all that are open but for the crew's
 * way to its vehicles; all that are closed but for those normally closed and those of the suspects.
 */
const HATCH_WORDS = ['advised', 'first-split', 'own-vehicle', 'vehicle', 'all-open', 'all-closed'] as const
export type HatchWord = (typeof HATCH_WORDS)[number]
const hatches = z.union([z.enum(HATCH_WORDS), z.array(z.string()).min(1)])

/**
 * Which pressures a step asks for: one reading in the segment where the crew is, in each segment with a crew
 * vehicle, on both sides of the hatches just moved, in each segment, or in each segment with a suspect.
 */
const PLACE_WORDS = ['here', 'own-vehicle', 'both-sides', 'all-segments', 'suspect'] as const
export type PlaceWord = (typeof PLACE_WORDS)[number]
const places = z.union([z.enum(PLACE_WORDS), z.array(z.string()).min(1)])

const common = {
  id: stepId,
  text,
  why: text.optional(),
  /** Injury, equipment, remark: shown before the step, with no action inside. */
  warning: text.optional(),
  caution: text.optional(),
  note: text.optional(),
  /** Values of the leak engine shown beside the step, never ticked by the program. */
  show: z.enum(['reserve-time', 'rate', 'verdict', 'half-mmhg-time']).optional(),
  /** "published" names a source of the list; an assumption says that it is ours. */
  basis: z.enum(['published', 'assumption']).default('published'),
  /** Offered at once, never done for the crew: the step may be passed by with a reason. */
  safetyCritical: z.boolean().default(false),
  /** The step after this one, or "end", where it is not the next of the list. */
  next: stepId.optional(),
}

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('action'), ...common }),
  z.strictObject({ kind: z.literal('hatch'), ...common, hatches, to: z.enum(['open', 'closed']) }),
  z.strictObject({ kind: z.literal('record'), ...common, places }),
  z.strictObject({
    kind: z.literal('decision'),
    ...common,
    options: z
      .array(z.strictObject({ id: stepId, text, to: stepId.optional() }))
      .min(2)
      .max(5),
  }),
])

export const procedureSchema = z
  .strictObject({
    schema: z.literal(0),
    id: stepId,
    revision: z.string(),
    effective: z.iso.date(),
    title: text,
    purpose: text,
    sources: z.array(z.string()).min(1),
    steps: z.array(step).min(1),
  })
  .check(({ value: { steps }, issues }) => {
    const refuse = (path: PropertyKey[], input: string, message: string) =>
      issues.push({ code: 'custom', input, path: ['steps', ...path], message })
    const at = new Map<string, number>()
    steps.forEach((s, i) => {
      if (s.id === END) refuse([i, 'id'], s.id, `"${END}" is where a procedure ends; another id`)
      if (at.has(s.id)) refuse([i, 'id'], s.id, `step "${s.id}" exists already; every id once`)
      else at.set(s.id, i)
    })
    steps.forEach((s, i) => {
      // Only a decision leads back: each round then needs a tick of its own, and no walk is endless.
      if (s.next && s.next !== END && !((at.get(s.next) ?? -1) > i)) {
        refuse([i, 'next'], s.next, `the id of a later step or "${END}"`)
      }
      if (s.kind !== 'decision') return
      s.options.forEach((o, k) => {
        if (o.to && o.to !== END && !at.has(o.to))
          refuse([i, 'options', k, 'to'], o.to, `the id of a step or "${END}"`)
        if (s.options.findIndex((other) => other.id === o.id) < k) {
          refuse([i, 'options', k, 'id'], o.id, `option "${o.id}" exists already; every id once`)
        }
      })
    })
  })

export type Procedure = z.infer<typeof procedureSchema>
export type Step = Procedure['steps'][number]
