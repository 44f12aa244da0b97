import { useEffect, useState } from 'react'
import type { Failure, SessionSummary } from '../../../shared/contract/contract'
import type { Exported, ExportFormat, Progress } from '../../../shared/contract/exchange'
import { ask } from '../../app/ask'
import { failureText } from '../../app/failures'
import { useFormat } from '../../app/format'
import { usePreferences, useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { LanguagesChoice, languagesOf, type Languages } from '../../ui/LanguagesChoice'
import { ui } from '../../ui/messages'
import form from '../../ui/ui.module.css'
import styles from './export.module.css'
import { FORMAT, FORMAT_FOR, m, WITH_REPORT } from './messages'

type Stage =
  | { at: 'choosing'; failure?: Failure }
  | { at: 'running'; progress?: Progress }
  | { at: 'done'; exported: Exported }

/** Sessions leave in the form that is needed: what each form is for, how far it is, where it lies at the end. */
export function ExportDialog(props: {
  sessions: readonly Pick<SessionSummary, 'session' | 'title'>[]
  onClose(): void
}) {
  const t = useText()
  const { sessions, onClose } = props
  const { language } = usePreferences().preferences
  const [format, setFormat] = useState<ExportFormat>('package')
  const [languages, setLanguages] = useState<Languages>('one')
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })

  async function write() {
    setStage({ at: 'running' })
    const answer = await ask('files.exportSessions', {
      sessions: sessions.map(({ session }) => session),
      format,
      languages: languagesOf(languages, language),
    })
    setStage(answer.ok ? { at: 'done', exported: answer.value } : { at: 'choosing', failure: answer.reason })
  }

  return (
    <Dialog
      title={t(sessions.length === 1 ? m.one(sessions[0]!.title) : m.several(sessions.length))}
      onClose={stage.at === 'running' ? cancel : onClose}
    >
      {stage.at === 'choosing' && (
        <form
          className={form.form}
          onSubmit={(event) => {
            event.preventDefault()
            void write()
          }}
        >
          <Choice
            label={m.format}
            options={FORMAT}
            hints={FORMAT_FOR}
            value={format}
            autoFocus
            onChoose={(to) => setFormat(to)}
          />
          {WITH_REPORT.includes(format) && <LanguagesChoice value={languages} onChoose={setLanguages} />}
          {stage.failure && <Failed failure={stage.failure} />}
          <DialogActions confirm={t(m.export)} onClose={onClose} />
        </form>
      )}
      {stage.at === 'running' && (
        <Running
          format={format}
          progress={stage.progress}
          onProgress={(progress) => setStage((now) => (now.at === 'running' ? { ...now, progress } : now))}
        />
      )}
      {stage.at === 'done' && <Done exported={stage.exported} onClose={onClose} />}
    </Dialog>
  )
}

function cancel() {
  void window.hatchwise['files.cancelExport'](undefined)
}

function Failed({ failure }: { failure: Failure }) {
  const t = useText()
  if (failure.code !== 'cancelled') {
    return (
      <p role="alert" className={form.fault}>
        {t(failureText(failure))}
      </p>
    )
  }
  return <p role="status">{t(m.cancelled(Number(failure.value ?? 0)))}</p>
}

function Running(props: { format: ExportFormat; progress?: Progress; onProgress(progress: Progress): void }) {
  const t = useText()
  const { number } = useFormat()
  const { format, progress, onProgress } = props
  useEffect(() => window.hatchwise.onProgress(onProgress))
  return (
    <div className={form.form}>
      <p className={styles.stage}>
        <span>{progress ? `${t(FORMAT[format])} · ${t(m.at(progress))}` : t(m.begins)}</span>
        {progress && <span>{number(shareOf(progress) * 100, 0)} %</span>}
      </p>
      <progress className={styles.progress} aria-label={t(m.running)} value={progress && shareOf(progress)} />
      <div className={form.row}>
        <Button autoFocus onClick={cancel} shortcut="Esc">
          {t(ui.cancel)}
        </Button>
      </div>
    </div>
  )
}

/** Of the session that is being written. */
function shareOf({ done, total }: Progress): number {
  return total > 0 ? done / total : 0
}

function Done({ exported, onClose }: { exported: Exported; onClose(): void }) {
  const t = useText()
  return (
    <div className={form.form}>
      <p role="status">
        {t(m.written)}: <code className={styles.path}>{exported.path}</code>
      </p>
      <div className={form.row}>
        <Button look="main" autoFocus onClick={onClose} shortcut="Esc">
          {t(m.close)}
        </Button>
      </div>
    </div>
  )
}
