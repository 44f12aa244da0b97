import { useState } from 'react'
import type { Input } from '../../../../shared/contract/contract'
import { LANGUAGES, type Text } from '../../../../shared/i18n/text'
import type { Run } from '../../../../shared/procedure/run/guidance'
import { ask } from '../../../app/ask'
import { failureText } from '../../../app/failures'
import { usePreferences, useText } from '../../../app/preferences'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import form from '../../../ui/ui.module.css'
import { bookTitle } from '../procedures/fitting'
import { useWorkspace } from '../workspace/workspace'
import { m } from './messages'
import styles from './header.module.css'

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
  const [languages, setLanguages] = useState<'one' | 'both'>('one')
  const [answer, setAnswer] = useState('')

  async function print() {
    const others = languages === 'both' ? LANGUAGES.filter((other) => other !== language) : []
    const asked = { ...PAPERS[paper](run, session), languages: [language, ...others] }
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
        <Choice
          label={m.languages}
          options={m.language}
          value={languages}
          onChoose={(to) => setLanguages(to)}
        />
        <p role="status">{answer}</p>
        <DialogActions confirm={t(m.print)} onClose={onClose} />
      </form>
    </Dialog>
  )
}

function Choice<T extends string>(props: {
  label: Text
  options: Record<T, Text>
  value: T
  onChoose(value: T): void
}) {
  const t = useText()
  const { label, options, value, onChoose } = props
  return (
    <fieldset className={styles.choice}>
      <legend>{t(label)}</legend>
      {(Object.entries(options) as [T, Text][]).map(([option, text]) => (
        <label key={option}>
          <input type="radio" name={label.en} checked={option === value} onChange={() => onChoose(option)} />
          {t(text)}
        </label>
      ))}
    </fieldset>
  )
}
