import type { Text } from '../../../shared/i18n/text'
import { useText } from '../../app/preferences'
import form from '../../ui/ui.module.css'
import { m } from './messages'
import styles from './welcome.module.css'

export interface Beginning {
  key: string
  title: Text
  text: Text
  act(): void
}

/** What an empty library says: what this is, and the ways to begin, each with its key. */
export function Welcome({ beginnings }: { beginnings: readonly Beginning[] }) {
  const t = useText()
  return (
    <div className={styles.welcome}>
      <p>{t(m.purpose)}</p>
      <h3 id="beginnings">{t(m.empty)}</h3>
      <ul aria-labelledby="beginnings">
        {beginnings.map(({ key, title, text, act }) => (
          <li key={key}>
            <button type="button" className={styles.beginning} aria-keyshortcuts={key} onClick={act}>
              <kbd className={form.key}>{key}</kbd>
              <strong>{t(title)}</strong>
              <span>{t(text)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
