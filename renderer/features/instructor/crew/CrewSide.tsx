import { memo, useMemo } from 'react'
import { PROGRAM, type LogEvent } from '../../../../shared/session/event'
import { undoneSeqs, type SessionState } from '../../../../shared/session/state'
import { describe } from '../../../../shared/session/words/describe'
import { namesFor } from '../../../../shared/session/words/names'
import { toMs } from '../../../../shared/time/time'
import { useClock, useNow } from '../../../app/clock'
import { failureText } from '../../../app/failures'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { useSession } from '../../../app/session'
import { usePaced } from '../../../app/use-paced'
import { useLeakReport } from '../../../app/use-leak-report'
import { Button } from '../../../ui/Button'
import { ui } from '../../../ui/messages'
import { useGuidance } from '../../crew/guidance/use-guidance'
import { VerdictPanel } from '../../crew/verdict/VerdictPanel'
import frame from '../instructor.module.css'
import styles from './crew-side.module.css'
import { judged } from './judged'
import { m } from './messages'
import { Mirror } from './Mirror'

/** The log grows many times a second at the fastest rate: it is read anew so often. */
const READ_EVERY_MS = 1000
/** So long the engine has for an answer before it is asked again. */
const ASKED_EVERY_MS = 2000
const MINUTE_MS = 60_000
/** The last entries are enough: the whole log is in the crew's window. */
const ENTRIES = 12

interface CrewSideProps {
  session: string
  /** Where air is lost now. */
  leaking: readonly string[]
  /** The picture is shown elsewhere. */
  isLarge: boolean
  onLarge(): void
}

/** What the crew sees, does and is told. */
export const CrewSide = memo((props: CrewSideProps) => {
  const t = useText()
  const { state, failure } = useSession(props.session)
  const read = usePaced(state, READ_EVERY_MS)
  if (!read) return <p className={frame.frame}>{t(failure ? failureText(failure) : ui.computing)}</p>
  return <Watched {...props} state={read} />
})

function Watched({ state, leaking, isLarge, onLarge }: CrewSideProps & { state: SessionState }) {
  const t = useText()
  const { rate } = useClock()
  const atMs = useNow(Math.max(MINUTE_MS, rate * ASKED_EVERY_MS))
  const asked = usePaced(state, ASKED_EVERY_MS)
  const { report, failed } = useLeakReport(asked, atMs)
  const isTrue = report && judged(report.verdict, leaking)
  return (
    <>
      <div className={styles.engine}>
        <VerdictPanel report={report} failed={failed} graph={state.graph} />
        {isTrue !== undefined && (
          <span className={isTrue ? styles.isTrue : styles.isFalse}>{t(isTrue ? m.right : m.wrong)}</span>
        )}
      </div>
      <section className={`${frame.frame} ${styles.crew}`} aria-labelledby="crew-window">
        <header className={`${frame.head} ${frame.tall}`}>
          <h2 id="crew-window">{t(m.window)}</h2>
          <Button look="quiet" shortcut="V" onClick={onLarge}>
            {t(isLarge ? m.smaller : m.larger)}
          </Button>
        </header>
        {!isLarge && <Mirror />}
        <LastEntries state={state} report={report} />
      </section>
    </>
  )
}

function LastEntries({
  state,
  report,
}: { state: SessionState } & Pick<ReturnType<typeof useLeakReport>, 'report'>) {
  const t = useText()
  const { timeOfDay } = useFormat()
  const runs = useGuidance(state, report)
  const names = useMemo(() => namesFor(state.graph, runs), [state.graph, runs])
  const undone = useMemo(() => undoneSeqs(state.log), [state.log])
  const last = useMemo(() => lastOf(state.log), [state.log])
  return (
    <ol className={styles.log} aria-label={t(m.log)} tabIndex={0} reversed start={state.log.length}>
      {last.map((event) => (
        <li key={event.seq} data-undone={undone.has(event.seq) || undefined}>
          <span>{timeOfDay(toMs(event.at))}</span> {event.actor !== PROGRAM && <b>{event.actor}: </b>}
          {t(describe(event, names))}
        </li>
      ))}
    </ol>
  )
}

/** The last entries, newest first. What instruments wrote by themselves would crowd out what the crew does. */
function lastOf(log: readonly LogEvent[]): LogEvent[] {
  const last: LogEvent[] = []
  for (let i = log.length - 1; i >= 0 && last.length < ENTRIES; i--) {
    const event = log[i]!
    if (event.kind !== 'reading' || event.actor !== PROGRAM) last.push(event)
  }
  return last
}
