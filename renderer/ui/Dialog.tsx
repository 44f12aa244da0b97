import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useMark } from '../app/mark'
import { useText } from '../app/preferences'
import { Button } from './Button'
import { ui } from './messages'
import styles from './ui.module.css'

interface DialogProps {
  title: string
  onClose(): void
  /** For what is looked up rather than asked. */
  wide?: boolean
  children: ReactNode
}

/**
 * A question over the screen. The browser's own dialog keeps the focus inside; Escape asks `onClose`, and what that
 * does is what happens: the dialog never goes by itself, nor stays when it was told to go.
 */
export function Dialog({ title, onClose, wide, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const mark = useMark()
  // Before the next picture: what had the focus gets it back, not the page.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
      onCancel={(event) => {
        // Where the focus is nowhere, the key comes this way.
        event.preventDefault()
        onClose()
      }}
    >
      <h1 id={id}>
        {mark && <span className={styles.mark}>{mark}</span>} {title}
      </h1>
      {children}
    </dialog>
  )
}

/** The two ways out of a dialog's form: Enter and Escape do the same. */
export function DialogActions(props: { confirm: string; disabled?: boolean; onClose(): void }) {
  const t = useText()
  return (
    <div className={styles.row}>
      <Button look="main" type="submit" disabled={props.disabled}>
        {props.confirm}
      </Button>
      <Button onClick={props.onClose} shortcut="Esc">
        {t(ui.cancel)}
      </Button>
    </div>
  )
}
