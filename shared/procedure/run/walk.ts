import type { SessionEvent } from '../../session/event'
import type { Procedure, Step, StepOf } from '../language/procedure'
import { stepKey } from './history'
import { choicesOf, isAsking, isHeading, insideOf, placesIn, TOP, type Asking, type Placed } from './outline'
import {
  completionOf,
  itemsOfVisit,
  outcomeOf,
  PASSED,
  type Completion,
  type Passage,
  type Scene,
  type Status,
  type Visit,
} from './visit'

/**
 * Walks a procedure (with its calls filled in) through the log: every passage through every step, in the order of the
 * book, rounds of a loop one after another. Pure. A step that is not complete stops its lane: behind it nothing counts
 * as passed, though the crew may have worked ahead; so undoing an event leads back to the step that it completed.
 */
export function walk(procedure: Procedure, run: number, scene: Scene): Visit[] {
  const { ofRun, leftAt } = scene.history
  const walker: Walker = {
    run,
    scene,
    events: ofRun(run),
    leftAt: leftAt(run) ?? Infinity,
    rounds: new Map(),
    visits: [],
  }
  const end = goThrough(walker, placesIn(TOP, [procedure])[0]!, { from: run })
  if (end?.over) closeOff(walker.visits)
  return withWaits(walker.visits)
}

interface Walker {
  run: number
  scene: Scene
  /** Events of this run, by the visit that they name. */
  events: ReadonlyMap<string, readonly SessionEvent[]>
  leftAt: number
  rounds: Map<string, number>
  visits: Visit[]
}

/** How a block is entered: after the event `from`; or only looked at, because it lies ahead or is not taken. */
type Entry = { from: number } | 'ahead' | 'not-applicable'

/** How a block was left. `over`: the procedure ends with it. */
interface End {
  seq: number
  over?: boolean
}

/** How a step was left; undefined where it is still open. What the crew put in after it follows. */
interface Left {
  end: End | undefined
  added: readonly Placed[]
}

/** Undefined where the block is still open. */
function goThrough(walker: Walker, places: readonly Placed[], entry: Entry): End | undefined {
  let next = entry
  let over: End | undefined
  for (const placed of places) {
    const end = visit(walker, placed, next)
    if (typeof next === 'string') continue
    if (end?.over) over = end
    next = entryAfter(end)
  }
  return over ?? (typeof next === 'string' ? undefined : { seq: next.from })
}

/** How what follows is entered. */
function entryAfter(end: End | undefined): Entry {
  if (!end) return 'ahead'
  return end.over ? 'not-applicable' : { from: end.seq }
}

function lookAt(walker: Walker, places: readonly Placed[], entry: 'ahead' | 'not-applicable'): void {
  for (const placed of places) visit(walker, placed, entry)
}

function visit(walker: Walker, placed: Placed, entry: Entry): End | undefined {
  const { step } = placed
  const { end, added } = isAsking(step)
    ? ask(walker, placed, step, entry)
    : isHeading(step)
      ? group(walker, placed, entry)
      : enter(walker, placed, entry)
  const left = goThrough(walker, added, typeof entry === 'string' ? entry : entryAfter(end))
  return end?.over ? end : left
}

/** A question: its answer leads into one of its blocks; a loop's "yes" leads back to the question. */
function ask(walker: Walker, placed: Placed, step: Asking, entry: Entry): Left {
  const added: Placed[] = []
  const choices = choicesOf(step)
  for (let again: Entry = entry; ;) {
    const entered = enter(walker, placed, again)
    const { visit, end } = entered
    added.push(...entered.added)
    const choice = end && choices.find((c) => c.id === visit.answer)
    const unwalked = again === 'not-applicable' || end ? 'not-applicable' : 'ahead'
    let inside: End | undefined = end
    insideOf(placed).forEach((places, i) => {
      const taken = choice !== undefined && choices[i] === choice
      if (taken) inside = goThrough(walker, places, { from: end!.seq })
      // What a loop did in earlier rounds is not marked as left out in its last.
      else if (step.kind !== 'while' || visit.round === 1 || !end) lookAt(walker, places, unwalked)
    })
    if (!inside || inside.over) return { end: inside, added }
    if (choice?.end) return { end: { ...inside, over: true }, added }
    if (step.kind !== 'while' || choice?.id !== 'yes') return { end: inside, added }
    again = { from: inside.seq }
  }
}

/** Lanes side by side, or a called procedure: over when all its steps are. */
function group(walker: Walker, placed: Placed, entry: Entry): Left {
  const first = walker.visits.length + 1
  const { visit, added } = enter(walker, placed, entry)
  if (typeof entry === 'string') {
    insideOf(placed).forEach((places) => lookAt(walker, places, entry))
    return { end: undefined, added }
  }
  const ends = insideOf(placed).map((places) => goThrough(walker, places, entry))
  const over = ends.find((end) => end?.over)
  if (over && placed.step.kind === 'parallel') return { end: over, added }
  // The end of a called procedure is the end of the call: the procedure that called it goes on.
  if (over) closeOff(walker.visits.slice(first))
  else if (ends.some((end) => !end)) return { end: undefined, added }
  const seq = Math.max(entry.from, ...ends.map((end) => end?.seq ?? 0))
  Object.assign(visit, { status: 'done', seq })
  return { end: { seq }, added }
}

function enter(walker: Walker, placed: Placed, entry: Entry): Left & { visit: Visit; end?: Completion } {
  const { step, path } = placed
  const round = (walker.rounds.get(path) ?? 0) + 1
  walker.rounds.set(path, round)
  const name = round === 1 ? path : `${path}#${round}`
  const own = walker.events.get(name) ?? []
  const { scene, leftAt } = walker
  const isReached = typeof entry !== 'string'
  const passage: Passage = { scene, step, own, leftAt, from: isReached ? entry.from : 0 }
  const end = !isReached || isHeading(step) ? undefined : completionOf(passage)
  const visit: Visit = {
    ...placed,
    key: stepKey(walker.run, name),
    round,
    heading: isHeading(step),
    ...(entry === 'not-applicable' ? NOTHING_TO_DO : itemsOfVisit(passage, end)),
    ...(isReached ? outcomeOf(passage, end) : { status: entry }),
    ...reworded(own),
  }
  walker.visits.push(visit)
  return { visit, end, added: addedAfter(placed, name, own) }
}

const NOTHING_TO_DO: Pick<Visit, 'items' | 'ready'> = { items: [], ready: true }

/**
 * The steps that the crew put in after this passage: "7+1", "7+2". They belong to it alone. Their names hold the
 * `seq` of the change: taking one back renames no other.
 */
function addedAfter(placed: Placed, name: string, own: readonly SessionEvent[]): Placed[] {
  return redlines(own, 'after').map(({ data, seq }, i): Placed & Pick<Visit, 'redline'> => ({
    ...placed,
    number: `${placed.number}+${i + 1}`,
    path: `${name}+${seq}`,
    step: addedStep(placed.step, data.text),
    redline: { text: data.text, reason: data.reason, seq },
  }))
}

function addedStep(step: Step, text: string): StepOf<'action'> {
  return {
    kind: 'action',
    id: step.id,
    text: { en: text, ru: text },
    basis: 'assumption',
    safetyCritical: false,
  }
}

function reworded(own: readonly SessionEvent[]): Pick<Visit, 'redline'> {
  const last = redlines(own, 'instead').at(-1)
  return last ? { redline: { text: last.data.text, reason: last.data.reason, seq: last.seq } } : {}
}

function redlines(own: readonly SessionEvent[], change: 'after' | 'instead'): SessionEvent<'redline'>[] {
  return own.filter((e): e is SessionEvent<'redline'> => e.kind === 'redline' && e.data.change === change)
}

/** Behind the end nothing is open. */
function closeOff(visits: readonly Visit[]): void {
  for (const visit of visits) {
    if (!PASSED.has(visit.status)) Object.assign(visit, { status: 'not-applicable', timer: undefined })
  }
}

/** What only the whole walk tells: which steps wait for others. */
function withWaits(visits: readonly Visit[]): Visit[] {
  const open = openPaths(visits)
  return visits.map((visit) => {
    if (visit.status !== 'current' && visit.status !== 'waiting') return visit
    const waitsFor = visit.after.flatMap((path) => open.get(path) ?? [])
    return waitsFor.length === 0 ? visit : { ...visit, status: 'waiting', waitsFor }
  })
}

/** Steps that are not passed yet, with their numbers. A question is answered before the steps of its answer are. */
function openPaths(visits: readonly Visit[]): ReadonlyMap<string, string> {
  const open = new Map<string, string>()
  const around: Visit[] = []
  for (const visit of visits) {
    around.splice(visit.depth, Infinity, visit)
    if (isOpen(visit.status)) for (const { path, number } of around) open.set(path, number)
  }
  return open
}

function isOpen(status: Status): boolean {
  return !PASSED.has(status) && status !== 'not-applicable'
}
