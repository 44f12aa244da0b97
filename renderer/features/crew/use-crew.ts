import type { Command, Failure } from '../../../shared/contract/contract'
import type { Run } from '../../../shared/procedure/run/guidance'
import type { Item } from '../../../shared/procedure/run/items'
import type { Visit } from '../../../shared/procedure/run/visit'
import { lastAction } from '../../../shared/session/decide'
import type { DataOf } from '../../../shared/session/event'
import type { SessionState } from '../../../shared/session/state'
import type { HatchState, Instrument } from '../../../shared/station/station'
import type { Act } from '../../app/session'
import type { Entry } from './entry/entries'
import type { Timed } from './reading/entry-time'

/** A reading as the pad gives it: the event's data and when. */
export type Reading = Omit<DataOf<'reading'>, 'step' | 'timeUncertainty' | 'enteredAt'> & Timed

/** Where the crew is: its procedure, the step of its lane, and who is at the keyboard. */
interface CrewPlace {
  state: SessionState
  run?: Run
  visit?: Visit
  actor: string
}

type Valve = Pick<DataOf<'valve-state'>, 'valve' | 'state'> & { hatch: string }

export type CrewActions = ReturnType<typeof crewActions>

/**
 * What the crew can do, each one event. A hatch, a valve or a reading that a current step asks for names that step, so
 * that doing it is the tick; the step of the crew's own lane comes first.
 */
export function crewActions({ state, run, visit, actor }: CrewPlace, act: Act) {
  const askedBy = (asks: (visit: Visit) => boolean) =>
    [...(visit ? [visit] : []), ...(run?.current ?? [])].find((v) => !v.waitsFor && asks(v))?.key
  return {
    declare: (instrument: Instrument) => act({ kind: 'instrument', actor, data: instrument }),
    record({ at, ...reading }: Reading) {
      const step = askedBy(
        (v) => v.step.kind === 'record' && (v === visit || asksFor(v, reading.compartment)),
      )
      return act({ kind: 'reading', actor, at, data: { ...reading, step } })
    },
    moveHatch(hatch: string, to: HatchState, { at }: Timed) {
      const step = askedBy((v) => asksForHatch(v, hatch, to))
      return act({ kind: 'hatch-state', actor, at, data: { hatch, state: to, step } })
    },
    moveValve({ hatch, valve, state: to }: Valve, { at }: Timed) {
      const [a, b] = state.graph.hatches.get(hatch)!.between
      const step = askedBy((v) => v.step.kind === 'valve' && asksFor(v, hatch))
      return act({ kind: 'valve-state', actor, at, data: { between: [a, b], valve, state: to, step } })
    },
    enter: ({ kind, data }: Entry, { at }: Timed) => act({ kind, actor, at, data } as Command),
    place: (who: string, compartment: string) =>
      act({ kind: 'crew-position', actor, data: { who, compartment } }),
    tick: ({ key }: Visit, choice?: string) => act({ kind: 'step-done', actor, data: { step: key, choice } }),
    /** `later`: deferred, not dropped. */
    skip: ({ key }: Visit, reason: string, later: boolean) =>
      act({ kind: 'step-skipped', actor, data: { step: key, reason, later: later || undefined } }),
    override: ({ key }: Visit, reason: string) =>
      act({ kind: 'step-overridden', actor, data: { step: key, reason } }),
    fail: ({ key }: Visit, reason: string) =>
      act({ kind: 'step-failed', actor, data: { step: key, reason } }),
    redline: ({ key }: Visit, change: DataOf<'redline'>['change'], text: string, reason: string) =>
      act({ kind: 'redline', actor, data: { step: key, change, text, reason } }),
    restartTimer: ({ key }: Visit) => act({ kind: 'timer-started', actor, data: { step: key } }),
    endWatch: ({ key }: Visit) => act({ kind: 'watch-ended', actor, data: { step: key } }),
    leave: ({ id }: Run, reason: string) =>
      act({ kind: 'procedure-ended', actor, data: { run: id, reason } }),
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

export function isDue(item: Item): boolean {
  return item.state === 'due'
}

function asksFor({ items }: Visit, id: string): boolean {
  return items.some((item) => (item.kind === 'place' ? item.compartments.includes(id) : item.hatch === id))
}

/** The crew may take another hatch than the advised one; from a list, only what is on it counts. */
function asksForHatch(visit: Visit, hatch: string, to: HatchState): boolean {
  const { step } = visit
  if (step.kind !== 'hatch' || step.to !== to) return false
  return step.hatches === 'advised' || asksFor(visit, hatch)
}

/** Where each person was last reported. */
export function crewPositions(state: SessionState): ReadonlyMap<string, string> {
  return new Map(
    state.effective.flatMap((e) => (e.kind === 'crew-position' ? [[e.data.who, e.data.compartment]] : [])),
  )
}
