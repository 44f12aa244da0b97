import type { Debrief, Mark } from '../../../../shared/drill/debrief/debrief'
import type { Text } from '../../../../shared/i18n/text'
import { SECOND_MS } from '../../../../shared/time/time'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { m } from '../messages'
import { playRate, type Cursor } from '../time/use-cursor'
import styles from './timeline.module.css'

/** The ways through time, the moment that is shown, and what happened last by then. */
export function Transport(props: {
  debrief: Pick<Debrief, 'startMs' | 'lastedS'>
  cursor: Cursor
  mark?: Mark
}) {
  const t = useText()
  const { timeOfDay, elapsed } = useFormat()
  const { startMs, lastedS } = props.debrief
  const { cursor, mark } = props
  const atMs = startMs + cursor.atS * SECOND_MS
  return (
    <div className={styles.transport}>
      <Way sign="«" shortcut="Home" name={m.toBegin} onClick={() => cursor.go(0)} />
      <Way sign="‹" shortcut="←" name={m.before} onClick={() => cursor.step(-1)} />
      <Button shortcut="Space" className={styles.play} onClick={cursor.play}>
        {t(cursor.playing ? m.pause : m.play(playRate(lastedS)))}
      </Button>
      <Way sign="›" shortcut="→" name={m.next} onClick={() => cursor.step(1)} />
      <Way sign="»" shortcut="End" name={m.toEnd} onClick={() => cursor.go(lastedS)} />
      <p className={styles.moment}>
        <strong>{timeOfDay(atMs)}</strong> <span>{t(m.gmt)}</span>
      </p>
      <p className={styles.moment}>
        <strong>{elapsed(cursor.atS * SECOND_MS)}</strong>{' '}
        <span>{t(m.of(elapsed(lastedS * SECOND_MS)))}</span>
      </p>
      <p className={styles.mark} title={mark && t(mark.text)}>
        {mark ? (
          <>
            <span>{timeOfDay(startMs + mark.atS * SECOND_MS)}</span> {t(mark.text)}
          </>
        ) : (
          t(m.atBegin)
        )}
      </p>
    </div>
  )
}

function Way(props: { sign: string; shortcut: string; name: Text; onClick(): void }) {
  const t = useText()
  const { sign, shortcut, name, onClick } = props
  return (
    <Button look="quiet" shortcut={shortcut} title={t(name)} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{t(name)}</span>
    </Button>
  )
}
