import { useEffect, useState } from 'react'
import { copyTables, type Row } from '../app/copy'
import { useKeys } from '../app/keys'
import { useMark } from '../app/mark'
import { useText } from '../app/preferences'
import { Button } from './Button'
import { ui } from './messages'
import styles from './view.module.css'

/** How long it says that the table was copied. */
const SAID_MS = 4000

/** Puts tables, each with its header first, on the clipboard, by a key of its own: Shift and the letter that shows them. */
export function CopyButton(props: { letter: string; tables(): Row[][] }) {
  const t = useText()
  const [said, setSaid] = useState('')
  const { letter, tables } = props
  const mark = useMark()
  async function copy() {
    const rows = await copyTables(mark ? [[[mark]], ...tables()] : tables())
    setSaid(t(rows === undefined ? ui.tooMuchToCopy : ui.copied(rows)))
  }
  useKeys({ [`Shift+Key${letter}`]: () => void copy() })
  useEffect(() => {
    if (!said) return undefined
    const timer = setTimeout(() => setSaid(''), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <span className={styles.copy}>
      <span role="status">{said}</span>
      <Button look="quiet" shortcut={`⇧${letter}`} onClick={() => void copy()}>
        {t(ui.copy)}
      </Button>
    </span>
  )
}
