import { useMemo, useState } from 'react'
import { undoneSeqs } from '../../../../shared/session/state'
import { departures } from '../../../../shared/session/told'
import { toMs } from '../../../../shared/time/time'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import crew from '../crew.module.css'
import { useWorkspace } from '../workspace/workspace'
import { describe, namesHatches } from './describe'
import styles from './log.module.css'
import { m } from './messages'

/** More entries than these are drawn only when they are asked for. */
const AT_ONCE = 200

/**
 * Every entry, newest first; what was taken back stays, struck through and said in words, and a hatch that was moved
 * where another was advised says so.
 */
export function LogPanel() {
  const t = useText()
  const { gmt } = useFormat()
  const { state, names } = useWorkspace()
  const [count, setCount] = useState(AT_ONCE)
  const undone = useMemo(() => undoneSeqs(state.log), [state.log])
  const departed = useMemo(
    () => departures(state.effective, (key, seq) => namesHatches(names, key, seq)),
    [state.effective, names],
  )
  const earlier = Math.max(0, state.log.length - count)
  return (
    <>
      <ol className={styles.log} reversed start={state.log.length}>
        {state.log
          .slice(earlier)
          .toReversed()
          .map((event) => {
            const late = (event.data as { enteredAt?: string }).enteredAt !== undefined
            return (
              <li key={event.seq} data-kind={event.kind}>
                <span className={crew.aside}>
                  {event.seq} · {gmt(toMs(event.at))} · {event.actor}
                  {late && ` · ${t(m.lateEntry)}`}
                </span>
                {undone.has(event.seq) ? (
                  <span>
                    <s>{t(describe(event, names))}</s> ({t(m.undone)})
                  </span>
                ) : (
                  <span>
                    {t(describe(event, names))}
                    {departed.has(event.seq) && <em className={styles.departed}> ≠ {t(m.notAdvised)}</em>}
                  </span>
                )}
              </li>
            )
          })}
      </ol>
      {earlier > 0 && <Button onClick={() => setCount(count + AT_ONCE)}>{t(m.earlier(earlier))}</Button>}
    </>
  )
}
