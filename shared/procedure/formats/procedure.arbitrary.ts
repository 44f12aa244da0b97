import fc from 'fast-check'
import type { Text } from '../../i18n/text'
import {
  PRIORITIES,
  procedureSchema,
  type HatchWord,
  type PlaceWord,
  type Procedure,
} from '../language/procedure'

/*
 * Any procedure that the language allows: for property tests of everything that reads, walks or writes procedures.
 * Ids are distinct, roles are known, every `after` can be passed, at least one answer of a decision goes on. Hatches
 * and compartments are A/B, B/C and A, B, C; the procedures "evacuation" and "slow-leak" are called.
 */

/** A step as a file has it, but for its id and its place among the others. */
interface Draft {
  kind: string
  /** Waits for the step before it, or, first in its lane, for the last step of the lane before. */
  waits: boolean
  lanes?: { actor: string; steps: Draft[] }[]
  options?: { steps?: Draft[] }[]
  then?: Draft[]
  else?: Draft[]
  steps?: Draft[]
}

const hatchWords: HatchWord[] = [
  'advised',
  'first-split',
  'own-vehicle',
  'vehicle',
  'all-open',
  'all-closed',
  'suspect',
]
const placeWords: PlaceWord[] = ['here', 'own-vehicle', 'both-sides', 'all-segments', 'suspect']
const roles = ['CDR', 'FE-1', 'БИ-2']

const condition = fc.constantFrom(
  'reserve >= 30 * min',
  "verdict == 'located' and verdict.probability > 95 * percent",
  "not (hatch('A/B') == 'open') or pressure('B') < 490 * mmHg",
  "rate <= -setting('rate') and age < 15 * min",
)
const time = fc.record({
  value: fc.integer({ min: 1, max: 240 }),
  unit: fc.constantFrom('s', 'min', 'h', 'day'),
})
const hatches = fc.oneof(fc.constantFrom(...hatchWords), fc.subarray(['A/B', 'B/C'], { minLength: 1 }))
const position = fc.constantFrom('open', 'closed')
const other = fc.constantFrom('evacuation', 'slow-leak')

/** Procedures of the right shape whose texts come from `words`, whatever they say. */
export function proceduresIn(words: fc.Arbitrary<string>): fc.Arbitrary<Procedure> {
  const text: fc.Arbitrary<Text> = fc.record({ en: words, ru: words.map((word) => `Шаг ${word}`) })
  const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })

  const common = {
    text,
    waits: fc.boolean(),
    why: sometimes(text),
    warning: sometimes(text),
    caution: sometimes(text),
    note: sometimes(text),
    consequence: sometimes(text),
    show: sometimes(fc.constantFrom('reserve-time', 'rate', 'verdict', 'half-mmhg-time')),
    basis: fc.constantFrom('published', 'assumption'),
    safetyCritical: fc.boolean(),
  }
  const kind = <K extends string>(name: K) => ({ kind: fc.constant(name), ...common })
  const { block } = fc.letrec<{ block: Draft[]; step: Draft }>((tie) => ({
    block: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
    step: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      fc.oneof(
        fc.record(kind('action')),
        fc.record({ ...kind('verify'), condition: sometimes(condition) }),
        fc.record({
          ...kind('record'),
          places: fc.oneof(fc.constantFrom(...placeWords), fc.subarray(['A', 'B', 'C'], { minLength: 1 })),
        }),
        fc.record({ ...kind('hatch'), hatches, to: position }),
        fc.record({
          ...kind('valve'),
          hatches,
          valve: fc.constantFrom('equalisation', 'ventilation'),
          to: position,
        }),
        fc.record({ ...kind('wait'), for: time, until: sometimes(condition) }),
        fc.record({ ...kind('wait'), until: condition }),
        fc.record({ ...kind('watch'), alert: condition, until: sometimes(condition) }),
        fc.record({ ...kind('call'), procedure: other }),
        fc.record({ ...kind('reference'), procedure: other }),
      ),
      fc.record({
        ...kind('decision'),
        options: fc.array(
          fc.record({
            text,
            when: sometimes(condition),
            steps: sometimes(tie('block')),
            end: fc.boolean(),
          }),
          { minLength: 2, maxLength: 3 },
        ),
      }),
      fc.record({ ...kind('if'), condition, then: tie('block'), else: sometimes(tie('block')) }),
      fc.record({ ...kind('while'), condition, steps: tie('block') }),
      fc.record({
        ...kind('parallel'),
        lanes: fc
          .tuple(fc.subarray(roles, { minLength: 2 }), fc.array(tie('block'), { minLength: 3, maxLength: 3 }))
          .map(([actors, blocks]) => actors.map((actor, k) => ({ actor, steps: blocks[k]! }))),
      }),
    ),
  }))

  return fc
    .record({
      number: sometimes(fc.constantFrom('2.5', '3.11')),
      title: text,
      purpose: text,
      priority: fc.constantFrom(...PRIORITIES),
      alarms: fc.subarray(['depress', 'fire']),
      supersedes: fc.subarray(['slow-leak', 'reopen']),
      sources: fc.array(words, { minLength: 1, maxLength: 2 }),
      steps: block,
    })
    .map(({ steps, ...head }) =>
      procedureSchema.parse({
        schema: 1,
        id: 'any-procedure',
        revision: '1',
        effective: '2026-11-23',
        roles: roles.map((id) => ({ id, name: { en: id, ru: id } })),
        ...head,
        steps: identified(steps, 's'),
      }),
    )
}

/** Statements and signs that a person could write, some of which other forms have to spell. */
const statement = fc
  .array(fc.constantFrom('in ПрК', '490 mmHg', '<5 °C', '& "√"', "'N1'", '{2.5}', ': #', '- é', '😀'), {
    maxLength: 3,
  })
  .map((parts) => ['Pressure', ...parts].join(' '))

/** Procedures that the check accepts. */
export const procedures: fc.Arbitrary<Procedure> = proceduresIn(statement)

/** A step's id is its way through the blocks; `before` is what the first of them waits for. */
function identified(steps: readonly Draft[], prefix: string, before?: string): unknown[] {
  return steps.map(({ waits, lanes, options, then, else: otherwise, steps: body, ...own }, k) => {
    const id = `${prefix}${k + 1}`
    const earlier = k > 0 ? `${prefix}${k}` : before
    return {
      ...own,
      id,
      ...(waits && earlier !== undefined && { after: [earlier] }),
      ...(lanes && {
        lanes: lanes.map(({ actor, steps }, j) => {
          const last = j > 0 ? `${id}-l${j - 1}-${lanes[j - 1]!.steps.length}` : undefined
          return { actor, steps: identified(steps, `${id}-l${j}-`, last) }
        }),
      }),
      ...(options && {
        options: options.map((option, j) => ({
          ...option,
          id: `o${j}`,
          ...(j === 0 && { end: false }),
          ...(option.steps && { steps: identified(option.steps, `${id}-o${j}-`) }),
        })),
      }),
      ...(then && { then: identified(then, `${id}-y-`) }),
      ...(otherwise && { else: identified(otherwise, `${id}-n-`) }),
      ...(body && { steps: identified(body, `${id}-r-`) }),
    }
  })
}
