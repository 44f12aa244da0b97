import type { Text } from '../../i18n/text'
import type { Procedure, Step, StepOf } from '../language/procedure'

/** How the steps of a procedure lie in one another, the same for the run, the screen and the paper. */

/** Steps that belong to a step: an option's, a loop's, a lane's, a called procedure's. */
export interface Block {
  steps: readonly Step[]
  /** The answer that leads here. */
  choice?: string
  /** The lane's role. */
  actor?: string
}

/** A step that asks: the crew answers, the program at most recommends. */
export type Asking = StepOf<'decision' | 'if' | 'while'>

export interface Choice {
  id: string
  text: Text
  /** Where met, it is recommended. */
  when?: string
  steps: readonly Step[]
  /** After its steps the procedure is over. */
  end: boolean
}

const YES: Text = { en: 'Yes', ru: 'Да' }
const NO: Text = { en: 'No', ru: 'Нет' }

export function isAsking(step: Step): step is Asking {
  return step.kind === 'decision' || step.kind === 'if' || step.kind === 'while'
}

/** A step that is only the name of the steps in it: nobody ticks it. A call that is not filled in is ticked. */
export function isHeading(step: Step): boolean {
  return step.kind === 'parallel' || (step.kind === 'call' && step.steps !== undefined)
}

/** The answers to a step that asks, in the order of their keys. */
export function choicesOf(step: Asking): Choice[] {
  if (step.kind === 'decision') return step.options.map(({ steps = [], ...option }) => ({ ...option, steps }))
  const [met, unmet] = step.kind === 'while' ? [step.steps, []] : ([step.then, step.else ?? []] as const)
  return [
    { id: 'yes', text: YES, when: step.condition, steps: met, end: false },
    { id: 'no', text: NO, when: `not (${step.condition})`, steps: unmet, end: false },
  ]
}

/** The blocks of a step, in the order of the file; none for most. */
export function blocksOf(step: Step): Block[] {
  if (isAsking(step)) return choicesOf(step).map(({ id, steps }) => ({ choice: id, steps }))
  if (step.kind === 'parallel') return step.lanes
  return step.kind === 'call' ? [{ steps: step.steps ?? [] }] : []
}

/** Where a step stands in its procedure. */
export interface Place {
  /** "5.2.1"; counted on over the blocks of one step. */
  number: string
  /** The calls on the way to the step and its own id, joined by "/": "vehicle-check/close-own". */
  path: string
  /** The calls on the way to the step. */
  prefix: string
  depth: number
  /** The answer under which it stands, if it stands under one. */
  choice?: string
  /** Whose it is: its own role, or that of its lane. */
  role?: string
  /** Paths of the steps that must be passed first; what a heading waits for, the steps in it wait for. */
  after: readonly string[]
}

export interface Placed extends Place {
  step: Step
}

/** Around all steps. */
export const TOP: Place = { number: '', path: '', prefix: '', depth: -1, after: [] }

/** Every step in the order of the file, once, with its number. */
export function outlineOf(procedure: Procedure): Placed[] {
  const down = (placed: Placed): Placed[] => [placed, ...insideOf(placed).flat().flatMap(down)]
  return placesIn(TOP, [procedure]).flat().flatMap(down)
}

/** The steps of a step's blocks, block by block. */
export function insideOf(placed: Placed): Placed[][] {
  const prefix = placed.step.kind === 'call' ? placed.path : placed.prefix
  const after = isHeading(placed.step) ? placed.after : []
  return placesIn({ ...placed, prefix, after }, blocksOf(placed.step))
}

export function placesIn(outer: Place, blocks: readonly Block[]): Placed[][] {
  let count = 0
  const pathOf = (id: string) => (outer.prefix === '' ? id : `${outer.prefix}/${id}`)
  return blocks.map(({ steps, choice, actor }) =>
    steps.map((step) => ({
      step,
      number: outer.number === '' ? String(++count) : `${outer.number}.${++count}`,
      path: pathOf(step.id),
      prefix: outer.prefix,
      depth: outer.depth + 1,
      choice,
      role: step.actor ?? actor ?? outer.role,
      after: [...outer.after, ...(step.after ?? []).map(pathOf)],
    })),
  )
}
