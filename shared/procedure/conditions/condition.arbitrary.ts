import fc from 'fast-check'
import { VOCABULARY } from './vocabulary'

/** Conditions for property tests: right ones over times, words and counts, and texts that may be anything. */

const TIMES = ['reserve', 'reserve.crack', 'elapsed', 'age', 'halfMmHg'] as const
const COUNTS = ['suspects', 'verdict.probability'] as const
const WORDS = { verdict: ['located', 'narrowed', 'no-leak'], advice: ['close', 'read'] } as const

/** What may be known of the session, by the names that `condition` uses. */
export const session = fc.record(
  {
    ...Object.fromEntries(
      [...TIMES, ...COUNTS].map((name) => [name, fc.option(fc.double(), { nil: undefined })]),
    ),
    verdict: fc.option(fc.constantFrom(...WORDS.verdict), { nil: undefined }),
    advice: fc.option(fc.constantFrom(...WORDS.advice), { nil: undefined }),
  },
  { noNullPrototype: true },
) as fc.Arbitrary<Record<string, number | string | undefined>>

const operator = fc.constantFrom('<', '<=', '>', '>=', '==', '!=')
const natural = fc.nat(100)

export const { condition } = fc.letrec<{ condition: string; time: string; count: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(tie('time'), operator, tie('time')).map((parts) => parts.join(' ')),
    fc.tuple(tie('count'), operator, tie('count')).map((parts) => parts.join(' ')),
    fc.constantFrom(...WORDS.verdict).map((word) => `verdict == '${word}'`),
    fc.constantFrom(...WORDS.advice).map((word) => `"${word}" != advice`),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} and ${b})`),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} or ${b})`),
    tie('condition').map((a) => `not (${a})`),
  ),
  time: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...TIMES),
    fc.tuple(natural, fc.constantFrom('s', 'min', 'h', 'day')).map(([n, unit]) => `(${n} * ${unit})`),
    fc.tuple(tie('time'), fc.constantFrom('+', '-'), tie('time')).map((parts) => `(${parts.join(' ')})`),
    fc.tuple(tie('time'), natural).map(([a, n]) => `(${a} / ${n})`),
  ),
  count: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...COUNTS),
    natural.map(String),
    fc.tuple(tie('time'), tie('time')).map(([a, b]) => `(${a} / ${b})`),
    tie('count').map((a) => `-${a}`),
  ),
}))

const MARKS = '< = ! + - * / ( ) [ ] { } . , ; ? : \\ \' "'.split(' ')
const OTHERS = [
  'and',
  'or',
  'not',
  '==',
  "'N1'",
  '"N1"',
  '30',
  '.5',
  '1e9',
  'min',
  'mmHg',
  'true',
  'this',
  'constructor',
  'ПрК',
]
const TOKENS = [...VOCABULARY.keys(), ...MARKS, ...OTHERS]

/** Anything that could stand in a file where a condition should. */
export const anyText = fc.oneof(
  condition,
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.array(fc.constantFrom(...TOKENS), { maxLength: 20 }).map((tokens) => tokens.join(' ')),
  fc.array(fc.constantFrom(...TOKENS), { maxLength: 20 }).map((tokens) => tokens.join('')),
)
