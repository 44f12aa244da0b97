import { useEffect, useRef, useState } from 'react'
import { EXAMPLES } from '../../../shared/examples/examples'
import type { Failure, Result, SessionSummary } from '../../../shared/contract/contract'
import { toMs } from '../../../shared/time/time'
import type { Place } from '../../app/App'
import { ask } from '../../app/ask'
import { failureText } from '../../app/failures'
import { useFormat } from '../../app/format'
import { useKeys } from '../../app/keys'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Header } from '../../ui/Header'
import { m, MODE } from './messages'
import { NewSession } from './NewSession'
import styles from './sessions.module.css'

/** The library: what is there, and the three ways to begin. */
export function SessionsScreen({ go }: { go(place: Place): void }) {
  const t = useText()
  const [search, setSearch] = useState('')
  const [creating, setCreating] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const sessions = useSessions(search)
  const searchField = useRef<HTMLInputElement>(null)

  const enter = (answer: Result<{ session: string }>) => {
    if (answer.ok) go({ screen: 'crew', session: answer.value.session })
    else if (answer.reason.code !== 'cancelled') setFailure(answer.reason)
  }
  const importLog = () => void ask('files.importLog', undefined).then(enter)
  const openExample = (example: string) => void ask('sessions.openExample', { example }).then(enter)

  useKeys({
    KeyN: () => setCreating(true),
    KeyI: importLog,
    Slash: () => searchField.current?.focus(),
  })

  return (
    <div className={styles.screen}>
      <Header>
        <h1>Hatchwise</h1>
        <span className={styles.space} />
        <Button
          look="quiet"
          shortcut=","
          onClick={() => go({ screen: 'settings', back: { screen: 'sessions' } })}
        >
          {t(m.settings)}
        </Button>
        <Button look="quiet" onClick={() => go({ screen: 'about' })}>
          {t(m.about)}
        </Button>
      </Header>
      <main className={styles.main}>
        <section className={styles.library} aria-labelledby="library">
          <div className={styles.tools}>
            <h2 id="library">{t(m.title)}</h2>
            <Button look="main" shortcut="N" onClick={() => setCreating(true)}>
              {t(m.newSession)}
            </Button>
            <Button shortcut="I" onClick={importLog}>
              {t(m.importLog)}
            </Button>
            <span className={styles.space} />
            <div className={styles.search}>
              <Field label={`${t(m.search)} (/)`}>
                {(control) => (
                  <input
                    {...control}
                    ref={searchField}
                    type="search"
                    value={search}
                    onChange={(e) => setSearch(e.target.value)}
                  />
                )}
              </Field>
            </div>
          </div>
          {failure && (
            <p role="alert" className={styles.failure}>
              {t(failureText(failure))}
            </p>
          )}
          <SessionList
            sessions={sessions}
            searching={search !== ''}
            onOpen={(session) => go({ screen: 'crew', session })}
          />
        </section>
        <section className={styles.examples} aria-labelledby="examples">
          <h2 id="examples">{t(m.examples)}</h2>
          <p className={styles.hint}>{t(m.examplesHint)}</p>
          <ul>
            {EXAMPLES.map((example) => (
              <li key={example.id}>
                <button type="button" className={styles.example} onClick={() => openExample(example.id)}>
                  <strong>{t(example.title)}</strong>
                  <span>{t(example.summary)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </main>
      {creating && <NewSession onClose={() => setCreating(false)} onCreated={enter} />}
    </div>
  )
}

function SessionList(props: {
  sessions?: SessionSummary[]
  searching: boolean
  onOpen(session: string): void
}) {
  const t = useText()
  const { gmt, number } = useFormat()
  if (!props.sessions) return <p className={styles.empty}>{t(m.loading)}</p>
  if (props.sessions.length === 0) {
    return <p className={styles.empty}>{t(props.searching ? m.nothingFound : m.empty)}</p>
  }
  return (
    <div className={styles.list}>
      <table>
        <thead>
          <tr>
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
          {props.sessions.map((s) => (
            <tr key={s.session}>
              <td>
                <button type="button" className={styles.title} onClick={() => props.onOpen(s.session)}>
                  {s.title}
                </button>
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
    </div>
  )
}

function useSessions(search: string): SessionSummary[] | undefined {
  const [sessions, setSessions] = useState<SessionSummary[]>()
  useEffect(() => {
    let stale = false
    void window.hatchwise['sessions.list']({ search }).then((found) => {
      if (!stale) setSessions(found)
    })
    return () => {
      stale = true
    }
  }, [search])
  return sessions
}
