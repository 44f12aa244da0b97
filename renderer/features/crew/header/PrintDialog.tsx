import { useState } from 'react'
import type { Input } from '../../../../shared/contract/contract'
import type { Run } from '../../../../shared/procedure/run/guidance'
import { ask } from '../../../app/ask'
import { failureText } from '../../../app/failures'
import { usePreferences, useText } from '../../../app/preferences'
import { Choice } from '../../../ui/Choice'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import { LanguagesChoice, languagesOf, type Languages } from '../../../ui/LanguagesChoice'
import form from '../../../ui/ui.module.css'
import { bookTitle } from '../procedures/fitting'
import { useWorkspace } from '../workspace/workspace'
import { m } from './messages'

type Paper = Omit<Input<'files.printProcedure'>, 'languages'>

/** What can be printed: the procedure with what is done so far, the same blank, or the whole book for the locker. */
const PAPERS: Record<keyof typeof m.paper, (run: Run, session: string) => Paper> = {
  run: ({ id, procedure }, session) => ({ procedure: procedure.id, run: { session, id } }),
  blank: ({ procedure }) => ({ procedure: procedure.id }),
  book: () => ({ procedure: 'all' }),
}

/** The procedure on paper: at hand if the program dies. */
export function PrintDialog({ run, onClose }: { run: Run; onClose(): void }) {
  const t = useText()
  const { language } = usePreferences().preferences
  const { session } = useWorkspace().state
  const [paper, setPaper] = useState<keyof typeof PAPERS>('run')
  const [languages, setLanguages] = useState<Languages>('one')
  const [answer, setAnswer] = useState('')

  async function print() {
    const asked = { ...PAPERS[paper](run, session), languages: languagesOf(languages, language) }
    setAnswer(t(m.printing))
    const written = await ask('files.printProcedure', asked)
    setAnswer(t(written.ok ? m.written(written.value.path) : failureText(written.reason)))
  }

  return (
    <Dialog title={`${t(m.print)}: ${t(bookTitle(run.procedure))}`} onClose={onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          void print()
        }}
      >
        <Choice label={m.what} options={m.paper} value={paper} onChoose={(to) => setPaper(to)} />
        <LanguagesChoice value={languages} onChoose={setLanguages} />
        <p role="status">{answer}</p>
        <DialogActions confirm={t(m.print)} onClose={onClose} />
      </form>
    </Dialog>
  )
}
