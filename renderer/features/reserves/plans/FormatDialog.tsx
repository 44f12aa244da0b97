import { useState, type ReactNode } from 'react'
import type { Failure, Result } from '../../../../shared/contract/contract'
import type { Text } from '../../../../shared/i18n/text'
import { failureText } from '../../../app/failures'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Choice } from '../../../ui/Choice'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import form from '../../../ui/ui.module.css'
import { m } from './messages'
import styles from './plans.module.css'

interface FormatDialogProps<F extends string> {
  title: string
  options: Record<F, Text>
  hints: Record<F, Text>
  value: F
  onChoose(format: F): void
  onExport(): Promise<Result<{ path: string }>>
  onClose(): void
  children?: ReactNode
}

type Stage = { at: 'choosing'; failure?: Failure } | { at: 'writing' } | { at: 'done'; path: string }

/** Asks for a format, writes, and says where it lies. */
export function FormatDialog<F extends string>(props: FormatDialogProps<F>) {
  const t = useText()
  const { title, options, hints, value, onChoose, onExport, onClose, children } = props
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })
  async function write() {
    setStage({ at: 'writing' })
    const answer = await onExport()
    if (answer.ok) return setStage({ at: 'done', path: answer.value.path })
    const failure = answer.reason.code === 'cancelled' ? undefined : answer.reason
    setStage({ at: 'choosing', failure })
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {stage.at === 'done' ? (
        <div className={form.form}>
          <p role="status">
            {t(m.written)}: <code className={styles.path}>{stage.path}</code>
          </p>
          <div className={form.row}>
            <Button look="main" autoFocus shortcut="Esc" onClick={onClose}>
              {t(m.close)}
            </Button>
          </div>
        </div>
      ) : (
        <form
          className={form.form}
          onSubmit={(event) => {
            event.preventDefault()
            void write()
          }}
        >
          <Choice
            label={m.format}
            options={options}
            hints={hints}
            value={value}
            autoFocus
            onChoose={onChoose}
          />
          {children}
          {stage.at === 'writing' && <p role="status">{t(m.writing)}</p>}
          {stage.at === 'choosing' && stage.failure && (
            <p role="alert" className={form.fault}>
              {t(failureText(stage.failure))}
            </p>
          )}
          <DialogActions confirm={t(m.export)} disabled={stage.at === 'writing'} onClose={onClose} />
        </form>
      )}
    </Dialog>
  )
}
