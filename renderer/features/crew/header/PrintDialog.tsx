import { useState } from 'react'
import { LANGUAGES } from '../../../../shared/i18n/text'
import type { Run } from '../../../../shared/procedure/run/guidance'
import { ask } from '../../../app/ask'
import { failureText } from '../../../app/failures'
import { usePreferences, useText } from '../../../app/preferences'
import { Check } from '../../../ui/Check'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import form from '../../../ui/ui.module.css'
import { bookTitle } from '../procedures/fitting'
import { useWorkspace } from '../workspace/workspace'
import { m } from './messages'
import styles from './header.module.css'

/** The procedure on paper, with what is done so far: at hand if the program dies. */
export function PrintDialog({ run, onClose }: { run: Run; onClose(): void }) {
  const t = useText()
  const { language } = usePreferences().preferences
  const { session } = useWorkspace().state
  const [inBoth, setInBoth] = useState(false)
  const [isBlank, setBlank] = useState(false)
  const [answer, setAnswer] = useState('')

  async function print() {
    const others = inBoth ? LANGUAGES.filter((other) => other !== language) : []
    const written = await ask('files.printProcedure', {
      procedure: run.procedure.id,
      run: isBlank ? undefined : { session, id: run.id },
      languages: [language, ...others],
    })
    setAnswer(t(written.ok ? m.printed(written.value.path) : failureText(written.reason)))
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
        <fieldset className={styles.choice}>
          <legend>{t(m.languages)}</legend>
          {[false, true].map((both) => (
            <label key={String(both)}>
              <input
                type="radio"
                name="languages"
                checked={inBoth === both}
                onChange={() => setInBoth(both)}
              />
              {t(both ? m.bothLanguages : m.oneLanguage)}
            </label>
          ))}
        </fieldset>
        <Check label={t(m.blank)} checked={isBlank} onChange={setBlank} />
        <p role="status">{answer}</p>
        <DialogActions confirm={t(m.print)} onClose={onClose} />
      </form>
    </Dialog>
  )
}
