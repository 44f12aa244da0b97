import { useState } from 'react'
import { found } from '../../../../shared/glossary/glossary'
import type { Term } from '../../../../shared/glossary/term'
import { LANGUAGES } from '../../../../shared/i18n/text'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { SearchField } from '../../../ui/SearchField'
import form from '../../../ui/ui.module.css'
import { m } from '../messages'
import styles from './glossary.module.css'

/** The words of the trade in both languages; what is typed is looked for in either alphabet. */
export function GlossaryDialog({ onClose }: { onClose(): void }) {
  const t = useText()
  const [search, setSearch] = useState('')
  const chapters = found(search)
  const count = chapters.reduce((sum, { terms }) => sum + terms.length, 0)
  return (
    <Dialog title={t(m.glossary)} onClose={onClose} wide>
      <div className={styles.glossary}>
        <div className={styles.search}>
          <SearchField label={t(m.search)} value={search} onChange={setSearch} />
          <Button shortcut="Esc" onClick={onClose}>
            {t(m.close)}
          </Button>
        </div>
        <p role="status" className={form.hint}>
          {t(count > 0 ? m.count(count) : m.nothingFound)}
        </p>
        <div className={styles.chapters} tabIndex={0} role="region" aria-label={t(m.glossary)}>
          {chapters.map(({ title, terms }) => (
            <section key={title.en}>
              <h2>{t(title)}</h2>
              <dl>
                {terms.map((term) => (
                  <Entry key={term.name.en} term={term} />
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  )
}

/** The reader's language first, the other one beside it. */
function Entry({ term: { short, name, meaning, source } }: { term: Term }) {
  const t = useText()
  const { language } = usePreferences().preferences
  const other = LANGUAGES.find((one) => one !== language)!
  return (
    <div className={styles.entry}>
      <dt>
        {short.length > 0 && (
          <span className={styles.short}>
            <strong>{short[0]}</strong> {short.slice(1).join(' · ')}
          </span>
        )}
        <strong>{t(name)}</strong>
        <span lang={other} className={styles.other}>
          {name[other]}
        </span>
      </dt>
      <dd>
        {t(meaning)}
        {source && (
          <span className={styles.source}>
            {t(m.source)}: {t(source)}
          </span>
        )}
      </dd>
    </div>
  )
}
