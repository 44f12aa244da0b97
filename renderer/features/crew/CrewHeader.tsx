import { procedureById } from '../../../shared/procedure/bundled'
import type { SessionState } from '../../../shared/session/state'
import { toMs } from '../../../shared/time/time'
import type { Place } from '../../app/App'
import { useFormat } from '../../app/format'
import { useNow } from '../../app/now'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { ui } from '../../ui/messages'
import { Header } from '../../ui/Header'
import { MODE } from '../sessions/messages'
import { m } from './messages'
import crew from './crew.module.css'
import styles from './header.module.css'

/** Always in sight: what this is, by which book, real or not, the time, whether it is being recorded. */
export function CrewHeader(props: { state: SessionState; go(place: Place): void; onSession(): void }) {
  const t = useText()
  const { state } = props
  const { title, mode } = state.opened.data
  const procedure = state.procedure && procedureById(state.procedure.data.procedure)
  return (
    <Header>
      <Button look="quiet" shortcut="B" onClick={() => props.go({ screen: 'sessions' })}>
        ‹ {t(ui.back)}
      </Button>
      <span className={styles[mode]}>{t(MODE[mode])}</span>
      <div className={styles.titles}>
        <h1>{title}</h1>
        <span className={crew.aside}>
          {t(state.graph.station.name ?? { en: state.graph.station.id, ru: state.graph.station.id })}
          {procedure && ` · ${t(m.book(t(procedure.title), procedure.revision))}`}
        </span>
      </div>
      <Clock state={state} />
      <span className={styles.recording}>{t(state.closed ? m.sessionClosed : m.recording)}</span>
      <Button shortcut="E" onClick={props.onSession}>
        {t({ en: 'Session', ru: 'Сеанс' })}
      </Button>
    </Header>
  )
}

function Clock({ state }: { state: SessionState }) {
  const t = useText()
  const { gmt, timeOfDay, elapsed } = useFormat()
  const now = useNow(1000)
  const end = state.closed || state.opened.data.mode === 'example' ? toMs(state.log.at(-1)!.at) : now
  return (
    <dl className={styles.clock}>
      <div>
        <dt>{t(m.gmt(gmt(now).slice(0, 10)))}</dt>
        <dd>{timeOfDay(now)}</dd>
      </div>
      <div>
        <dt>{t(m.elapsed)}</dt>
        <dd>{elapsed(Math.max(0, end - toMs(state.opened.at)))}</dd>
      </div>
    </dl>
  )
}
