import { NO_DEBRIEF, whyNone } from '../../../shared/drill/debrief/words/why-none'
import { failureText } from '../../app/failures'
import { useKeys } from '../../app/keys'
import { MarkContext } from '../../app/mark'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { Header } from '../../ui/Header'
import frame from '../../ui/ui.module.css'
import { MODE } from '../sessions/messages'
import styles from './debrief.module.css'
import { Debriefing } from './Debriefing'
import { m } from './messages'
import { type Reckoned, useDebrief } from './reckoning/use-debrief'

interface DebriefScreenProps {
  session: string
  onBack(): void
}

/** A drill that is over, as it was at every moment, beside the truth, with what it was worth. */
export function DebriefScreen({ session, onBack }: DebriefScreenProps) {
  const reckoned = useDebrief(session)
  if (reckoned.at === 'done') {
    return (
      <MarkContext value={MODE.drill}>
        <Debriefing {...reckoned} onBack={onBack} />
      </MarkContext>
    )
  }
  return <Without reckoned={reckoned} onBack={onBack} />
}

/** Before there is a debrief, or in the place of one. */
function Without({ reckoned, onBack }: { reckoned: Exclude<Reckoned, { at: 'done' }>; onBack(): void }) {
  const t = useText()
  useKeys({ KeyB: onBack, Escape: onBack })
  return (
    <div className={frame.screen}>
      <Header>
        <Button look="quiet" shortcut="B" onClick={onBack}>
          ‹ {t(m.back)}
        </Button>
        <h1 className={frame.screenTitle}>{t(m.debrief)}</h1>
      </Header>
      <main className={styles.waiting}>
        {reckoned.at === 'reading' && <p role="status">{t(m.reading)}</p>}
        {reckoned.at === 'reckoning' && (
          <>
            <p role="status">{t(m.reckoning)}</p>
            <progress className={styles.progress} aria-label={t(m.reckoning)} value={reckoned.share} />
          </>
        )}
        {reckoned.at === 'none' && <p role="status">{t(NO_DEBRIEF[whyNone(reckoned.log)])}</p>}
        {reckoned.at === 'failed' && <p role="alert">{t(failureText(reckoned.failure))}</p>}
      </main>
    </div>
  )
}
