import { useEffect, useState } from 'react'
import type { Result } from '../../../../shared/contract/contract'
import type { FoundCheckpoint } from '../../../../shared/contract/exchange'
import { ask } from '../../../app/ask'
import { failureText } from '../../../app/failures'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import form from '../../../ui/ui.module.css'
import { ExportDialog } from '../../export/ExportDialog'
import { SignedBy } from '../../import/SignedBy'
import { m } from './messages'
import { useWorkspace } from '../workspace/workspace'

/** What is done with the session as a whole: export, verify, close or reopen; where its chain ends, and who signed it. */
export function SessionDialog(props: { onClose(): void }) {
  const t = useText()
  const { state, actions } = useWorkspace()
  const [answer, setAnswer] = useState('')
  const [isExporting, setExporting] = useState(false)
  const { session, closed } = state
  const { title } = state.opened.data
  const checkpoint = useCheckpoint(session)
  if (isExporting) return <ExportDialog sessions={[{ session, title }]} onClose={props.onClose} />

  async function verify() {
    const result = await ask('sessions.verify', { session })
    if (!result.ok) return setAnswer(t(failureText(result.reason)))
    setAnswer(t(result.value.intact ? m.intact(result.value.head.seq) : m.broken(result.value.seq)))
  }

  return (
    <Dialog title={title} onClose={props.onClose}>
      <div className={form.form}>
        <div className={form.row}>
          <Button look="main" onClick={() => setExporting(true)}>
            {t(m.export)}
          </Button>
          <Button onClick={() => void verify()}>{t(m.verify)}</Button>
          <Button onClick={() => void (closed ? actions.reopen() : actions.close()).then(props.onClose)}>
            {t(closed ? m.reopen : m.close)}
          </Button>
        </div>
        <p role="status">{answer}</p>
        <dl className={form.facts}>
          <dt>{t(m.head)}</dt>
          <dd>
            {t(m.entry(state.log.length))} <code className={form.hash}>{state.log.at(-1)?.hash}</code>
          </dd>
          <dt>{t(m.signed)}</dt>
          <dd>{checkpoint ? <SignedBy checkpoint={checkpoint} /> : t(m.unsigned)}</dd>
        </dl>
        <div className={form.row}>
          <Button onClick={props.onClose} shortcut="Esc">
            {t(m.backToCrew)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** What was signed last of the session. */
function useCheckpoint(session: string): FoundCheckpoint | undefined {
  const [checkpoint, setCheckpoint] = useState<FoundCheckpoint>()
  useEffect(() => {
    const show = (answer: Result<FoundCheckpoint | null>) =>
      setCheckpoint((answer.ok && answer.value) || undefined)
    void ask('sessions.checkpoint', { session }).then(show)
  }, [session])
  return checkpoint
}
