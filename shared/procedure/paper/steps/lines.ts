import type { Procedure } from '../../language/procedure'
import { blocksOf, choicesOf, isAsking, outlineOf, type Choice, type Placed } from '../../run/outline'
import type { Visit } from '../../run/visit'

/** A step on the paper, with the steps that stand inside it. */
export interface Line {
  placed: Placed
  /** The passage of the run; none on a blank paper. */
  visit?: Visit
  branches: Branch[]
}

/** The steps under an answer, of a lane, or of a called procedure. */
export interface Branch {
  choice?: Choice
  actor?: string
  lines: Line[]
}

type Flat = Omit<Line, 'branches'>

/** The lines of a blank paper: every step once, in the order of the book. */
export function blankLines(procedure: Procedure): Line[] {
  return nested(outlineOf(procedure).map((placed) => ({ placed })))
}

/** The lines of a run. What a round of a loop left out stands in the last round only. */
export function linesOfRun(visits: readonly Visit[]): Line[] {
  const last = new Map(visits.map((visit) => [visit.path, visit]))
  const kept = visits.filter((visit) => visit.status !== 'not-applicable' || last.get(visit.path) === visit)
  return nested(kept.map((visit) => ({ placed: visit, visit })))
}

/** A step's own lines are those that follow it and stand deeper. */
function nested(flat: readonly Flat[]): Line[] {
  const tops = flat.flatMap(({ placed }, i) => (placed.depth === flat[0]!.placed.depth ? [i] : []))
  return tops.map((top, n) => {
    const line = flat[top]!
    return { ...line, branches: branchesOf(line.placed, nested(flat.slice(top + 1, tops[n + 1]))) }
  })
}

function branchesOf({ step }: Placed, inside: readonly Line[]): Branch[] {
  if (isAsking(step)) {
    return choicesOf(step).map((choice) => ({
      choice,
      lines: inside.filter((line) => line.placed.choice === choice.id),
    }))
  }
  return blocksOf(step).map(({ steps, actor }) => {
    const ids = new Set(steps.map(({ id }) => id))
    return { actor, lines: inside.filter((line) => ids.has(line.placed.step.id)) }
  })
}
