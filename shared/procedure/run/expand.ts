import type { Procedure, Step } from '../language/procedure'

/**
 * The procedure with the steps of all procedures that it calls filled in: a run follows this form, and the log holds
 * it, so that a session can be replayed whatever later revisions of the book say. A call that leads back into itself
 * or to an unknown procedure stays empty: the checker refuses the first, and the crew sees the name of the second.
 */
export function expand(procedure: Procedure, lookup: (id: string) => Procedure | undefined): Procedure {
  return { ...procedure, steps: filledIn(procedure.steps, lookup, [procedure.id]) }
}

type Lookup = (id: string) => Procedure | undefined

function filledIn(steps: readonly Step[], lookup: Lookup, within: readonly string[]): Step[] {
  const inside = (block: readonly Step[]) => filledIn(block, lookup, within)
  return steps.map((step): Step => {
    switch (step.kind) {
      case 'call': {
        const called = within.includes(step.procedure) ? undefined : lookup(step.procedure)
        return called ? { ...step, steps: filledIn(called.steps, lookup, [...within, step.procedure]) } : step
      }
      case 'decision':
        return {
          ...step,
          options: step.options.map((o) => (o.steps ? { ...o, steps: inside(o.steps) } : o)),
        }
      case 'if':
        return { ...step, then: inside(step.then), ...(step.else && { else: inside(step.else) }) }
      case 'while':
        return { ...step, steps: inside(step.steps) }
      case 'parallel':
        return { ...step, lanes: step.lanes.map((l) => ({ ...l, steps: inside(l.steps) })) }
      default:
        return step
    }
  })
}
