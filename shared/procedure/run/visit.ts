import type { Advice } from '../../leak/report'
import type { SessionEvent } from '../../session/event'
import type { Graph } from '../../station/graph'
import { toSi } from '../../units/units'
import type { Step } from '../language/procedure'
import { changesBetween, momentAt, type History } from './history'
import { hangsOnVerdict, itemsOf, type Item } from './items'
import { choicesOf, isAsking, isHeading, type Placed } from './outline'

/** One passage through a step. */
export interface Visit extends Placed {
  /** As events name it, in `data.step`: "<run>:<path>", with "#n" from the second round on. */
  key: string
  round: number
  status: Status
  /** Only the name of the steps in it: nobody ticks it. */
  heading: boolean
  items: Item[]
  /** Nothing is left to attend to: a tick closes the step as done, without a reason. Not while advice is missing. */
  ready: boolean
  /** The option taken at a decision; the crew may take another later. */
  answer?: string
  /** The crew had answered otherwise before. */
  changed?: boolean
  reason?: string
  /** Passed by for now: it waits in the list of what is left to do. */
  deferred?: boolean
  /** It stands in the watch list. */
  pinned?: boolean
  /** Steps, by number, that must be passed first. */
  waitsFor?: string[]
  /** A waiting step's time: from when it was reached, or begun again. */
  timer?: { startedAt: string; durationS?: number }
  /** Put in, or said otherwise, by the crew. */
  redline?: { text: string; reason: string; seq: number }
  /** Who completed it, when, with which event; missing where everything stood as wanted already. */
  actor?: string
  at?: string
  seq?: number
}

/**
 * `waiting`: for its time or for other steps. `not-applicable`: in a branch that was not taken, or behind the end.
 */
export type Status =
  'ahead' | 'current' | 'waiting' | 'done' | 'skipped' | 'overridden' | 'failed' | 'not-applicable'

export const PASSED: ReadonlySet<Status> = new Set(['done', 'skipped', 'overridden', 'failed'])

/** What a run is worked out from besides its procedure. */
export interface Scene {
  graph: Graph
  history: History
  /** What the leak engine advises now. */
  advice?: Advice
  /** Compartments of the verdict. */
  suspects: readonly string[]
}

/** A step entered after the event `from`, with the events that name its visit. */
export interface Passage {
  scene: Scene
  step: Step
  own: readonly SessionEvent[]
  from: number
  /** When the crew left the run: what happens later outside its steps says nothing of them. */
  leftAt: number
}

/** The event after which a visit is complete: a tick, or the one that settled its last item. */
export interface Completion {
  seq: number
  event?: SessionEvent
}

type Tick = SessionEvent<'step-done' | 'step-skipped' | 'step-overridden' | 'step-failed'>
const TICKS = {
  'step-done': 'done',
  'step-skipped': 'skipped',
  'step-overridden': 'overridden',
  'step-failed': 'failed',
} as const

/**
 * When was the step complete? A step with items when all are attended to, every step by its tick. A decision's last
 * valid answer counts, because it may be changed; any other step is over once it is over. The program never completes
 * by itself a safety-critical step in which nobody did anything, nor one whose items hang on the verdict.
 */
export function completionOf(passage: Passage): Completion | undefined {
  const { step, own, from } = passage
  const ticks = own.filter((e): e is Tick => isTick(e) && answers(step, e))
  const tick = isAsking(step) ? ticks.at(-1) : ticks[0]
  const settled = settledAt(passage, tick?.seq ?? Infinity)
  if (settled === undefined) return tick && { seq: tick.seq, event: tick }
  return { seq: Math.max(settled, from), event: own.find((e) => e.seq === settled) }
}

/**
 * What was passed by for now can be done at any later time, while the walk goes on from where it was passed by: the
 * completion that says how the step stands.
 */
function lastWordOf(passage: Passage, end: Completion | undefined): Completion | undefined {
  if (!isDeferral(end?.event) || isAsking(passage.step)) return end
  const without = { ...passage, own: passage.own.filter((e) => e !== end?.event) }
  return lastWordOf(without, completionOf(without)) ?? end
}

type Outcome = Partial<Visit> & Pick<Visit, 'status'>

/** What the events of a visit say of it: its state, its answer, its reason, its time. */
export function outcomeOf(passage: Passage, end: Completion | undefined): Outcome {
  const { step, own } = passage
  const last = lastWordOf(passage, end)
  const answered = own.flatMap((e) => (e.kind === 'step-done' && answers(step, e) ? [e.data.choice] : []))
  const status = last ? 'done' : step.kind === 'wait' ? 'waiting' : 'current'
  const outcome: Outcome = {
    status,
    ...(isAsking(step) && new Set(answered).size > 1 && { changed: true }),
    ...(status === 'waiting' && { timer: timerOf(passage) }),
    ...(end?.event && said(end.event)),
    ...(last !== end && { status, deferred: undefined, ...(last?.event && said(last.event)) }),
  }
  return { ...outcome, ...(isPinned(passage, outcome) && { pinned: true }) }
}

/** The items as they stand when the visit is complete, or now. */
export function itemsOfVisit(passage: Passage, end: Completion | undefined): Pick<Visit, 'items' | 'ready'> {
  const { step } = passage
  if (!ITEMISED.has(step.kind)) return { items: [], ready: !isAsking(step) && !isHeading(step) }
  const last = lastWordOf(passage, end)
  const items = itemsAfter(passage, last && !isDeferral(last.event) ? last.seq : passage.leftAt)
  const unadvised = isAdvised(step) && items.length === 0
  return { items, ready: !unadvised && items.every((item) => item.state !== 'due') }
}

const ITEMISED: ReadonlySet<Step['kind']> = new Set(['hatch', 'valve', 'record'])

/** Events of a visit in which nothing of what the step asks for is done. */
const REMARKS: ReadonlySet<SessionEvent['kind']> = new Set([
  'note',
  'redline',
  'timer-started',
  'watch-ended',
])

function said(event: SessionEvent): Partial<Visit> {
  const { actor, at, seq } = event
  const who = { actor, at, seq }
  if (!isTick(event)) return who
  if (event.kind === 'step-done') return { ...who, answer: event.data.choice }
  const { reason } = event.data
  return { ...who, status: TICKS[event.kind], reason, ...(isDeferral(event) && { deferred: true }) }
}

/** The time of a visit that was reached anew does not begin with what was started before. */
function timerOf({ scene, step, own, from }: Passage): Visit['timer'] {
  const again = own.findLast((e) => e.kind === 'timer-started' && e.seq > from)
  const startedAt = again?.at ?? scene.history.atOf(from)
  if (step.kind !== 'wait' || startedAt === undefined) return undefined
  return { startedAt, durationS: step.for && toSi('time', step.for) }
}

function isPinned({ step, own }: Passage, { status, seq = 0 }: Partial<Visit>): boolean {
  return (
    step.kind === 'watch' && status === 'done' && !own.some((e) => e.kind === 'watch-ended' && e.seq > seq)
  )
}

/** The event, up to `until`, after which the items of a step were attended to; undefined where a tick is needed. */
function settledAt(passage: Passage, until: number): number | undefined {
  const { scene, step, own } = passage
  if (!ITEMISED.has(step.kind) || hangsOnVerdict(step)) return undefined
  const start = startOf(passage)
  const ownSeqs = own.map((e) => e.seq).filter((seq) => seq <= until)
  if (needsDeed(step) && ownSeqs.length === 0) return undefined
  const changes = changesBetween(scene.history, start, Math.min(until, passage.leftAt))
  const moments = [start, ...ownSeqs, ...changes].filter((seq) => seq >= start).toSorted((a, b) => a - b)
  return moments.find((seq) => isSettled(step, itemsAfter(passage, seq)))
}

/** Are all items attended to, and did somebody act where that must not be left to the program? */
function isSettled(step: Step, items: Item[]): boolean {
  if (items.length === 0 || items.some((item) => item.state === 'due')) return false
  return !needsDeed(step) || items.some((item) => item.state === 'done')
}

/** What the engine advises now may stand so already: then it is not this step that did it. */
function needsDeed(step: Step): boolean {
  return step.safetyCritical || step.kind === 'record' || isAdvised(step)
}

function isAdvised(step: Step): boolean {
  return (step.kind === 'hatch' || step.kind === 'valve') && step.hatches === 'advised'
}

/** A visit begins where the one before it ended, or with its own first deed where the crew worked ahead. */
function startOf({ own, from }: Passage): number {
  const first = own.find((e) => !REMARKS.has(e.kind))?.seq ?? Infinity
  return Math.min(from, first - 1)
}

function itemsAfter(passage: Passage, seq: number): Item[] {
  const { scene, step, own } = passage
  const firstMove = own.find((e) => e.kind === 'hatch-state')
  const now = momentAt(scene.history, seq)
  return itemsOf(step, {
    graph: scene.graph,
    start: momentAt(scene.history, startOf(passage)),
    now,
    segments: () => scene.history.segmentsAt(now),
    own: own.filter((e) => e.seq <= seq),
    advice: scene.advice,
    told: firstMove && scene.history.toldAt(firstMove.seq - 1),
    suspects: scene.suspects,
  })
}

function isTick(event: SessionEvent): event is Tick {
  return event.kind in TICKS
}

function isDeferral(event: SessionEvent | undefined): boolean {
  return event?.kind === 'step-skipped' && event.data.later === true
}

function answers(step: Step, tick: Tick): boolean {
  if (!isAsking(step) || tick.kind !== 'step-done') return true
  return choicesOf(step).some((choice) => choice.id === tick.data.choice)
}
