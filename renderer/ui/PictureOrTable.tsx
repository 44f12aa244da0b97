import { useId, useRef, useState, type ReactNode } from 'react'
import type { Text } from '../../shared/i18n/text'
import { rowsOf } from '../app/copy'
import { useKeys } from '../app/keys'
import { useText } from '../app/preferences'
import { Button } from './Button'
import { CopyButton } from './CopyButton'
import { ui } from './messages'
import styles from './view.module.css'

interface PictureOrTableProps {
  title: Text
  /** The letter that switches, such as "M". */
  shortcut: string
  /** In the header, beside the title, while the picture is shown. */
  beside?: ReactNode
  /** What else can be done, always in sight. */
  actions?: ReactNode
  picture: ReactNode
  table: ReactNode
  /** Shown instead of both where there is nothing to show. */
  empty?: ReactNode
}

/** The same contents as a picture and as a table: whoever cannot use the one has the other, by one key. */
export function PictureOrTable(props: PictureOrTableProps) {
  const { title, shortcut, beside, actions, picture, table, empty } = props
  const t = useText()
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const section = useRef<HTMLElement>(null)
  const tables = () => section.current?.querySelectorAll('table') ?? []
  const change = empty ? undefined : () => setAsTable(!asTable)
  useKeys({ [`Key${shortcut}`]: change })
  return (
    <section ref={section} className={styles.view} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id}>{t(title)}</h2>
        {!empty && !asTable && beside}
        <span className={styles.actions}>
          {actions}
          {!empty && asTable && <CopyButton letter={shortcut} tables={() => rowsOf(tables())} />}
          {change && (
            <Button look="quiet" shortcut={shortcut} onClick={change}>
              {t(asTable ? ui.picture : ui.table)}
            </Button>
          )}
        </span>
      </header>
      {empty ?? (asTable ? table : picture)}
    </section>
  )
}
