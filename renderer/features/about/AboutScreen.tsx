import { useEffect, useState } from 'react'
import type { About } from '../../../shared/contract/contract'
import type { Place } from '../../app/App'
import { useKeys } from '../../app/keys'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { ui } from '../../ui/messages'
import { Header } from '../../ui/Header'
import { RecordingIndicator } from '../recording/RecordingIndicator'
import { m, ORIGIN } from './messages'
import frame from '../../ui/ui.module.css'
import styles from './about.module.css'

/** What runs here, where it came from, and where the data lie. */
export function AboutScreen({ go }: { go(place: Place): void }) {
  const t = useText()
  const [about, setAbout] = useState<About>()
  const back = () => go({ screen: 'sessions' })
  useKeys({ Escape: back })
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
              {about.electron} — {t(ORIGIN[about.electronOrigin])}
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
          </dl>
        )}
        <p>{t(m.assumption)}</p>
      </main>
    </div>
  )
}
