import { useMemo, useState } from 'react'
import type { LogEvent } from '../../../../shared/session/event'
import { undoneSeqs } from '../../../../shared/session/state'
import { departures } from '../../../../shared/session/told'
import { toMs } from '../../../../shared/time/time'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { CopyButton } from '../../../ui/CopyButton'
import crew from '../crew.module.css'
import { useWorkspace } from '../workspace/workspace'
import { describe, namesHatches } from '../../../../shared/session/words/describe'
import { WORDS } from '../../../../shared/session/words/words'
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
  const said = (event: LogEvent) => [
    ...(isLate(event) ? [t(WORDS.lateEntry)] : []),
    ...(undone.has(event.seq) ? [t(WORDS.undone)] : []),
    ...(departed.has(event.seq) ? [t(WORDS.notAdvised)] : []),
  ]
  const rows = () => [
    [m.number, m.time, m.actor, m.entry, m.remarks].map(t),
    ...state.log
      .toReversed()
      .map((event) => [
        String(event.seq),
        gmt(toMs(event.at)),
        event.actor,
        t(describe(event, names)),
        said(event).join(', '),
      ]),
  ]
  const earlier = Math.max(0, state.log.length - count)
  return (
    <>
      <p className={styles.tools}>
        <CopyButton letter="G" tables={() => [rows()]} />
      </p>
      <ol className={styles.log} reversed start={state.log.length}>
        {state.log
          .slice(earlier)
          .toReversed()
          .map((event) => (
            <li key={event.seq} data-kind={event.kind}>
              <span className={crew.aside}>
                {event.seq} · {gmt(toMs(event.at))} · {event.actor}
                {isLate(event) && ` · ${t(WORDS.lateEntry)}`}
              </span>
              {undone.has(event.seq) ? (
                <span>
                  <s>{t(describe(event, names))}</s> ({t(WORDS.undone)})
                </span>
              ) : (
                <span>
                  {t(describe(event, names))}
                  {departed.has(event.seq) && <em className={styles.departed}> ≠ {t(WORDS.notAdvised)}</em>}
                </span>
              )}
            </li>
          ))}
      </ol>
      {earlier > 0 && <Button onClick={() => setCount(count + AT_ONCE)}>{t(m.earlier(earlier))}</Button>}
    </>
  )
}

function isLate({ data }: LogEvent): boolean {
  return (data as { enteredAt?: string }).enteredAt !== undefined
}
