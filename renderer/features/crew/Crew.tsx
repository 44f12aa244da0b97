import { useState } from 'react'
import type { Failure } from '../../../shared/contract/contract'
import type { SessionState } from '../../../shared/session/state'
import { heardSeq } from '../../../shared/session/told'
import type { Place } from '../../app/screens'
import { failureText } from '../../app/failures'
import { useKeys } from '../../app/keys'
import { useWindowTitle } from '../../app/mark'
import { useText } from '../../app/preferences'
import { useAct } from '../../app/session'
import { useLeakReport } from '../../app/use-leak-report'
import { useRealAlarmCall } from '../alarms/use-real-alarm-call'
import { CrewTour } from '../help/tour/CrewTour'
import { FindingsNotice } from '../recording/FindingsNotice'
import { ChartPanel } from './chart/ChartPanel'
import styles from './crew.module.css'
import { DrillEnded, isDrillOver } from './drill/DrillEnded'
import { MessageNotice } from './drill/MessageNotice'
import { EntryDialog } from './entry/EntryDialog'
import type { Entry } from './entry/entries'
import { timed, type EntryTime } from './reading/entry-time'
import { useSessionNow } from './guidance/use-judge'
import { AlarmArea } from './header/AlarmArea'
import { CrewHeader } from './header/CrewHeader'
import { PrintDialog } from './header/PrintDialog'
import { SessionDialog } from './header/SessionDialog'
import { MapPanel } from './map/MapPanel'
import { ProcedureList } from './procedures/ProcedureList'
import { ProceduresDialog } from './procedures/ProceduresDialog'
import { ReadingDock } from './reading/ReadingDock'
import { StepPanel } from './step/StepPanel'
import { useCrewWorkspace } from './workspace/use-crew-workspace'
import { useTelling } from './verdict/use-telling'
import { VerdictPanel } from './verdict/VerdictPanel'
import { WatchStrip } from './watch/WatchStrip'
import { WorkspaceContext } from './workspace/workspace'

/** Pressures are read by hand: the verdict is told for the minute. */
const TOLD_EVERY_MS = 60_000

interface CrewProps {
  state: SessionState
  /** What went wrong on the way here. */
  broughtFailure?: Failure
  go(place: Place): void
}

export function Crew({ state, broughtFailure, go }: CrewProps) {
  const t = useText()
  const act = useAct(state.session)
  const answer = useLeakReport(state, useSessionNow(state, TOLD_EVERY_MS))
  const { report, failed } = answer
  const isBusy = !answer.final || answer.seq !== heardSeq(state)
  const [failure, setFailure] = useState(broughtFailure)
  const [isWaiting, setWaiting] = useState(false)
  const [time, setTime] = useState<EntryTime>({ kind: 'now' })
  const [dialog, setDialog] = useState<'session' | 'entry' | 'print' | 'procedures'>()
  const workspace = useCrewWorkspace({ state, report, act, time, onFailure: setFailure })
  const { run, actions } = workspace
  useTelling(state, answer, act, setFailure)
  useWindowTitle(state.opened.data.title)
  const callRealAlarm = useRealAlarmCall(state, go, setFailure)

  const print = run && (() => setDialog('print'))
  const close = () => setDialog(undefined)
  const enter = (entry: Entry) => {
    const when = timed(time)
    return when ? actions.enter(entry, when) : Promise.resolve<Failure>({ code: 'malformed', value: 'GMT' })
  }
  useKeys({
    KeyE: () => setDialog('session'),
    KeyB: () => go({ screen: 'sessions' }),
    F9: print,
  })

  return (
    <WorkspaceContext value={workspace}>
      <div className={styles.screen}>
        <div>
          <CrewHeader go={go} onSession={() => setDialog('session')} onRealAlarm={callRealAlarm} />
          <FindingsNotice />
          <CrewTour />
          <MessageNotice state={state} />
          {isDrillOver(state) ? (
            <DrillEnded session={state.session} go={go} />
          ) : (
            <AlarmArea act={act} onFailure={setFailure} onWaiting={setWaiting} />
          )}
          <WatchStrip />
        </div>
        <main className={styles.main}>
          <div className={styles.left}>
            <ProcedureList
              onProcedures={() => setDialog('procedures')}
              onPrint={print}
              shortcut={isWaiting ? undefined : 'Q'}
            />
            <StepPanel onOtherEntry={() => setDialog('entry')} />
            {failure && (
              <p role="alert" className={styles.failure}>
                {t(failureText(failure))}
              </p>
            )}
            <ReadingDock time={time} onTime={setTime} />
          </div>
          <MapPanel />
          <ChartPanel state={state} answer={answer} />
          <VerdictPanel report={report} failed={failed} isBusy={isBusy} graph={state.graph} />
        </main>
        {dialog === 'session' && <SessionDialog onClose={close} />}
        {dialog === 'entry' && <EntryDialog state={state} onEntry={enter} onClose={close} />}
        {dialog === 'print' && run && <PrintDialog run={run} onClose={close} />}
        {dialog === 'procedures' && <ProceduresDialog onClose={close} />}
      </div>
    </WorkspaceContext>
  )
}
