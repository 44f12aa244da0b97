import { constantAnswer, expressionFault, usesOf } from '../../conditions/judge'
import type { Step } from '../procedure'
import { rolesExpected } from './identity'
import { fault, type Placed, type ProcedureFault, type Subject } from './placed'
import { hatchExpected } from './station'

/** Conditions can be read, hang on the session, and name what is there. */

interface Condition {
  path: string
  text: string
  step: Step
}

const KEYS = ['condition', 'alert', 'until'] as const

/** Every condition of a step: its own, and those of its options. */
function conditionsOf({ step, path }: Placed): Condition[] {
  const own = KEYS.flatMap((key) => {
    const text = key in step ? (step as Partial<Record<typeof key, string>>)[key] : undefined
    return text === undefined ? [] : [{ path: `${path}.${key}`, text, step }]
  })
  const options = step.kind === 'decision' ? step.options : []
  return [
    ...own,
    ...options.flatMap(({ when }, i) =>
      when === undefined ? [] : [{ path: `${path}.options[${i}].when`, text: when, step }],
    ),
  ]
}

export function readable({ steps }: Subject): ProcedureFault[] {
  return steps.flatMap(conditionsOf).flatMap(({ path, text }) => {
    const wrong = expressionFault(text)
    return wrong ? [{ path, code: 'condition', message: wrong.message, within: wrong.column }] : []
  })
}

/** A condition that gives the same answer always leaves a branch that nobody is led to, or a loop without an exit. */
export function changing({ steps }: Subject): ProcedureFault[] {
  return steps.flatMap(conditionsOf).flatMap(({ path, text, step }) => {
    if (expressionFault(text)) return []
    const answer = constantAnswer(text)
    const fixed = usesOf(text).every(({ word }) => word.fixed)
    if (answer === undefined && !fixed) return []
    const [code, besides] = WHAT_FOLLOWS[step.kind]?.(answer) ?? ['constant-condition', '']
    const found =
      answer === undefined
        ? 'a condition of fixed values only'
        : `a condition that is always ${answer ? 'met' : 'not met'}`
    return [fault(path, code, found + besides, 'one that hangs on the session')]
  })
}

type Following = (answer: boolean | undefined) => [code: string, besides: string]
const unreachable: Following = () => ['unreachable', ', so that a branch is never taken']
const WHAT_FOLLOWS: Partial<Record<Step['kind'], Following>> = {
  if: unreachable,
  decision: unreachable,
  while: (answer) =>
    answer === false
      ? ['unreachable', ', so that no round is ever begun']
      : ['endless', ', so that the loop has no exit'],
}

/** The station's compartments and hatches, and the roles, that conditions name. */
export function namesInConditions({ procedure, steps, graph }: Subject): ProcedureFault[] {
  const roles = procedure.roles.map(({ id }) => id)
  const known: Partial<Record<string, Named>> = {
    role: { has: (id) => roles.includes(id), expected: () => rolesExpected(roles) },
    compartment: graph && {
      has: (id) => graph.compartments.has(id),
      expected: () => 'a compartment of this station',
    },
    hatch: graph && { has: (id) => graph.hatches.has(id), expected: (id) => hatchExpected(graph, id) },
  }
  return steps.flatMap(conditionsOf).flatMap(({ path, text }) =>
    usesOf(text).flatMap(({ word, argument, column }) => {
      const kind = word.argument?.kind
      const names = typeof kind === 'string' ? known[kind] : undefined
      if (!names || argument === undefined || names.has(argument)) return []
      const wrong = fault(path, `unknown-${String(kind)}`, `"${argument}"`, names.expected(argument))
      return [{ ...wrong, within: column }]
    }),
  )
}

interface Named {
  has(id: string): boolean
  expected(id: string): string
}
