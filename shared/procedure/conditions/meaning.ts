import { EXPONENTS, PLAIN, sameExponents, spoken, timesExponents, UNITS, type Exponents } from './dimension'
import { and, not, or, type Truth } from './kleene'
import { faulty, type Syntax } from './parse'
import { VOCABULARY, type Word } from './vocabulary'

export type Value = number | string | boolean | undefined

/** A word of the vocabulary where a condition uses it. */
export interface Use {
  name: string
  word: Word
  argument?: string
  /** Where the argument begins, else the name. */
  column: number
}

/** What a part of a condition is: a truth, one of some words (undefined: any), or a quantity. */
type Kind =
  | { of: 'truth' }
  | { of: 'word'; among: readonly string[] | undefined }
  /** A written 0 is nothing of whatever it is compared with. */
  | { of: 'quantity'; exponents: Exponents; zero?: true }

export interface Meaning {
  kind: Kind
  column: number
  uses: readonly Use[]
  /** The text itself, where it is one. */
  text?: string
  value(look: (use: Use) => Value): Value
}

const TRUTH: Kind = { of: 'truth' }

const LOGIC: Record<string, (a: Truth, b: Truth) => Truth> = { and, or }

const COMPARISON: Record<string, (a: number | string, b: number | string) => boolean> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

const ARITHMETIC: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? NaN : a / b),
}

/** The meaning of a whole condition, which must be true, false or unknown. Throws `Faulty`. */
export function meaningOf(syntax: Syntax): Meaning {
  return expectTruth(partOf(syntax))
}

function partOf(syntax: Syntax): Meaning {
  switch (syntax.type) {
    case 'number':
      return constant(syntax, syntax.value, PLAIN)
    case 'text': {
      const { column, value } = syntax
      return { kind: { of: 'word', among: undefined }, column, uses: [], text: value, value: () => value }
    }
    case 'name':
      return named(syntax)
    case 'prefix':
      return prefixed(syntax.operator, syntax.column, partOf(syntax.of))
    case 'infix': {
      const [left, right] = [partOf(syntax.left), partOf(syntax.right)]
      if (syntax.operator in LOGIC) return joined(syntax.operator, left, right)
      return syntax.operator in COMPARISON
        ? compared(syntax.operator, left, right)
        : calculated(syntax.operator, left, right)
    }
  }
}

function constant({ column }: Syntax, value: number, exponents: Exponents): Meaning {
  const zero = value === 0 ? ({ zero: true } as const) : {}
  return { kind: { of: 'quantity', exponents, ...zero }, column, uses: [], value: () => value }
}

function named(syntax: Extract<Syntax, { type: 'name' }>): Meaning {
  const { name, argument, called, column } = syntax
  const unit = called ? undefined : UNITS.get(name)
  if (unit) return constant(syntax, unit.factor, unit.exponents)
  const word = VOCABULARY.get(name)
  if (!word) throw faulty(column, `"${name}"`, `a unit or one of ${[...VOCABULARY.keys()].join(', ')}`)
  checkArgument(name, word, syntax)
  const use = { name, word, argument: argument?.value, column: argument?.column ?? column }
  const kind: Kind =
    typeof word.is === 'string'
      ? { of: 'quantity', exponents: EXPONENTS[word.is] }
      : { of: 'word', among: word.is.word }
  return { kind, column, uses: [use], value: (look) => look(use) }
}

function checkArgument(name: string, word: Word, { argument, called, column }: Called): void {
  const takes = word.argument
  if (!takes) {
    if (called) throw faulty(column, `"${name}(…)"`, `"${name}" alone`)
    return
  }
  if (!argument) {
    if (called || !takes.optional) throw faulty(column, `"${name}" without an argument`, `${name}('…')`)
    return
  }
  const words: readonly string[] | undefined = typeof takes.kind === 'string' ? undefined : takes.kind
  if (words && !words.includes(argument.value)) {
    throw faulty(argument.column, `'${argument.value}'`, oneOf(words))
  }
}
type Called = Extract<Syntax, { type: 'name' }>

function prefixed(operator: string, column: number, part: Meaning): Meaning {
  const { uses } = part
  if (operator === 'not') {
    expectTruth(part, 'a comparison, in parentheses, after "not"')
    return { kind: TRUTH, column, uses, value: (look) => not(truth(part.value(look))) }
  }
  const { exponents } = expectQuantity(part)
  const value: Meaning['value'] = (look) => number(0 - (number(part.value(look)) ?? NaN))
  return { kind: { of: 'quantity', exponents }, column, uses, value }
}

function joined(operator: string, left: Meaning, right: Meaning): Meaning {
  const join = LOGIC[operator]!
  for (const side of [left, right]) expectTruth(side, `a comparison beside "${operator}"`)
  return {
    kind: TRUTH,
    column: left.column,
    uses: [...left.uses, ...right.uses],
    value: (look) => join(truth(left.value(look)), truth(right.value(look))),
  }
}

function compared(operator: string, left: Meaning, right: Meaning): Meaning {
  const compare = COMPARISON[operator]!
  if (left.kind.of === 'word' || right.kind.of === 'word') expectSameWords(operator, left, right)
  else expectSameQuantity(left, right)
  return {
    kind: TRUTH,
    column: left.column,
    uses: [...left.uses, ...right.uses],
    value: (look) => {
      const [a, b] = [comparable(left.value(look)), comparable(right.value(look))]
      return a === undefined || b === undefined ? undefined : compare(a, b)
    },
  }
}

function calculated(operator: string, left: Meaning, right: Meaning): Meaning {
  const calculate = ARITHMETIC[operator]!
  const [a, b] = [expectQuantity(left), expectQuantity(right)]
  const products: Partial<Record<string, 1 | -1>> = { '*': 1, '/': -1 }
  const sign = products[operator]
  const exponents = sign ? timesExponents(a.exponents, b.exponents, sign) : expectSameQuantity(left, right)
  return {
    kind: { of: 'quantity', exponents },
    column: left.column,
    uses: [...left.uses, ...right.uses],
    value: (look) => number(calculate(number(left.value(look)) ?? NaN, number(right.value(look)) ?? NaN)),
  }
}

function expectTruth(part: Meaning, expected = 'a condition that can be met'): Meaning {
  if (part.kind.of === 'truth') return part
  throw faulty(part.column, describe(part.kind), expected)
}

function expectQuantity({ kind, column }: Meaning) {
  if (kind.of === 'quantity') return kind
  throw faulty(column, describe(kind), 'a quantity')
}

/** The exponents that both have. */
function expectSameQuantity(left: Meaning, right: Meaning): Exponents {
  const [a, b] = [expectQuantity(left), expectQuantity(right)]
  if (a.zero) return b.exponents
  if (b.zero || sameExponents(a.exponents, b.exponents)) return a.exponents
  throw faulty(
    right.column,
    spoken(b.exponents),
    `${spoken(a.exponents)}, as on the left; a unit is written "30 * min"`,
  )
}

/** Words are the same or not; a text in quotes must be one that the other side can be. */
function expectSameWords(operator: string, left: Meaning, right: Meaning): void {
  if (operator !== '==' && operator !== '!=') {
    throw faulty(left.column, `a word with "${operator}"`, '"==" or "!=" between words')
  }
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (side.kind.of !== 'word' || other.kind.of !== 'word') {
      const odd = side.kind.of === 'word' ? other : side
      throw faulty(odd.column, describe(odd.kind), 'a word in quotes, as on the other side')
    }
    const { among } = other.kind
    if (side.text !== undefined && among && !among.includes(side.text)) {
      throw faulty(side.column, `'${side.text}'`, oneOf(among))
    }
  }
}

function describe(kind: Kind): string {
  const words: Record<Exclude<Kind['of'], 'quantity'>, string> = { truth: 'a comparison', word: 'a word' }
  return kind.of === 'quantity' ? spoken(kind.exponents) : words[kind.of]
}

function oneOf(words: readonly string[]): string {
  return `one of ${words.map((word) => `'${word}'`).join(', ')}`
}

function truth(value: Value): Truth {
  return typeof value === 'boolean' ? value : undefined
}

function number(value: Value): number | undefined {
  return typeof value === 'number' && !Number.isNaN(value) ? value : undefined
}

function comparable(value: Value): number | string | undefined {
  return typeof value === 'string' ? value : number(value)
}
