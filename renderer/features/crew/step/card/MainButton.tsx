import { useEffect, useRef, type ComponentProps } from 'react'
import { Button } from '../../../../ui/Button'
import { useWorkspace } from '../../workspace/workspace'
import styles from './card.module.css'

/** The one thing to press. It takes the focus when it appears, and again whenever `moment` changes. */
export function MainButton({ moment, ...props }: ComponentProps<typeof Button> & { moment: string }) {
  const button = useFocusAt<HTMLButtonElement>(moment)
  return <Button look="main" shortcut="⏎" {...props} ref={button} className={styles.big} />
}

/**
 * Puts the focus on the element at every new `moment`, and when the reading pad was folded away, unless a question
 * stands over the screen or somebody is typing: what is typed, and its Enter, would go to a step that has only just
 * come.
 */
export function useFocusAt<E extends HTMLElement>(moment: string) {
  const { isOpen } = useWorkspace().pad
  const element = useRef<E>(null)
  const when = `${moment} ${isOpen}`
  useEffect(() => {
    if (when && !document.querySelector('dialog[open]') && !isTyping()) {
      element.current?.focus({ preventScroll: true })
    }
  }, [when])
  return element
}

/** Is a field being filled in? One that is being recorded is not. */
function isTyping(): boolean {
  const field = document.activeElement
  return field instanceof HTMLInputElement && !field.closest('[aria-busy=true]')
}
