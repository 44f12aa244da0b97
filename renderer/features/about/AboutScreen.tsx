import { Fragment, useEffect, useState } from 'react'
import type { About, ProgramPart } from '../../../shared/contract/about'
import type { Result } from '../../../shared/contract/contract'
import type { Place } from '../../app/screens'
import { ask } from '../../app/ask'
import { failureText } from '../../app/failures'
import { useKeys } from '../../app/keys'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { ui } from '../../ui/messages'
import { Header } from '../../ui/Header'
import { RecordingIndicator } from '../recording/RecordingIndicator'
import { m, ORIGIN, PACKAGED } from './messages'
import { Parts } from './Parts'
import frame from '../../ui/ui.module.css'
import styles from './about.module.css'

/** What runs here, where it came from, and where the data lie. */
export function AboutScreen({ go }: { go(place: Place): void }) {
  const t = useText()
  const [about, setAbout] = useState<About>()
  const [parts, setParts] = useState<Result<ProgramPart[]>>()
  const back = () => go({ screen: 'sessions' })
  const showParts = () => void ask('app.parts', undefined).then(setParts)
  useKeys({ Escape: back, KeyP: parts ? undefined : showParts })
  useEffect(() => {
    void window.hatchwise['app.about'](undefined).then(setAbout)
  }, [])
  return (
    <div className={frame.screen}>
      <Header>
        <Button look="quiet" shortcut="Esc" onClick={back}>
          ‹ {t(ui.back)}
        </Button>
        <h1 className={frame.screenTitle}>{t(m.title)}</h1>
        <RecordingIndicator />
      </Header>
      <main className={styles.main}>
        <p className={styles.purpose}>{t(m.purpose)}</p>
        {about && (
          <dl className={styles.facts}>
            <dt>Hatchwise</dt>
            <dd>{about.version}</dd>
            <dt>Electron</dt>
            <dd>
              {about.electron} —{' '}
              {t(about.isPackaged ? PACKAGED[about.electronOrigin] : ORIGIN[about.electronOrigin])}
            </dd>
            <dt>Chromium</dt>
            <dd>{about.chromium}</dd>
            <dt>Node.js</dt>
            <dd>{about.node}</dd>
            <dt>SQLite</dt>
            <dd>{about.sqlite}</dd>
            <dt>{t(m.dataFolder)}</dt>
            <dd>
              <code>{about.dataFolder}</code>
            </dd>
            {about.files.map(({ name, sha256 }) => (
              <Fragment key={name}>
                <dt>SHA-256, {name}</dt>
                <dd>
                  <code className={styles.hash}>{sha256}</code>
                </dd>
              </Fragment>
            ))}
          </dl>
        )}
        <p>{t(m.assumption)}</p>
        <section className={styles.parts} aria-labelledby="parts">
          <h2 id="parts">{t(m.parts)}</h2>
          {!parts && (
            <Button shortcut="P" onClick={showParts}>
              {t(m.showParts)}
            </Button>
          )}
          {parts && !parts.ok && (
            <p role="alert" className={frame.fault}>
              {t(failureText(parts.reason))}
            </p>
          )}
          {parts?.ok && <Parts parts={parts.value} />}
        </section>
      </main>
    </div>
  )
}
