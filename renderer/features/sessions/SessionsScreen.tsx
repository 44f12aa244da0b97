import { useEffect, useRef, useState } from 'react'
import { EXAMPLES } from '../../../shared/examples/examples'
import type { Failure, Result, SessionSummary } from '../../../shared/contract/contract'
import type { Found } from '../../../shared/contract/exchange'
import type { Place } from '../../app/App'
import { ask } from '../../app/ask'
import { failureText } from '../../app/failures'
import { useKeys } from '../../app/keys'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Header } from '../../ui/Header'
import { DrillNotice } from '../crew/drill/DrillNotice'
import { ExportDialog } from '../export/ExportDialog'
import { ImportDialog } from '../import/ImportDialog'
import { FindingsNotice } from '../recording/FindingsNotice'
import { RecordingIndicator } from '../recording/RecordingIndicator'
import { m } from './messages'
import { NewSession } from './NewSession'
import { SessionList } from './SessionList'
import styles from './sessions.module.css'

/** The library: what is there, the three ways to begin, and the way out of it. */
export function SessionsScreen({ go }: { go(place: Place): void }) {
  const t = useText()
  const [search, setSearch] = useState('')
  const [creating, setCreating] = useState(false)
  const [isInspecting, setInspecting] = useState(false)
  const [found, setFound] = useState<Found>()
  const [isExporting, setExporting] = useState(false)
  const [ticked, setTicked] = useState<ReadonlyMap<string, SessionSummary>>(new Map())
  const [failure, setFailure] = useState<Failure>()
  const sessions = useSessions(search)
  const searchField = useRef<HTMLInputElement>(null)

  const enter = (answer: Result<{ session: string }>) => {
    if (answer.ok) go({ screen: 'crew', session: answer.value.session })
    else if (answer.reason.code !== 'cancelled') setFailure(answer.reason)
  }
  async function inspect() {
    if (isInspecting) return
    setFailure(undefined)
    setInspecting(true)
    const answer = await ask('files.inspectLog', undefined)
    setInspecting(false)
    if (answer.ok) setFound(answer.value)
    else if (answer.reason.code !== 'cancelled') setFailure(answer.reason)
  }
  const tick = (sessions: readonly SessionSummary[], isTicked: boolean) => {
    const changed = new Map(ticked)
    for (const s of sessions) {
      if (isTicked) changed.set(s.session, s)
      else changed.delete(s.session)
    }
    setTicked(changed)
  }
  const exportTicked = ticked.size > 0 ? () => setExporting(true) : undefined
  const openDrills = () => void window.hatchwise['drill.openWindow'](undefined)
  const openExample = (example: string) => void ask('sessions.openExample', { example }).then(enter)

  useKeys({
    KeyN: () => setCreating(true),
    KeyI: () => void inspect(),
    KeyX: exportTicked,
    KeyD: openDrills,
    KeyR: () => go({ screen: 'reserves' }),
    Slash: () => searchField.current?.focus(),
  })

  return (
    <div className={styles.screen}>
      <div>
        <Header>
          <h1>Hatchwise</h1>
          <span className={styles.space} />
          <RecordingIndicator />
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
        <FindingsNotice />
        <DrillNotice go={go} />
      </div>
      <main className={styles.main}>
        <section className={styles.library} aria-labelledby="library">
          <div className={styles.tools}>
            <h2 id="library">{t(m.title)}</h2>
            <Button look="main" shortcut="N" onClick={() => setCreating(true)}>
              {t(m.newSession)}
            </Button>
            <Button shortcut="D" title={t(m.drillHint)} onClick={openDrills}>
              {t(m.drill)}
            </Button>
            <Button shortcut="R" onClick={() => go({ screen: 'reserves' })}>
              {t(m.reserves)}
            </Button>
            <Button shortcut="I" onClick={() => void inspect()}>
              {t(m.importLog)}
            </Button>
            <Button shortcut="X" disabled={!exportTicked} title={t(m.exportHint)} onClick={exportTicked}>
              {t(m.export(ticked.size))}
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
          {isInspecting && <p role="status">{t(m.inspecting)}</p>}
          {failure && (
            <p role="alert" className={styles.failure}>
              {t(failureText(failure))}
            </p>
          )}
          <SessionList
            sessions={sessions}
            searching={search !== ''}
            ticked={ticked}
            onTick={tick}
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
      {found && (
        <ImportDialog
          found={found}
          onOpen={(session) => go({ screen: 'crew', session })}
          onClose={() => setFound(undefined)}
        />
      )}
      {isExporting && <ExportDialog sessions={[...ticked.values()]} onClose={() => setExporting(false)} />}
      {creating && <NewSession onClose={() => setCreating(false)} onCreated={enter} />}
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
