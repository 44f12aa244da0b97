import { useLayoutEffect, useRef } from 'react'

/**
 * One key, one action. Keys are named by their place on the keyboard (`KeyboardEvent.code`, such as "KeyR"), so
 * that they work in a Russian layout too; a letter with Shift is a key of its own, "Shift+KeyR". A letter typed into
 * a field stays a letter; but no number begins with one, so in a field for a number that is still empty it is a
 * command. Escape leaves the field, and function keys work everywhere. The keys are there with the first picture of
 * what they act on, not after it.
 */
export function useKeys(actions: Record<string, (() => void) | undefined>): void {
  const current = useRef(actions)
  useLayoutEffect(() => {
    current.current = actions
  })
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      const isFunctionKey = /^F\d+$/.test(event.code)
      if (!isFunctionKey && (isTyping(event) || document.querySelector('dialog[open]'))) return
      const isShifted = event.shiftKey && event.code.startsWith('Key')
      const action = current.current[isShifted ? `Shift+${event.code}` : event.code]
      if (!action) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

/** What takes letters: not what is only ticked. */
const TYPED = 'input:not([type=checkbox], [type=radio]), textarea, select'

function isTyping({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || !target.matches(TYPED)) return false
  const beginsNumber =
    target instanceof HTMLInputElement && target.inputMode === 'decimal' && target.value === ''
  return !(beginsNumber && code.startsWith('Key'))
}
