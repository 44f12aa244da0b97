import type { ButtonHTMLAttributes, Ref } from 'react'
import styles from './ui.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'main' | 'plain' | 'quiet'
  /** The key that does the same, shown on the button. */
  shortcut?: string
  ref?: Ref<HTMLButtonElement>
}

/** Keys that are drawn otherwise than they are named. */
const SPOKEN: Record<string, string> = { '⏎': 'Enter', Esc: 'Escape', '←': 'ArrowLeft', '→': 'ArrowRight' }

function spoken(shortcut: string | undefined): string | undefined {
  return SPOKEN[shortcut ?? ''] ?? shortcut?.replace('⇧', 'Shift+')
}

/** Something that can be pressed: never smaller than a gloved finger, its key shown on it. */
export function Button({ look = 'plain', shortcut, children, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={[styles.button, styles[look], className].filter(Boolean).join(' ')}
      aria-keyshortcuts={spoken(shortcut)}
      // A key held down is one press: nothing is ticked that was not meant.
      onKeyDown={(event) => event.repeat && event.preventDefault()}
      {...rest}
    >
      {children}
      {shortcut && <kbd className={styles.key}>{shortcut}</kbd>}
    </button>
  )
}
