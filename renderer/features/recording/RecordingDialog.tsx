import { useState } from 'react'
import type { SessionSummary } from '../../../shared/contract/contract'
import type { Recording } from '../../../shared/contract/recording'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import form from '../../ui/ui.module.css'
import { ExportDialog } from '../export/ExportDialog'
import { Findings } from './FindingsNotice'
import { ALWAYS, FAULT, m, meaningOf, REMEDY, shortText, SIGN } from './messages'
import { useRecording } from './recording'
import styles from './recording.module.css'

/** What the sign in the header means, why it is so, and what the crew can do about it. */
export function RecordingDialog(props: {
  recording: Recording
  /** What can be exported from here. */
  session?: Pick<SessionSummary, 'session' | 'title'>
  onClose(): void
}) {
  const t = useText()
  const { recording, session, onClose } = props
  const { findings } = useRecording()
  const [isExporting, setExporting] = useState(false)
  const { state, faults } = recording
  if (isExporting && session) return <ExportDialog sessions={[session]} onClose={onClose} />
  return (
    <Dialog title={t(m.title)} onClose={onClose}>
      <div className={form.form}>
        <p role="status" className={[styles.meaning, styles[state]].join(' ')}>
          <strong>
            <span aria-hidden>{SIGN[state]}</span> {t(shortText(recording))}
          </strong>
          <span>{t(meaningOf(recording))}</span>
        </p>
        {faults.length > 0 && (
          <section>
            <h2>{t(m.why)}</h2>
            <ul className={styles.points}>
              {faults.map((fault) => (
                <li key={fault}>{t(FAULT[fault])}</li>
              ))}
            </ul>
          </section>
        )}
        {state !== 'recording' && (
          <section>
            <h2>{t(m.toDo)}</h2>
            <ul className={styles.points}>
              {[...faults.map((fault) => REMEDY[fault]), ...ALWAYS[state]].map((remedy) => (
                <li key={remedy.en}>{t(remedy)}</li>
              ))}
            </ul>
          </section>
        )}
        {findings.length > 0 && (
          <section>
            <h2>{t(m.found)}</h2>
            <Findings findings={findings} />
          </section>
        )}
        <div className={form.row}>
          {session && (
            <Button look={state === 'recording' ? 'plain' : 'main'} onClick={() => setExporting(true)}>
              {t(m.exportNow)}
            </Button>
          )}
          <Button onClick={onClose} shortcut="Esc">
            {t(m.back)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
