import { useState } from 'react'
import { ask } from '../../../app/ask'
import { failureText } from '../../../app/failures'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import form from '../../../ui/ui.module.css'
import { m } from './messages'
import { useWorkspace } from '../workspace/workspace'

/** What is done with the session as a whole: export, verify, close or reopen. */
export function SessionDialog(props: { onClose(): void }) {
  const t = useText()
  const { state, actions } = useWorkspace()
  const [answer, setAnswer] = useState('')
  const { session, closed } = state

  async function exportAs(format: 'jsonl' | 'csv') {
    const written = await ask('files.exportLog', { session, format })
    setAnswer(t(written.ok ? m.written(written.value.path) : failureText(written.reason)))
  }
  async function verify() {
    const result = await ask('sessions.verify', { session })
    if (!result.ok) return setAnswer(t(failureText(result.reason)))
    setAnswer(t(result.value.intact ? m.intact(result.value.head.seq) : m.broken(result.value.seq)))
  }

  return (
    <Dialog title={state.opened.data.title} onClose={props.onClose}>
      <div className={form.form}>
        <div className={form.row}>
          <Button onClick={() => void exportAs('jsonl')}>{t(m.exportJsonl)}</Button>
          <Button onClick={() => void exportAs('csv')}>{t(m.exportCsv)}</Button>
          <Button onClick={() => void verify()}>{t(m.verify)}</Button>
          <Button onClick={() => void (closed ? actions.reopen() : actions.close()).then(props.onClose)}>
            {t(closed ? m.reopen : m.close)}
          </Button>
        </div>
        <p role="status">{answer}</p>
        <div className={form.row}>
          <Button onClick={props.onClose} shortcut="Esc">
            {t(m.backToCrew)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
