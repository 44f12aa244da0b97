import { useEffect, useId, useRef, type ReactNode } from 'react'
import styles from './ui.module.css'

interface DialogProps {
  title: string
  onClose(): void
  children: ReactNode
}

/** A question over the screen. The browser's own dialog keeps the focus inside and closes on Escape. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onCancel={onClose} onClose={onClose}>
      <h1 id={id}>{title}</h1>
      {children}
    </dialog>
  )
}
