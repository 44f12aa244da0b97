import type { SessionState } from '../../../../shared/session/state'
import { toMs } from '../../../../shared/time/time'
import type { Place } from '../../../app/screens'
import { useFormat } from '../../../app/format'
import { useNow } from '../../../app/clock'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { ui } from '../../../ui/messages'
import { Header } from '../../../ui/Header'
import { RecordingIndicator } from '../../recording/RecordingIndicator'
import { MODE } from '../../sessions/messages'
import crew from '../crew.module.css'
import { DrillState } from '../drill/DrillState'
import { useSessionNow } from '../guidance/use-judge'
import { useWorkspace } from '../workspace/workspace'
import { m } from './messages'
import styles from './header.module.css'

/** Always in sight: what this is, by which book, real or not, the time, whether it is being recorded. */
export function CrewHeader(props: { go(place: Place): void; onSession(): void; onRealAlarm?: () => void }) {
  const t = useText()
  const { state, run } = useWorkspace()
  const { title, mode } = state.opened.data
  const { station } = state.graph
  return (
    <Header>
      <Button
        look="quiet"
        shortcut="B"
        className={styles.button}
        onClick={() => props.go({ screen: 'sessions' })}
      >
        ‹ {t(ui.back)}
      </Button>
      <span className={styles[mode]}>{t(MODE[mode])}</span>
      <div className={styles.titles}>
        <h1>{title}</h1>
        <span className={crew.aside}>
          {state.closed && (
            <>
              <strong>{t(m.sessionClosed)}</strong> ·{' '}
            </>
          )}
          {run && `${t(m.book(run.procedure))} · `}
          {station.name ? t(station.name) : station.id}
        </span>
      </div>
      <Clock />
      <RecordingIndicator session={{ session: state.session, title }}>
        <Elapsed state={state} />
      </RecordingIndicator>
      {props.onRealAlarm && (
        <Button
          shortcut="F7"
          className={styles.button}
          onClick={props.onRealAlarm}
          title={t(m.realAlarmTitle)}
        >
          {t(m.realAlarm)}
        </Button>
      )}
      <Button look="quiet" shortcut="E" className={styles.button} onClick={props.onSession}>
        {t(m.session)}
      </Button>
    </Header>
  )
}

function Clock() {
  const t = useText()
  const { gmt, timeOfDay } = useFormat()
  const now = useNow(1000)
  return (
    <dl className={styles.clock}>
      <dt>{t(m.gmt(gmt(now).slice(0, 10)))}</dt>
      <dd>
        {timeOfDay(now)} <DrillState />
      </dd>
    </dl>
  )
}

function Elapsed({ state }: { state: SessionState }) {
  const t = useText()
  const { elapsed } = useFormat()
  const end = useSessionNow(state, 1000)
  return (
    <span className={styles.elapsed}>
      <span className="visually-hidden">{t(m.elapsed)}: </span>
      {elapsed(Math.max(0, end - toMs(state.opened.at)))}
    </span>
  )
}
