import { useId, useState, type ReactNode } from 'react'
import type { Text } from '../../shared/i18n/text'
import { useKeys } from '../app/keys'
import { useText } from '../app/preferences'
import { Button } from './Button'
import { ui } from './messages'
import styles from './ui.module.css'

interface PictureOrTableProps {
  title: Text
  /** The letter that switches, such as "M". */
  shortcut: string
  /** In the header, beside the title, while the picture is shown. */
  beside?: ReactNode
  picture: ReactNode
  table: ReactNode
  /** Shown instead of both where there is nothing to show. */
  empty?: ReactNode
}

/** The same contents as a picture and as a table: whoever cannot use the one has the other, by one key. */
export function PictureOrTable({ title, shortcut, beside, picture, table, empty }: PictureOrTableProps) {
  const t = useText()
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const change = empty ? undefined : () => setAsTable(!asTable)
  useKeys({ [`Key${shortcut}`]: change })
  return (
    <section className={styles.view} aria-labelledby={id}>
      <header className={styles.viewHeader}>
        <h2 id={id}>{t(title)}</h2>
        {!empty && !asTable && beside}
        {change && (
          <Button look="quiet" shortcut={shortcut} className={styles.viewSwitch} onClick={change}>
            {t(asTable ? ui.picture : ui.table)}
          </Button>
        )}
      </header>
      {empty ?? (asTable ? table : picture)}
    </section>
  )
}
