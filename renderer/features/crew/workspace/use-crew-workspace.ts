import { useMemo, useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { LeakReport } from '../../../../shared/leak/report'
import type { SessionState } from '../../../../shared/session/state'
import { ask } from '../../../app/ask'
import { usePreferences } from '../../../app/preferences'
import type { Act } from '../../../app/session'
import { useRateLimit } from '../../alarms/use-alarms'
import { timed, type EntryTime, type Timed } from '../reading/entry-time'
import {
  actorAt,
  chooseRun,
  openRuns,
  shownRun,
  shownVisit,
  type ChosenLane,
  type ChosenRun,
} from '../guidance/place'
import { useGuidance } from '../guidance/use-guidance'
import { namesFor } from '../../../../shared/session/words/names'
import { crewActions } from '../use-crew'
import { usePad } from '../reading/use-pad'
import type { Workspace } from './workspace'

interface WorkspaceInput {
  state: SessionState
  report: LeakReport | undefined
  act: Act
  /** When hatches and valves were moved. */
  time: EntryTime
  onFailure(failure: Failure | undefined): void
}

/** What the crew screen shows and can do: the procedure and lane that were chosen, and who acts there. */
export function useCrewWorkspace({ state, report, act, time, onFailure }: WorkspaceInput): Workspace {
  const person = usePreferences().preferences.actor
  const rateLimitPaPerS = useRateLimit()
  const runs = useGuidance(state, report)
  const names = useMemo(() => namesFor(state.graph, runs), [state.graph, runs])
  const [chosenRun, setRun] = useState<ChosenRun>()
  const [chosenLane, setLane] = useState<ChosenLane>()
  const [held, setHeld] = useState<number>()
  // What somebody is typing belongs to what is on the screen: nothing more urgent takes its place until it is entered.
  const run = openRuns(runs).find(({ id }) => id === held) ?? shownRun(runs, chosenRun)
  const visit = shownVisit(run, chosenLane, person)
  const actor = actorAt(run, visit, person)
  const pad = usePad(state, visit, time)
  const actions = useMemo(
    () => crewActions({ state, run, visit, actor }, act),
    [state, run, visit, actor, act],
  )
  // What the crew chooses itself comes at once, and is what is held from then on.
  const choose = (id: number) => {
    setHeld((now) => now && id)
    setRun(chooseRun(runs, id))
  }
  const show = (answer: Promise<Failure | undefined>) => void answer.then(onFailure)
  const at = (move: (when: Timed) => Promise<Failure | undefined>) => {
    const when = timed(time)
    if (when) show(move(when))
  }
  return {
    state,
    report,
    runs,
    run,
    visit,
    names,
    rateLimitPaPerS,
    actions,
    show,
    pad,
    moveHatch: (hatch, to) => at((when) => actions.moveHatch(hatch, to, when)),
    moveValve: (hatch, valve, to) => at((when) => actions.moveValve({ hatch, valve, state: to }, when)),
    async start(procedure) {
      const answer = await ask('sessions.startProcedure', { session: state.session, procedure, actor })
      if (!answer.ok) return answer.reason
      choose(answer.value.seq)
      return undefined
    },
    hold(isHeld) {
      setHeld(isHeld ? run?.id : undefined)
      pad.type(isHeld)
    },
    showRun: choose,
    showLane: ({ key, role }) => setLane({ key, role }),
  }
}
