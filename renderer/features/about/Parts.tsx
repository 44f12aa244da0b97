import { useEffect, useRef } from 'react'
import type { ProgramPart } from '../../../shared/contract/about'
import { useText } from '../../app/preferences'
import { m } from './messages'
import styles from './about.module.css'

/** Every package whose code is in the program; opened, it shows its licence. */
export function Parts({ parts }: { parts: readonly ProgramPart[] }) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  // The button that asked for them is gone, and with it the focus.
  useEffect(() => list.current?.querySelector('summary')?.focus({ preventScroll: true }), [])
  return (
    <>
      <p>{t(m.many(parts.length))}</p>
      <ul ref={list}>
        {parts.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                {name} {version} <span className={styles.licence}>{licence}</span>
              </summary>
              <pre lang="en">{text}</pre>
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}
