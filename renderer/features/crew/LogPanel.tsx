import { undoneSeqs } from '../../../shared/session/state'
import type { SessionState } from '../../../shared/session/state'
import { departures } from '../../../shared/session/told'
import { toMs } from '../../../shared/time/time'
import { useFormat } from '../../app/format'
import { useText } from '../../app/preferences'
import { describe, namesHatches } from './describe'
import { m } from './messages'
import crew from './crew.module.css'
import styles from './step.module.css'

/**
 * Every entry, newest first; what was taken back stays, struck through and said in words, and a hatch that was moved
 * where another was advised says so.
 */
export function LogPanel({ state }: { state: SessionState }) {
  const t = useText()
  const { gmt } = useFormat()
  const undone = undoneSeqs(state.log)
  const departed = departures(state.effective, namesHatches)
  return (
    <ol className={styles.log} reversed>
      {state.log.toReversed().map((event) => {
        const late = (event.data as { enteredAt?: string }).enteredAt !== undefined
        return (
          <li key={event.seq} data-kind={event.kind}>
            <span className={crew.aside}>
              {event.seq} · {gmt(toMs(event.at))} · {event.actor}
              {late && ` · ${t(m.lateEntry)}`}
            </span>
            {undone.has(event.seq) ? (
              <span>
                <s>{t(describe(event, state.graph))}</s> ({t(m.undone)})
              </span>
            ) : (
              <span>
                {t(describe(event, state.graph))}
                {departed.has(event.seq) && <em className={styles.departed}> ≠ {t(m.notAdvised)}</em>}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
