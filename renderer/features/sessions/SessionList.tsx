import { useState } from 'react'
import type { SessionSummary } from '../../../shared/contract/contract'
import type { Text } from '../../../shared/i18n/text'
import { toMs } from '../../../shared/time/time'
import { useFormat } from '../../app/format'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { lostText } from '../recording/messages'
import { m, MODE } from './messages'
import styles from './sessions.module.css'

/** More sessions than these are drawn only when they are asked for: a library of thousands opens at once. */
const AT_ONCE = 200

/** The sessions of the library: each opened by its title, any number of them ticked to be exported. */
export function SessionList(props: {
  sessions?: readonly SessionSummary[]
  /** By session. */
  ticked: ReadonlyMap<string, unknown>
  onTick(sessions: readonly SessionSummary[], isTicked: boolean): void
  onOpen(session: string): void
}) {
  const t = useText()
  const { gmt, number } = useFormat()
  const [count, setCount] = useState(AT_ONCE)
  const { sessions, ticked, onTick } = props
  if (!sessions) return <p className={styles.empty}>{t(m.loading)}</p>
  if (sessions.length === 0) {
    return <p className={styles.empty}>{t(m.nothingFound)}</p>
  }
  return (
    <div className={styles.list}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Tick
                label={t(m.tickAll)}
                checked={sessions.every(({ session }) => ticked.has(session))}
                onChange={(isTicked) => onTick(sessions, isTicked)}
              />
            </th>
            <th scope="col">{t(m.sessionTitle)}</th>
            <th scope="col">{t(m.mode)}</th>
            <th scope="col">{t(m.station)}</th>
            <th scope="col">{t(m.opened)}</th>
            <th scope="col">{t(m.last)}</th>
            <th scope="col" className={styles.number}>
              {t(m.entries)}
            </th>
            <th scope="col">{t(m.state)}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.slice(0, count).map((s) => (
            <tr key={s.session}>
              <td>
                <Tick
                  label={t(m.tick(s.title))}
                  checked={ticked.has(s.session)}
                  onChange={(isTicked) => onTick([s], isTicked)}
                />
              </td>
              <td>
                <button type="button" className={styles.title} onClick={() => props.onOpen(s.session)}>
                  {s.title}
                </button>
                <Marks session={s} />
              </td>
              <td>{t(MODE[s.mode])}</td>
              <td>{s.station}</td>
              <td>{gmt(toMs(s.openedAt))}</td>
              <td>{gmt(toMs(s.lastAt))}</td>
              <td className={styles.number}>{number(s.events, 0)}</td>
              <td>{t(s.closed ? m.stateClosed : m.stateOpen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length > count && (
        <Button onClick={() => setCount(count + AT_ONCE)}>{t(m.more(sessions.length - count))}</Button>
      )}
    </div>
  )
}

function Tick(props: { label: string; checked: boolean; onChange(isTicked: boolean): void }) {
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        aria-label={props.label}
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
    </label>
  )
}

/** What whoever opens it should know of its log: what is lost of it, where it came from, whether it was ever unsealed. */
function Marks({ session }: { session: SessionSummary }) {
  const t = useText()
  const { gmt } = useFormat()
  const { lost, importedFrom, unsealedOrigin } = session
  const origin: Text[] = [
    ...(importedFrom
      ? [m.importedFrom(importedFrom.file, gmt(toMs(importedFrom.importedAt)), importedFrom.keyId)]
      : []),
    ...(unsealedOrigin ? [m.unsealed] : []),
  ]
  if (lost === 0 && origin.length === 0) return null
  return (
    <span className={styles.marks}>
      {lost > 0 && <b className={styles.lost}>▲ {t(lostText(lost))}</b>}
      {origin.map((text) => (
        <span key={text.en}>{t(text)}</span>
      ))}
    </span>
  )
}
