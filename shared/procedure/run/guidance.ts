import type { Advice } from '../../leak/report'
import type { SessionEvent } from '../../session/event'
import type { Graph } from '../../station/graph'
import { PRIORITIES, type Procedure } from '../language/procedure'
import { expand } from './expand'
import { historyOf } from './history'
import { PASSED, type Scene, type Visit } from './visit'
import { walk } from './walk'

/** One procedure that was started. */
export interface Run {
  /** The `seq` of its start: events of its steps carry it. */
  id: number
  start: SessionEvent<'procedure-started'>
  /** As it was when it was started, with its calls filled in. */
  procedure: Procedure
  /** `inhibited`: another one that runs makes it superfluous; `ended`: left by the crew, or started anew. */
  state: 'active' | 'inhibited' | 'finished' | 'ended'
  /** The run that inhibits it. */
  inhibitedBy?: number
  /** The entry after which it was over: that of its last step, or the one with which it was left. */
  overSince?: number
  visits: readonly Visit[]
  /** What is to be done now, one step a lane; waiting ones too. */
  current: readonly Visit[]
  /** Steps pinned in the watch list; they stay there when the last step is done, until the run is left. */
  watches: readonly Visit[]
  /** Steps passed by for now. */
  deferred: readonly Visit[]
  /** What the crew should know at the next shift, oldest first: consequences, overrides, failures, changes by hand. */
  notes: readonly Visit[]
}

export interface GuidanceInput {
  graph: Graph
  /** Effective events (none undone) of the whole session, in `seq` order. */
  events: readonly SessionEvent[]
  /** Procedures for the starts that do not carry their own. */
  lookup(id: string): Procedure | undefined
  /** What the leak engine advises now. */
  advice?: Advice
  /** Compartments of the verdict. */
  suspects?: readonly string[]
}

/**
 * Every procedure of a session with the state of each of its steps: those that run first, in the order of their alarm
 * priority, the one started last before its equals; then what is inhibited, and what is over. Pure: any beginning of
 * any log gives an answer. A start whose procedure nobody knows gives none.
 */
export function guidanceOf(input: GuidanceInput): Run[] {
  const { graph, events, advice, suspects = [] } = input
  const scene: Scene = { graph, history: historyOf(graph, events), advice, suspects }
  const starts = events.filter((event) => event.kind === 'procedure-started')
  const runs = starts.flatMap((event) => {
    const procedure = event.data.definition ?? bookOf(event.data.procedure, input.lookup)
    return procedure ? [runOf(event, procedure, scene)] : []
  })
  return inhibited(runs.toSorted((a, b) => rank(a) - rank(b) || b.id - a.id)).toSorted(
    (a, b) => rank(a) - rank(b),
  )
}

function bookOf(id: string, lookup: GuidanceInput['lookup']): Procedure | undefined {
  const procedure = lookup(id)
  return procedure && expand(procedure, lookup)
}

function runOf(start: SessionEvent<'procedure-started'>, procedure: Procedure, scene: Scene): Run {
  const id = start.seq
  const visits = walk(procedure, id, scene)
  const current = visits.filter((v) => !v.heading && (v.status === 'current' || v.status === 'waiting'))
  const leftAt = scene.history.leftAt(id)
  const left = leftAt !== undefined
  const state = current.length === 0 ? 'finished' : left ? 'ended' : 'active'
  const lastSeq = visits.reduce((last, { seq = 0 }) => Math.max(last, seq), id)
  return {
    id,
    start,
    procedure,
    state,
    ...(state !== 'active' && { overSince: state === 'finished' ? lastSeq : leftAt }),
    visits,
    current: state === 'active' ? current : [],
    watches: left ? [] : visits.filter((v) => v.pinned),
    deferred: visits.filter((v) => v.deferred),
    notes: visits.filter(isNoteworthy).toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0)),
  }
}

function isNoteworthy({ status, step, redline }: Visit): boolean {
  return (
    (status === 'done' && step.consequence !== undefined) ||
    status === 'overridden' ||
    status === 'failed' ||
    (redline !== undefined && PASSED.has(status))
  )
}

/**
 * Only a run that is not inhibited itself inhibits others: whoever stands still does so for one that goes on. Of those
 * that make one another superfluous, two or a whole ring, the first in the order runs.
 */
function inhibited(runs: readonly Run[]): Run[] {
  const inhibitors = new Map<Run, Run>()
  let open = runs.filter((run) => run.state === 'active')
  while (open.length > 0) {
    const next = firstToRun(open)
    const others = open.filter((run) => run !== next)
    for (const run of others) if (supersedes(next, run)) inhibitors.set(run, next)
    open = others.filter((run) => !inhibitors.has(run))
  }
  return runs.map((run) => {
    const by = inhibitors.get(run)
    return by ? { ...run, state: 'inhibited', inhibitedBy: by.id } : run
  })
}

/** The first run that none makes superfluous, by whatever way, but those that it makes superfluous in turn. */
function firstToRun(runs: readonly Run[]): Run {
  return runs.find((run) => [...leadingTo(run, runs)].every((other) => leadingTo(other, runs).has(run)))!
}

/** The run, those that make it superfluous, and those that make them so. */
function leadingTo(run: Run, among: readonly Run[]): ReadonlySet<Run> {
  const reached = new Set([run])
  for (const one of reached) for (const other of among) if (supersedes(other, one)) reached.add(other)
  return reached
}

function supersedes(one: Run, other: Run): boolean {
  return one.procedure.supersedes.includes(other.procedure.id)
}

const STATES: readonly Run['state'][] = ['active', 'inhibited', 'finished', 'ended']

function rank({ state, procedure }: Run): number {
  return STATES.indexOf(state) * PRIORITIES.length + PRIORITIES.indexOf(procedure.priority)
}
