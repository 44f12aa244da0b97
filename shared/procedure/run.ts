import type { Advice } from '../leak/report'
import type { SessionEvent } from '../session/event'
import type { Graph } from '../station/graph'
import { historyOf, momentAt, type History } from './history'
import { hangsOnVerdict, itemsOf, type Item } from './items'
import { END, type Procedure, type Step } from './procedure'

/** What a run is worked out from. */
export interface ProcedureInput {
  procedure: Procedure
  graph: Graph
  /** Effective events (none undone) of the whole session, in `seq` order. */
  events: readonly SessionEvent[]
  /** What the leak engine advises now. */
  advice?: Advice
  /** Compartments of the verdict. */
  suspects?: readonly string[]
}

export interface ProcedureRun {
  /** In the order walked: passed ones, the current one, then those ahead if every decision goes its first way on. */
  visits: Visit[]
  /** Undefined when the procedure is finished. */
  current?: Visit
}

/** One passage through a step. Events belong to it through `data.step`. */
export interface Visit {
  /** Id of the step, with "#n" from its second round on. */
  key: string
  step: Step
  round: number
  status: 'done' | 'skipped' | 'overridden' | 'current' | 'ahead'
  items: Item[]
  /** Nothing is left to attend to: a tick closes the step as done, without a reason. Not while advice is missing. */
  ready: boolean
  /** The option taken at a decision. */
  choice?: string
  reason?: string
  /** Who completed it, when, with which event; missing where everything stood as wanted already. */
  actor?: string
  at?: string
  seq?: number
}

/**
 * Walks the procedure through the log: which steps are done, which is the current one, what is ahead. Pure; a
 * step that is not complete stops the walk, so undoing an event leads back to the step it completed. Only
 * events after the last start of this procedure complete steps; without a start all events do.
 *
 * A step with items is complete when all are attended to, every step by its tick (done, skipped, overridden);
 * a decision by a tick with a valid choice, the last one given. The program never completes by itself a
 * safety-critical step in which nobody did anything, nor one whose items hang on the verdict.
 */
export function runProcedure(input: ProcedureInput): ProcedureRun {
  const { procedure, graph, events } = input
  const since =
    events.findLast((e) => e.kind === 'procedure-started' && e.data.procedure === procedure.id)?.seq ?? 0
  const history = historyOf(graph, events, since)
  const visits: Visit[] = []
  const enter = (at: number, from: number): Passage => {
    const step = procedure.steps[at]!
    const round = visits.filter((v) => v.step === step).length + 1
    const key = round === 1 ? step.id : `${step.id}#${round}`
    return { input, history, step, round, key, own: history.ofVisit(key), from }
  }
  let current: Visit | undefined
  let from = since
  for (let at: number | undefined = 0; at !== undefined;) {
    const passage: Passage = enter(at, from)
    // Behind an open step nothing counts as passed, though the crew may have worked ahead.
    const end: Completion | undefined = current ? undefined : completionOf(passage)
    const visit = visitOf(passage, end, current ? 'ahead' : 'current')
    if (!end) current ??= visit
    visits.push(visit)
    from = Math.max(from, end?.seq ?? 0)
    at = indexAfter(procedure, at, end ? visit.choice : firstWayOn(procedure, at))
  }
  return { visits, current }
}

/** A step entered after the event `from`, with the events that name its visit. */
interface Passage {
  input: ProcedureInput
  history: History
  step: Step
  round: number
  key: string
  own: readonly SessionEvent[]
  from: number
}

/** The event after which a visit is complete: a tick, or the one that settled its last item. */
interface Completion {
  seq: number
  event?: SessionEvent
}

type Tick = SessionEvent<'step-done'> | SessionEvent<'step-skipped'> | SessionEvent<'step-overridden'>
const TICKS = { 'step-done': 'done', 'step-skipped': 'skipped', 'step-overridden': 'overridden' } as const

function visitOf(passage: Passage, end: Completion | undefined, open: 'current' | 'ahead'): Visit {
  const { step, round, key } = passage
  const items = itemsAfter(passage, end?.seq ?? Infinity)
  const unadvised = step.kind === 'hatch' && step.hatches === 'advised' && items.length === 0
  const ready = !unadvised && items.every((item) => item.state !== 'due')
  const visit = { key, step, round, items, ready }
  if (!end) return { ...visit, status: open }
  const { event } = end
  if (!event) return { ...visit, status: 'done' }
  const { actor, at, seq } = event
  const status = isTick(event) ? TICKS[event.kind] : 'done'
  const choice = event.kind === 'step-done' ? event.data.choice : undefined
  const reason = isTick(event) && event.kind !== 'step-done' ? event.data.reason : undefined
  return { ...visit, status, ...(choice && { choice }), ...(reason && { reason }), actor, at, seq }
}

function completionOf(passage: Passage): Completion | undefined {
  const { step, own, from } = passage
  const ticks = own.filter(isTick).filter((tick) => step.kind !== 'decision' || isValid(step, tick))
  // A decision can be changed, so its last tick counts; any other step is over once it is over.
  if (step.kind === 'decision') return completed(ticks.at(-1))
  const tick = ticks[0]
  if (hangsOnVerdict(step)) return completed(tick)
  const start = startOf(passage)
  const changes = [...passage.history.moments, ...own].map((e) => e.seq).filter((seq) => seq > start)
  const settled = [start, ...changes.sort((a, b) => a - b)].find((seq) =>
    isSettled(step, itemsAfter(passage, seq)),
  )
  if (settled === undefined || (tick && tick.seq < settled)) return completed(tick)
  return { seq: Math.max(settled, from), event: own.find((e) => e.seq === settled) }
}

function completed(tick: Tick | undefined): Completion | undefined {
  return tick && { seq: tick.seq, event: tick }
}

/** Are all items attended to, and did somebody act where that must not be left to the program? */
function isSettled(step: Step, items: Item[]): boolean {
  if (items.length === 0 || items.some((item) => item.state === 'due')) return false
  return !step.safetyCritical || items.some((item) => item.state === 'done')
}

/** A visit begins where the one before it ended, or with its own first event where the crew worked ahead. */
function startOf({ own, from }: Passage): number {
  return Math.min(from, (own[0]?.seq ?? Infinity) - 1)
}

function itemsAfter(passage: Passage, seq: number): Item[] {
  const { input, history, step, own } = passage
  const firstMove = own.find((e) => e.kind === 'hatch-state')
  return itemsOf(step, {
    graph: input.graph,
    start: momentAt(history, startOf(passage)),
    now: momentAt(history, seq),
    own: own.filter((e) => e.seq <= seq),
    advice: input.advice,
    told: firstMove && momentAt(history, firstMove.seq - 1).told,
    suspects: input.suspects ?? [],
  })
}

function isTick(event: SessionEvent): event is Tick {
  return event.kind in TICKS
}

function isValid(step: Step & { kind: 'decision' }, tick: Tick): boolean {
  return tick.kind !== 'step-done' || step.options.some((o) => o.id === tick.data.choice)
}

/** Index of the step that follows; undefined at the end. `choice` is the option of a decision. */
function indexAfter(procedure: Procedure, at: number, choice: string | undefined): number | undefined {
  const step = procedure.steps[at]!
  const option = step.kind === 'decision' ? step.options.find((o) => o.id === choice) : undefined
  const target = option?.to ?? step.next
  if (target === END) return undefined
  const next = target === undefined ? at + 1 : procedure.steps.findIndex((s) => s.id === target)
  return next < procedure.steps.length ? next : undefined
}

/** The first option of a decision that leads on, not back. */
function firstWayOn(procedure: Procedure, at: number): string | undefined {
  const step = procedure.steps[at]!
  if (step.kind !== 'decision') return undefined
  return step.options.find((o) => (indexAfter(procedure, at, o.id) ?? Infinity) > at)?.id
}
