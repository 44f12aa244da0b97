import type { Language, Text } from '../../../i18n/text'
import { SECOND_MS } from '../../../time/time'
import { toSi } from '../../../units/units'
import type { Step } from '../../language/procedure'
import { choicesOf, insideOf, isAsking, type Asking, type Choice, type Placed } from '../../run/outline'
import { detailsOf, RECOMMENDED } from '../words'
import type { WorkflowStep } from './playbook'

/*
 * Every step of the crew is an action with a manual command. A question is an action that leaves the crew's answer in
 * a variable, and a condition over that variable; a loop is asked again at the end of each round. Each branch has an
 * end of its own, after which CACAO goes on behind the step that began the branch.
 */

/**
 * A UUID in lower case: for "playbook" and "identity" the same for the same name, so that a call finds the playbook
 * of the other procedure; for all else a fresh one at each call, of version 4 as the specification demands.
 */
export type Ids = (type: string, name: string) => string

interface Context {
  language: Language
  ids: Ids
  /** The agent of a role, or of the whole crew. */
  agentOf: (role: string | undefined) => string
}

/** Some steps of the workflow and the one with which they begin. */
interface Part {
  first: string
  workflow: [id: string, step: WorkflowStep][]
}

/** Steps that come to an end of their own; `last` may put something before it. */
export function branchOf(
  steps: readonly Placed[],
  context: Context,
  last: (end: string) => Part = nothing,
): Part {
  const end = partOf({ type: 'end' }, 'end', context)
  return steps.reduceRight<Part>(
    (after, placed) => joined(stepOf(placed, after.first, context), after),
    joined(last(end.first), end),
  )
}

function nothing(next: string): Part {
  return { first: next, workflow: [] }
}

function joined(part: Part, after: Part): Part {
  return { first: part.first, workflow: [...part.workflow, ...after.workflow] }
}

/** A step of the workflow under a new id, with the branches that it begins. */
function partOf(step: WorkflowStep, name: string, { ids }: Context, branches: readonly Part[] = []): Part {
  const id = `${step.type}--${ids(step.type, name)}`
  return { first: id, workflow: [[id, step], ...branches.flatMap(({ workflow }) => workflow)] }
}

/** One step of the procedure, after which `next` follows. */
function stepOf(placed: Placed, next: string, context: Context): Part {
  const { step } = placed
  const { language, ids } = context
  if (isAsking(step)) return questionOf(placed, step, next, context)
  const described = describedAs(placed, language)
  if (step.kind === 'parallel') {
    const lanes = insideOf(placed).map((lane) => branchOf(lane, context))
    const next_steps = lanes.map(({ first }) => first)
    return partOf(
      { type: 'parallel', ...described, next_steps, on_completion: next },
      step.id,
      context,
      lanes,
    )
  }
  if (step.kind === 'call') {
    const playbook_id = `playbook--${ids('playbook', step.procedure)}`
    return partOf(
      { type: 'playbook-action', ...described, playbook_id, on_completion: next },
      step.id,
      context,
    )
  }
  const details = detailsOf(step, language).map(({ label, value }) => `${label}: ${value}`)
  const other = step.kind === 'reference' ? [`{${step.procedure}}`] : []
  const action = actionOf(placed, [step.text[language], ...details, ...other], context)
  return partOf({ ...action, ...timing(step, next) }, step.id, context)
}

/** What a crew member is told to do, a thing a line. */
function actionOf(placed: Placed, lines: readonly string[], { language, agentOf }: Context) {
  return {
    type: 'action' as const,
    ...describedAs(placed, language),
    commands: [{ type: 'manual' as const, command: lines.join('\n') }],
    agent: agentOf(placed.role),
  }
}

/** A wait that a condition may cut short goes on as well when its time runs out. */
function timing(step: Step, next: string) {
  const ms = step.kind === 'wait' && step.for ? Math.round(toSi('time', step.for) * SECOND_MS) : 0
  if (ms < 1) return { on_completion: next }
  return step.kind === 'wait' && step.until !== undefined
    ? { timeout: ms, on_success: next, on_failure: next }
    : { delay: ms, on_completion: next }
}

const STATEMENTS: [key: 'warning' | 'caution' | 'note' | 'why' | 'consequence', label: Text][] = [
  ['warning', { en: 'WARNING', ru: 'ОПАСНОСТЬ' }],
  ['caution', { en: 'CAUTION', ru: 'ОСТОРОЖНО' }],
  ['note', { en: 'NOTE', ru: 'ПРИМЕЧАНИЕ' }],
  ['why', { en: 'WHY', ru: 'ЗАЧЕМ' }],
  ['consequence', { en: 'CONSEQUENCE', ru: 'ПОСЛЕДСТВИЕ' }],
]

/** The number and id of a step, and what is said about it. */
function describedAs({ step, number }: Placed, language: Language) {
  const statements = STATEMENTS.flatMap(([key, label]) => {
    const statement = step[key]
    return statement ? [`${label[language]}: ${statement[language]}`] : []
  })
  const name = `${number} ${step.id}`
  return statements.length > 0 ? { name, description: statements.join('\n') } : { name }
}

const ANSWERS: Text = { en: 'Answer with', ru: 'Ответить' }
const STOP: Text = {
  en: 'The procedure is over. Stop the playbook.',
  ru: 'Процедура завершена. Остановить сценарий.',
}

/** A question is asked; then its answer chooses the branch, and the branches lead on to `next`. */
function questionOf(placed: Placed, step: Asking, next: string, context: Context): Part {
  const { language } = context
  const variable = `__${step.id}__`
  const choices = choicesOf(step)
  const lines = [step.text[language], `${ANSWERS[language]}:`, ...choices.map((c) => choiceText(c, language))]
  const ask = (then: string) =>
    partOf(
      { ...actionOf(placed, lines, context), out_args: [variable], on_completion: then },
      step.id,
      context,
    )
  const stop = (end: string) =>
    partOf({ ...actionOf(placed, [STOP[language]], context), on_completion: end }, step.id, context)
  const inside = insideOf(placed)
  const branches = choices.flatMap(({ id, end }, k) => {
    const steps = inside[k]!
    // After a plain "no" the crew goes on: there is no branch.
    if (step.kind !== 'decision' && steps.length === 0) return []
    const last = step.kind === 'while' ? ask : end ? stop : nothing
    return [{ id, ...branchOf(steps, context, last) }]
  })
  const cases = Object.fromEntries(branches.map(({ id, first }) => [id, first]))
  const choice = partOf(conditionOf(step, variable, cases, next), step.id, context, branches)
  return joined(ask(choice.first), choice)
}

function choiceText({ id, text, when }: Choice, language: Language): string {
  const answer = `${id}: ${text[language]}`
  return when === undefined ? answer : `${answer} (${RECOMMENDED[language]}: ${when})`
}

/** The step that looks at the answer. */
function conditionOf(
  step: Asking,
  variable: string,
  cases: Record<string, string>,
  next: string,
): WorkflowStep {
  if (step.kind === 'decision')
    return { type: 'switch-condition', switch: `${variable}:value`, cases, on_completion: next }
  const asked = { condition: `${variable}:value = 'yes'`, on_true: cases.yes!, on_completion: next }
  if (step.kind === 'while') return { type: 'while-condition', ...asked }
  return { type: 'if-condition', ...asked, ...(cases.no !== undefined && { on_false: cases.no }) }
}
