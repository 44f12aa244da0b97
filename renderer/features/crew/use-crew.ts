import { useMemo } from 'react'
import type { Command, Failure } from '../../../shared/contract/contract'
import type { LeakReport } from '../../../shared/leak/report'
import { procedureById } from '../../../shared/procedure/bundled'
import { runProcedure, type ProcedureRun, type Visit } from '../../../shared/procedure/run'
import { lastAction } from '../../../shared/session/decide'
import type { DataOf } from '../../../shared/session/event'
import type { SessionState } from '../../../shared/session/state'
import type { HatchState } from '../../../shared/station/station'
import type { Act } from '../../app/session'
import { usePreferences } from '../../app/preferences'
import type { Entry } from './entries'
import type { Timed } from './entry-time'

/** A reading as the pad gives it: the event's data and when. */
export type Reading = Omit<DataOf<'reading'>, 'step' | 'timeUncertainty' | 'enteredAt'> & Timed

/** The procedure's place in this log, and what the engine advises it. */
export function useRun(state: SessionState, report: LeakReport | undefined): ProcedureRun | undefined {
  return useMemo(() => {
    const procedure = state.procedure && procedureById(state.procedure.data.procedure)
    return (
      procedure &&
      runProcedure({
        procedure,
        graph: state.graph,
        events: state.effective,
        advice: report?.next,
        suspects: report?.verdict.compartments,
      })
    )
  }, [state, report])
}

/**
 * What the crew can do, each one event. A hatch or a reading that the current step asks for names that step, so
 * that doing it is the tick.
 */
export function crewActions(state: SessionState, run: ProcedureRun | undefined, act: Act, actor: string) {
  const current = run?.current
  const stepOf = (asksFor: boolean) => (asksFor ? current?.key : undefined)
  return {
    record({ at, ...reading }: Reading) {
      const step = stepOf(current?.step.kind === 'record')
      return act({ kind: 'reading', actor, at, data: { ...reading, step } })
    },
    moveHatch(hatch: string, to: HatchState, { at }: Timed) {
      const step = stepOf(current?.step.kind === 'hatch' && asksForHatch(current, hatch, to))
      return act({ kind: 'hatch-state', actor, at, data: { hatch, state: to, step } })
    },
    enter: ({ kind, data }: Entry, { at }: Timed) => act({ kind, actor, at, data } as Command),
    place: (who: string, compartment: string) =>
      act({ kind: 'crew-position', actor, data: { who, compartment } }),
    tick: (choice?: string) => act({ kind: 'step-done', actor, data: { step: current?.key ?? '', choice } }),
    skip: (reason: string) =>
      act({ kind: 'step-skipped', actor, data: { step: current?.key ?? '', reason } }),
    override: (reason: string) =>
      act({ kind: 'step-overridden', actor, data: { step: current?.key ?? '', reason } }),
    undo(): Promise<Failure | undefined> {
      const last = lastAction(state)
      return last
        ? act({ kind: 'undone', actor, data: { target: last.seq } })
        : Promise.resolve({ code: 'nothing-to-undo' })
    },
    close: () => act({ kind: 'session-closed', actor, data: {} }),
    reopen: () => act({ kind: 'undone', actor, data: { target: state.closed?.seq ?? 0 } }),
  }
}

/** The crew may take another hatch than the advised one; from a list, only what is on it counts. */
function asksForHatch({ step, items }: Visit, hatch: string, to: HatchState): boolean {
  if (step.kind !== 'hatch' || step.to !== to) return false
  return step.hatches === 'advised' || items.some((item) => item.kind === 'hatch' && item.hatch === hatch)
}

/** Where each person was last reported. */
export function crewPositions(state: SessionState): ReadonlyMap<string, string> {
  return new Map(
    state.effective.flatMap((e) => (e.kind === 'crew-position' ? [[e.data.who, e.data.compartment]] : [])),
  )
}

export type CrewActions = ReturnType<typeof crewActions>

export function useCrewActions(state: SessionState, run: ProcedureRun | undefined, act: Act): CrewActions {
  const { actor } = usePreferences().preferences
  return useMemo(() => crewActions(state, run, act, actor), [state, run, act, actor])
}
