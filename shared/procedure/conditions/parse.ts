import jsep from 'jsep'

/** A condition as its text says it, before anything is known of names and dimensions. Columns count from 1. */
export type Syntax = { column: number } & (
  | { type: 'number'; value: number }
  | { type: 'text'; value: string }
  /** A name such as "reserve" or "rate.low", with its argument where it was called with one. */
  | { type: 'name'; name: string; argument?: Extract<Syntax, { type: 'text' }>; called: boolean }
  | { type: 'prefix'; operator: string; of: Syntax }
  | { type: 'infix'; operator: string; left: Syntax; right: Syntax }
)

/** What is wrong with a condition; `column` counts characters (UTF-16 units) from 1. */
export interface ConditionFault {
  column: number
  /** English: what was found, what is expected. */
  message: string
}

/** Carries a fault out of the depth of an expression; never leaves this folder. */
export class Faulty extends Error {
  readonly fault: ConditionFault
  constructor(fault: ConditionFault) {
    super(fault.message)
    this.fault = fault
  }
}

export function faulty(column: number, found: string, expected: string): Faulty {
  return new Faulty({ column, message: `found ${found}; expected ${expected}` })
}

/** Longest condition; the language's schema allows no more either. */
const MOST_CHARACTERS = 500

/** How tightly each operator between two values binds. */
const PRECEDENCE: Record<string, number> = {
  or: 1,
  and: 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
}

configure()

/** The parser is set up once, for the whole program: only our operators, no words of its own, and columns. */
function configure(): void {
  jsep.removeAllBinaryOps()
  jsep.removeAllUnaryOps()
  jsep.removeAllLiterals()
  for (const [operator, precedence] of Object.entries(PRECEDENCE)) jsep.addBinaryOp(operator, precedence)
  for (const operator of ['not', '-']) jsep.addUnaryOp(operator)
  const begun = new WeakMap<object, number[]>()
  jsep.hooks.add('gobble-token', function (env) {
    begun.set(this, [...(begun.get(this) ?? []), this.index])
    // The parser ends a number without the hook below; taken here, every beginning has its end.
    if (/[\d.]/.test(this.char)) env.node = this.gobbleNumericLiteral() as jsep.Expression
  })
  jsep.hooks.add('after-token', function ({ node }) {
    const column = begun.get(this)!.pop()! + 1
    if (node) node.column = column
  })
}

/** The syntax of a condition. Throws `Faulty`. */
export function parse(condition: string): Syntax {
  if (condition.length > MOST_CHARACTERS) {
    throw faulty(MOST_CHARACTERS + 1, `${condition.length} characters`, `at most ${MOST_CHARACTERS}`)
  }
  let expression: jsep.CoreExpression
  try {
    expression = jsep(condition) as jsep.CoreExpression
  } catch (error) {
    const { index = 0, description = 'an error' } = error as { index?: number; description?: string }
    // A text that ends in a backslash takes the parser one character too far.
    const at = Math.min(index, condition.length)
    throw faulty(at + 1, shown(condition, at), `a condition (${description})`)
  }
  return syntaxOf(expression, condition)
}

function syntaxOf(expression: jsep.Expression, condition: string): Syntax {
  const node = expression as jsep.CoreExpression
  const within = (inner: jsep.Expression) => syntaxOf(inner, condition)
  const column = columnOf(node)
  switch (node.type) {
    case 'Literal':
      return literal(node, column)
    case 'Identifier':
    case 'MemberExpression':
      return { type: 'name', column, name: nameOf(node, condition), called: false }
    case 'CallExpression': {
      const [argument, ...more] = node.arguments.map(within)
      if ((argument && argument.type !== 'text') || more.length > 0) {
        throw faulty(more[0]?.column ?? argument!.column, 'another argument', 'one text in quotes')
      }
      return { type: 'name', column, name: nameOf(node.callee, condition), argument, called: true }
    }
    case 'UnaryExpression':
      return { type: 'prefix', column, operator: node.operator, of: within(node.argument) }
    case 'BinaryExpression': {
      const [left, right] = [within(node.left), within(node.right)]
      return { type: 'infix', column: left.column, operator: node.operator, left, right }
    }
    default:
      throw unexpected(surplusOf(node), condition, 'one condition of names, numbers and operators')
  }
}

/** What follows where nothing more may follow: the parser makes a list of it. */
function surplusOf(node: jsep.CoreExpression): jsep.Expression {
  const parts =
    (node.type === 'Compound' ? node.body : node.type === 'SequenceExpression' && node.expressions) || []
  return parts[1] ?? node
}

function unexpected(node: jsep.Expression, condition: string, expected: string): Faulty {
  const column = columnOf(node)
  return faulty(column, shown(condition, column - 1), expected)
}

function literal({ value, raw }: jsep.Literal, column: number): Syntax {
  if (typeof value === 'string') return { type: 'text', column, value }
  if (typeof value === 'number' && Number.isFinite(value)) return { type: 'number', column, value }
  throw faulty(column, raw, 'a number of ordinary size')
}

/** "rate.low" of its parts; whatever is reached otherwise is no name. */
function nameOf(expression: jsep.Expression, condition: string): string {
  const node = expression as jsep.CoreExpression
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MemberExpression' && !node.computed && !node.optional) {
    return `${nameOf(node.object, condition)}.${nameOf(node.property, condition)}`
  }
  throw unexpected(node, condition, 'a name')
}

/** An operation begins with its left side. */
function columnOf(expression: jsep.Expression): number {
  const node = expression as jsep.CoreExpression
  if (node.type === 'BinaryExpression') return columnOf(node.left)
  return typeof node.column === 'number' ? node.column : 1
}

function shown(condition: string, index: number): string {
  if (index >= condition.length) return 'the end'
  const rest = condition.slice(index, index + 20)
  return JSON.stringify(index + 20 < condition.length ? `${rest}…` : rest)
}
