import type { Step } from '../procedure'
import { blocksAt, blocksOf, fault, type Placed, type ProcedureFault, type Subject } from './placed'

/** Every step can be reached, and none waits for ever. */

/** Steps that stand after one at which the procedure is over, whatever is answered. */
export function unreachable(subject: Subject): ProcedureFault[] {
  return blocksOf(subject).flatMap(({ steps, path }) => {
    const end = steps.findIndex(alwaysEnds)
    if (end < 0 || end === steps.length - 1) return []
    const found = `a step after "${steps[end]!.id}", where every answer ends the procedure`
    return [fault(`${path}[${end + 1}]`, 'unreachable', found, 'a way to it')]
  })
}

function alwaysEnds(step: Step): boolean {
  switch (step.kind) {
    case 'decision':
      return step.options.every(({ end, steps = [] }) => end || steps.some(alwaysEnds))
    case 'if':
      return step.then.some(alwaysEnds) && (step.else ?? []).some(alwaysEnds)
    case 'parallel':
      return step.lanes.some(({ steps }) => steps.some(alwaysEnds))
    default:
      return false
  }
}

/** What a step waits for is there, is not shut out by its being reached, and does not come after it. */
export function waiting({ steps }: Subject): ProcedureFault[] {
  const byId = new Map(steps.map((placed) => [placed.step.id, placed]))
  const follows = orderOf(steps, byId)
  return steps.flatMap((waits) =>
    (waits.step.after ?? []).flatMap((id, i) => {
      const path = `${waits.path}.after[${i}]`
      const awaited = byId.get(id)
      if (!awaited) return [fault(path, 'unknown-step', `"${id}"`, 'the id of a step of this procedure')]
      if (excludes(waits, awaited)) {
        return [
          fault(path, 'other-branch', `"${id}" on a branch that is not taken then`, 'a step on the way'),
        ]
      }
      if (!reaches(follows, begin(waits.step), end(awaited.step))) return []
      return [fault(path, 'deadlock', `"${id}", which cannot be passed before this step`, 'a step before it')]
    }),
  )
}

/** Do the two stand on different answers of the same question? */
function excludes(a: Placed, b: Placed): boolean {
  const fork = a.within.findIndex(({ step, block }, i) => {
    const other = b.within[i]
    return other?.step !== step || other.block !== block
  })
  const [one, two] = [a.within[fork], b.within[fork]]
  return one !== undefined && one.step === two?.step && one.step.kind !== 'parallel'
}

type Moment = string
const begin = ({ id }: Step): Moment => `begin ${id}`
const end = ({ id }: Step): Moment => `end ${id}`

/** Which moments come after which: those of a block in a row, within those of their step, and what is awaited. */
function orderOf(
  steps: readonly Placed[],
  byId: ReadonlyMap<string, Placed>,
): ReadonlyMap<Moment, readonly Moment[]> {
  const follows = new Map<Moment, Moment[]>()
  const follow = (from: Moment, to: Moment) => follows.set(from, [...(follows.get(from) ?? []), to])
  const inRow = (block: readonly Step[]) =>
    block.slice(1).forEach((step, i) => follow(end(block[i]!), begin(step)))
  for (const { step, path } of steps) {
    follow(begin(step), end(step))
    for (const { steps: block } of blocksAt(step, path)) {
      inRow(block)
      if (block[0]) follow(begin(step), begin(block[0]))
      if (block[0]) follow(end(block.at(-1)!), end(step))
    }
    for (const id of step.after ?? []) if (byId.has(id)) follow(end(byId.get(id)!.step), begin(step))
  }
  inRow(steps.filter(({ within }) => within.length === 0).map(({ step }) => step))
  return follows
}

function reaches(follows: ReadonlyMap<Moment, readonly Moment[]>, from: Moment, to: Moment): boolean {
  const reached = new Set([from])
  for (const moment of reached) for (const next of follows.get(moment) ?? []) reached.add(next)
  return reached.has(to)
}

/** A wait has an end, and takes time. */
export function waitTimes({ steps }: Subject): ProcedureFault[] {
  return steps.flatMap(({ step, path }) => {
    if (step.kind !== 'wait') return []
    if (!step.for && step.until === undefined) {
      return [fault(path, 'endless-wait', 'neither "for" nor "until"', 'one of the two, or both')]
    }
    return step.for && step.for.value <= 0
      ? [fault(`${path}.for.value`, 'not-positive', String(step.for.value), 'more than zero')]
      : []
  })
}

/** Values are not stale at once. */
export function staleness({ procedure: { staleAfter } }: Subject): ProcedureFault[] {
  return staleAfter.value > 0
    ? []
    : [fault('staleAfter.value', 'not-positive', String(staleAfter.value), 'more than zero')]
}
