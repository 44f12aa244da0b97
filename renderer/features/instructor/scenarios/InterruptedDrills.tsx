import { useEffect, useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { InterruptedDrill } from '../../../../shared/contract/drill'
import { ask } from '../../../app/ask'
import { useFormat } from '../../../app/format'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { once } from '../press'
import { EndDialog } from '../time/EndDialog'
import { m } from './messages'
import styles from './scenarios.module.css'

/** Drills that a crash or a power cut ended: to go on with, or to be ended as they are. The keys are the first one's. */
export function InterruptedDrills(props: {
  onEnded(session: string): void
  onFailure(failure: Failure | undefined): void
}) {
  const t = useText()
  const { elapsed } = useFormat()
  const [drills, setDrills] = useState<InterruptedDrill[]>([])
  const [ending, askToEnd] = useState<InterruptedDrill>()
  useEffect(() => {
    void window.hatchwise['drill.interrupted'](undefined).then(setDrills)
  }, [])
  async function resume({ session }: InterruptedDrill, end: boolean) {
    const answer = await ask('drill.resume', { session, end })
    props.onFailure(answer.ok ? undefined : answer.reason)
    if (!answer.ok) return
    setDrills(drills.filter((one) => one.session !== session))
    if (end) props.onEnded(session)
  }
  const [first] = drills
  useKeys({
    KeyG: first && once(() => void resume(first, false)),
    KeyE: first && once(() => askToEnd(first)),
  })
  if (!first) return null
  return (
    <section className={styles.panel} aria-labelledby="interrupted">
      <h2 id="interrupted">{t(m.interrupted)}</h2>
      <p>{t(m.interruptedHint)}</p>
      <ul className={styles.interrupted}>
        {drills.map((drill) => (
          <li key={drill.session}>
            <span>
              <strong>{t(drill.scenario)}</strong> · {t(m.lasted(elapsed(drill.lastedS * 1000)))}
            </span>
            <span className={styles.actions}>
              <Button
                look="main"
                shortcut={drill === first ? 'G' : undefined}
                onClick={() => void resume(drill, false)}
              >
                {t(m.goOn)}
              </Button>
              <Button shortcut={drill === first ? 'E' : undefined} onClick={() => askToEnd(drill)}>
                {t(m.end)}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {ending && (
        <EndDialog
          onEnd={() => {
            askToEnd(undefined)
            void resume(ending, true)
          }}
          onClose={() => askToEnd(undefined)}
        />
      )}
    </section>
  )
}
