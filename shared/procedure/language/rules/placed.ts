import type { Graph } from '../../../station/graph'
import type { Procedure, Step } from '../procedure'

/** One thing wrong with a procedure. `path` reads like `steps[3].options[0].when`. */
export interface ProcedureFault {
  path: string
  code: string
  /** English: what was found, what is expected. */
  message: string
  /** Which character of the text at `path`, from 1, where the fault is in a part of it. */
  within?: number
}

export function fault(path: string, code: string, found: string, expected: string): ProcedureFault {
  return { path, code, message: `found ${found}; expected ${expected}` }
}

/** What a procedure is checked against besides itself. */
export interface Surroundings {
  /** The station on which it is to run. */
  graph?: Graph
  /** All procedures of the book; this one need not be among them. */
  known?: readonly Procedure[]
}

/** What a rule looks at. */
export interface Subject extends Surroundings {
  procedure: Procedure
  steps: readonly Placed[]
}

/** A step with its place in the file, and the steps around it, outermost first. */
export interface Placed {
  step: Step
  path: string
  within: readonly Branch[]
}

/** One of the blocks of a step: an option, the yes or the no, a lane, a round. */
export interface Branch {
  step: Step
  block: number
}

export interface Block {
  path: string
  steps: readonly Step[]
}

/** The blocks of a step, in the order of the file. */
export function blocksAt(step: Step, path: string): Block[] {
  switch (step.kind) {
    case 'decision':
      return step.options.map(({ steps = [] }, i) => ({ path: `${path}.options[${i}].steps`, steps }))
    case 'if':
      return [
        { path: `${path}.then`, steps: step.then },
        { path: `${path}.else`, steps: step.else ?? [] },
      ]
    case 'while':
      return [{ path: `${path}.steps`, steps: step.steps }]
    case 'parallel':
      return step.lanes.map(({ steps }, i) => ({ path: `${path}.lanes[${i}].steps`, steps }))
    default:
      return []
  }
}

/** Every step of a procedure, in the order of the file. */
export function placedSteps({ steps }: Pick<Procedure, 'steps'>): Placed[] {
  const inBlock = (block: Block, within: readonly Branch[]): Placed[] =>
    block.steps.flatMap((step, i) => {
      const path = `${block.path}[${i}]`
      const inside = blocksAt(step, path).flatMap((inner, block) =>
        inBlock(inner, [...within, { step, block }]),
      )
      return [{ step, path, within }, ...inside]
    })
  return inBlock({ path: 'steps', steps }, [])
}

/** Every block of a procedure. */
export function blocksOf({ procedure, steps }: Subject): Block[] {
  return [
    { path: 'steps', steps: procedure.steps },
    ...steps.flatMap(({ step, path }) => blocksAt(step, path)),
  ]
}
