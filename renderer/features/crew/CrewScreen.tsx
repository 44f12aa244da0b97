import { useMemo, useState } from 'react'
import type { Failure } from '../../../shared/contract/contract'
import type { SessionState } from '../../../shared/session/state'
import { hatchesOf, isHeard } from '../../../shared/session/told'
import type { HatchState } from '../../../shared/station/station'
import { toMs } from '../../../shared/time/time'
import type { Place } from '../../app/App'
import { failureText } from '../../app/failures'
import { useKeys } from '../../app/keys'
import { useNow } from '../../app/now'
import { useText } from '../../app/preferences'
import { useAct, useSession } from '../../app/session'
import { useLeakReport } from '../../app/use-leak-report'
import { PressurePanel } from '../../charts/PressurePanel'
import { StationPanel } from '../../station-map/StationPanel'
import { Button } from '../../ui/Button'
import { ui } from '../../ui/messages'
import styles from './crew.module.css'
import { CrewHeader } from './CrewHeader'
import { isDue } from './CurrentStep'
import { EntryDialog } from './EntryDialog'
import type { Entry } from './entries'
import { timed, type EntryTime } from './entry-time'
import { m } from './messages'
import { ReadingPad } from './ReadingPad'
import { SelectionBar } from './SelectionBar'
import { SessionDialog } from './SessionDialog'
import { StepPanel } from './StepPanel'
import { crewPositions, useCrewActions, useRun } from './use-crew'
import { useTelling } from './use-telling'
import { VerdictPanel } from './VerdictPanel'

/** One session: its procedure, its station, its readings, and which segment is losing air. */
export function CrewScreen({ session, go }: { session: string; go(place: Place): void }) {
  const t = useText()
  const { state, failure } = useSession(session)
  if (state) return <Crew state={state} go={go} />
  return (
    <main className={styles.waiting}>
      <p role="status">{t(failure ? failureText(failure) : m.computing)}</p>
      {failure && <Button onClick={() => go({ screen: 'sessions' })}>{t(ui.back)}</Button>}
    </main>
  )
}

/** Of a long list the map marks only what is next: marks everywhere say nothing. */
const ADVISED_MARKS = 2

function Crew({ state, go }: { state: SessionState; go(place: Place): void }) {
  const t = useText()
  const answer = useLeakReport(state, useVerdictTime(state))
  const { report, failed } = answer
  const act = useAct(state.session)
  const run = useRun(state, report)
  const actions = useCrewActions(state, run, act)
  const [selected, setSelected] = useState<string>()
  const [time, setTime] = useState<EntryTime>({ kind: 'now' })
  const [chosen, setChosen] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  const [dialog, setDialog] = useState<'session' | 'entry'>()
  const [readRequest, setReadRequest] = useState(0)
  useTelling(state, answer, act, setFailure)

  const current = run?.current
  const due = current?.items.filter(isDue) ?? []
  // Where the book asks for nothing, or there is none, the engine's next step is marked.
  const marked = useMemo(() => {
    const asked = current
      ? current.items.flatMap((item) => (item.kind === 'hatch' && isDue(item) ? [item.hatch] : []))
      : report?.next && hatchesOf(report.next)
    return asked?.slice(0, ADVISED_MARKS)
  }, [current, report])
  const asked = due.find((item) => item.kind === 'place')?.compartments[0]
  const compartment = chosen ?? asked ?? [...state.graph.compartments.keys()][0]!
  const show = (answer: Promise<Failure | undefined>) => void answer.then(setFailure)
  const moveHatch = (hatch: string, to: HatchState) => {
    const when = timed(time)
    if (when) show(actions.moveHatch(hatch, to, when))
  }
  const enter = (entry: Entry) => {
    const when = timed(time)
    return when ? actions.enter(entry, when) : Promise.resolve<Failure>({ code: 'malformed', value: 'GMT' })
  }
  const undo = () => show(actions.undo())
  useKeys({ KeyZ: undo, KeyE: () => setDialog('session'), KeyB: () => go({ screen: 'sessions' }) })

  return (
    <div className={styles.screen}>
      <CrewHeader state={state} go={go} onSession={() => setDialog('session')} />
      <main className={styles.main}>
        <div className={styles.left}>
          <StepPanel
            state={state}
            run={run}
            report={report}
            actions={actions}
            show={show}
            moveHatch={moveHatch}
            onUndo={undo}
            onOtherEntry={() => setDialog('entry')}
            onRead={() => setReadRequest(readRequest + 1)}
          />
          {failure && (
            <p role="alert" className={styles.failure}>
              {t(failureText(failure))}
            </p>
          )}
          <ReadingPad
            state={state}
            compartment={compartment}
            onCompartment={setChosen}
            time={time}
            onTime={setTime}
            focusOn={`${current?.step.kind === 'record' ? current.key : ''}${readRequest || ''}`}
            onRecord={async (reading) => {
              const refused = await actions.record(reading)
              // The step asks for the next place itself; without it the pad stays where the crew reads.
              if (!refused && asked) setChosen(undefined)
              return refused
            }}
          />
        </div>
        <div className={styles.map}>
          <StationPanel
            graph={state.graph}
            hatches={state.hatches}
            report={report}
            selected={selected}
            onSelect={setSelected}
            advised={marked}
            positions={crewPositions(state)}
          />
          <SelectionBar
            state={state}
            selected={selected}
            onHatch={moveHatch}
            onCrew={(who, place) => show(actions.place(who, place))}
            onRead={(id) => {
              setChosen(id)
              setReadRequest(readRequest + 1)
            }}
          />
        </div>
        <div className={styles.chart}>
          <PressurePanel graph={state.graph} events={state.effective} report={report} />
        </div>
        <VerdictPanel report={report} failed={failed} graph={state.graph} />
      </main>
      {dialog === 'session' && (
        <SessionDialog state={state} actions={actions} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'entry' && (
        <EntryDialog state={state} onEntry={enter} onClose={() => setDialog(undefined)} />
      )}
    </div>
  )
}

/**
 * The moment that the verdict speaks of: now while the session runs, the last entry of one that is closed or
 * an example. A minute's grain is enough: pressures are read by hand.
 */
function useVerdictTime(state: SessionState): number {
  const now = useNow(60_000)
  const last = useMemo(
    () => state.log.filter(isHeard).reduce((last, e) => Math.max(last, toMs(e.at)), 0),
    [state.log],
  )
  return state.closed || state.opened.data.mode === 'example' ? last : Math.max(now, last)
}
