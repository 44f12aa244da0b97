import type { DrillView, RunningDrill } from '../../../shared/contract/drill'
import { toMs } from '../../../shared/time/time'
import { useNow } from '../../app/clock'
import { useFormat } from '../../app/format'
import { useText } from '../../app/preferences'
import { Header } from '../../ui/Header'
import crewHeader from '../crew/header/header.module.css'
import { RecordingIndicator } from '../recording/RecordingIndicator'
import { MODE } from '../sessions/messages'
import styles from './instructor.module.css'
import { m, TROUBLE } from './messages'

/** Always in sight: that it is a drill and which, the station's time, how fast it goes, and whether all is kept. */
export function DrillHeader({ scenario, seed, clock, view }: RunningDrill) {
  const t = useText()
  return (
    <>
      <Header>
        <span className={crewHeader.drill}>{t(MODE.drill)}</span>
        <div className={`${crewHeader.titles} ${styles.titles}`}>
          <h1>{t(scenario.title)}</h1>
          <span className={styles.soft}>
            {t(m.seed(seed))} · {view.session}
          </span>
        </div>
        <Times startsMs={toMs(scenario.startsAt)} endsAfterMin={scenario.endsAfterMin} />
        <output className={clock.rate === 0 ? styles.paused : styles.running} aria-label={t(m.rate)}>
          {clock.rate === 0 ? t(m.paused) : `×${clock.rate}`}
        </output>
        <RecordingIndicator session={{ session: view.session, title: t(scenario.title) }} />
      </Header>
      <Trouble trouble={view.trouble} />
    </>
  )
}

function Times({ startsMs, endsAfterMin }: { startsMs: number; endsAfterMin: number }) {
  const t = useText()
  const { gmt, timeOfDay, elapsed, duration } = useFormat()
  const now = useNow(1000)
  return (
    <div className={styles.times}>
      <dl className={crewHeader.clock}>
        <dt>{t(m.gmt(gmt(now).slice(0, 10)))}</dt>
        <dd>{timeOfDay(now)}</dd>
      </dl>
      <dl className={crewHeader.clock}>
        <dt>
          {t(m.elapsed)} {t(m.of(duration(endsAfterMin * 60)))}
        </dt>
        <dd>{elapsed(Math.max(0, now - startsMs))}</dd>
      </dl>
    </div>
  )
}

function Trouble({ trouble }: Pick<DrillView, 'trouble'>) {
  const t = useText()
  if (trouble.length === 0) return null
  return (
    <ul className={styles.trouble} role="alert">
      {trouble.map((one) => (
        <li key={one}>▲ {t(TROUBLE[one])}</li>
      ))}
    </ul>
  )
}
