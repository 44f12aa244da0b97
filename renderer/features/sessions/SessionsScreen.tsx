import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { EXAMPLES } from '../../../shared/examples/examples'
import type { Failure, Result, SessionSummary } from '../../../shared/contract/contract'
import type { Found } from '../../../shared/contract/exchange'
import type { Place } from '../../app/screens'
import { ask } from '../../app/ask'
import { failureText } from '../../app/failures'
import { useKeys } from '../../app/keys'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { SearchField } from '../../ui/SearchField'
import { Header } from '../../ui/Header'
import { ExportDialog } from '../export/ExportDialog'
import { ImportDialog } from '../import/ImportDialog'
import { FindingsNotice } from '../recording/FindingsNotice'
import { RecordingIndicator } from '../recording/RecordingIndicator'
import { m } from './messages'
import { SessionList } from './SessionList'
import styles from './sessions.module.css'
import { Welcome, type Beginning } from './Welcome'

/** Brings the procedures: read once the list stands, and not before it. */
const readNewSession = async () => ({ default: (await import('./NewSession')).NewSession })
const NewSession = lazy(readNewSession)

/** The library: what is there, the three ways to begin, and the way out of it. */
export function SessionsScreen({ go }: { go(place: Place): void }) {
  const t = useText()
  const [search, setSearch] = useState('')
  const [creating, setCreating] = useState(false)
  const [isInspecting, setInspecting] = useState(false)
  const [inspected, setInspected] = useState<Found>()
  const [isExporting, setExporting] = useState(false)
  const [ticked, setTicked] = useState<ReadonlyMap<string, SessionSummary>>(new Map())
  const [failure, setFailure] = useState<Failure>()
  const found = useSessions(search)
  const sessions = found?.sessions
  const searchField = useRef<HTMLInputElement>(null)
  useEffect(() => void requestIdleCallback(() => void readNewSession()), [])

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
    if (answer.ok) setInspected(answer.value)
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
  const openFirst = () => openExample(EXAMPLES[0]!.id)

  // What was found for other words does not say so.
  const isEmpty = search === '' && found?.search === '' && found.sessions.length === 0
  const beginnings: Beginning[] = [
    { key: 'O', title: m.openExample, text: m.beginText.example, act: openFirst },
    { key: 'D', title: m.startDrill, text: m.beginText.drill, act: openDrills },
    { key: 'N', title: m.newSession, text: m.beginText.session, act: () => setCreating(true) },
    { key: 'I', title: m.importLog, text: m.beginText.import, act: () => void inspect() },
  ]

  useKeys({
    KeyN: () => setCreating(true),
    KeyO: openFirst,
    KeyI: () => void inspect(),
    KeyX: exportTicked,
    KeyD: openDrills,
    KeyR: () => go({ screen: 'reserves' }),
    Slash: isEmpty ? undefined : () => searchField.current?.focus(),
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
      </div>
      <main className={styles.main}>
        <section className={styles.library} aria-labelledby="library">
          <div className={styles.tools}>
            <h2 id="library">{t(m.title)}</h2>
            {!isEmpty && (
              <>
                <Button look="main" shortcut="N" onClick={() => setCreating(true)}>
                  {t(m.newSession)}
                </Button>
                <Button shortcut="D" title={t(m.drillHint)} onClick={openDrills}>
                  {t(m.drill)}
                </Button>
              </>
            )}
            <Button shortcut="R" onClick={() => go({ screen: 'reserves' })}>
              {t(m.reserves)}
            </Button>
            {!isEmpty && (
              <>
                <Button shortcut="I" onClick={() => void inspect()}>
                  {t(m.importLog)}
                </Button>
                <Button shortcut="X" disabled={!exportTicked} title={t(m.exportHint)} onClick={exportTicked}>
                  {t(m.export(ticked.size))}
                </Button>
                <span className={styles.space} />
                <div className={styles.search}>
                  <SearchField
                    ref={searchField}
                    label={`${t(m.search)} (/)`}
                    value={search}
                    onChange={setSearch}
                  />
                </div>
              </>
            )}
          </div>
          {isInspecting && <p role="status">{t(m.inspecting)}</p>}
          {failure && (
            <p role="alert" className={styles.failure}>
              {t(failureText(failure))}
            </p>
          )}
          {isEmpty ? (
            <Welcome beginnings={beginnings} />
          ) : (
            <SessionList
              sessions={sessions}
              ticked={ticked}
              onTick={tick}
              onOpen={(session) => go({ screen: 'crew', session })}
            />
          )}
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
      {inspected && (
        <ImportDialog
          found={inspected}
          onOpen={(session) => go({ screen: 'crew', session })}
          onClose={() => setInspected(undefined)}
        />
      )}
      {isExporting && <ExportDialog sessions={[...ticked.values()]} onClose={() => setExporting(false)} />}
      <Suspense>{creating && <NewSession onClose={() => setCreating(false)} onCreated={enter} />}</Suspense>
    </div>
  )
}

/** The sessions that were found last, and for which words. */
function useSessions(search: string): { search: string; sessions: SessionSummary[] } | undefined {
  const [found, setFound] = useState<{ search: string; sessions: SessionSummary[] }>()
  useEffect(() => {
    let stale = false
    void window.hatchwise['sessions.list']({ search }).then((sessions) => {
      if (!stale) setFound({ search, sessions })
    })
    return () => {
      stale = true
    }
  }, [search])
  return found
}
