import type { Failure, Result } from '../../shared/contract/contract'
import { locate } from '../../shared/leak/locate'
import { procedureById, bundledProcedures } from '../../shared/procedure/bundled'
import type { Procedure } from '../../shared/procedure/language/procedure'
import type { Progress, Sheet } from '../../shared/procedure/paper/paper'
import { expand } from '../../shared/procedure/run/expand'
import { guidanceOf } from '../../shared/procedure/run/guidance'
import { isHeard } from '../../shared/session/told'
import { replay, type SessionState } from '../../shared/session/state'
import { bundledStation } from '../../shared/station/bundled'
import { graphOf } from '../../shared/station/graph'
import { toMs } from '../../shared/time/time'
import type { LogEvent } from '../../shared/session/event'

/** The name for the pack of all bundled procedures. */
export const ALL = 'all'

/**
 * Blank papers: one procedure with the steps of those that it calls, so that it is enough alone, or all of them, each
 * with its own steps only, because the others lie beside it.
 */
export function blankSheets(id: string): Result<Sheet[]> {
  if (id === ALL) return { ok: true, value: bundledProcedures().map(blank) }
  const procedure = procedureById(id)
  if (!procedure) return refuse('procedure', id)
  return { ok: true, value: [blank(expand(procedure, procedureById))] }
}

/**
 * One procedure of a session with what has been done of it, at the time `nowMs`, or at the last entry where that is
 * later. `events` are the session's.
 */
export function sheetOfRun(
  events: readonly LogEvent[],
  id: number,
  procedure: string,
  nowMs: number,
): Result<Sheet[]> {
  const state = replay(events, bundledStation)
  const progress = state && progressOf(state, id, nowMs)
  if (!progress) return refuse('run.id', String(id))
  if (progress.run.procedure.id !== procedure) return refuse('procedure', procedure)
  return { ok: true, value: [{ procedure: progress.run.procedure, progress }] }
}

function progressOf(state: SessionState, id: number, nowMs: number): Progress | undefined {
  const { graph, effective } = state
  const atMs = timeOf(state, nowMs)
  const report = locate({ graph, events: effective.filter(isHeard), atMs })
  const runs = guidanceOf({
    graph,
    events: effective,
    lookup: procedureById,
    advice: report.next,
    suspects: report.verdict.compartments,
  })
  const run = runs.find((run) => run.id === id)
  return run && { state, runs, run, report, atMs }
}

/** A session that is over stands still at its last event, as on the screen. */
function timeOf({ log, closed, opened }: SessionState, nowMs: number): number {
  const lastMs = log.filter(isHeard).reduce((last, { at }) => Math.max(last, toMs(at)), 0)
  return closed || opened.data.mode === 'example' ? lastMs : Math.max(nowMs, lastMs)
}

/** A procedure for one station names hatches as that station does. */
function blank(procedure: Procedure): Sheet {
  const [only, ...others] = procedure.stations ?? []
  const station = only !== undefined && others.length === 0 ? bundledStation(only) : undefined
  return { procedure, graph: station && graphOf(station) }
}

function refuse(field: string, value: string): { ok: false; reason: Failure } {
  return { ok: false, reason: { code: 'malformed', field, value } }
}
