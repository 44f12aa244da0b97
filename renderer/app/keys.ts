import { useLayoutEffect, useRef } from 'react'

/**
 * One key, one action. Keys are named by their place on the keyboard (`KeyboardEvent.code`, such as "KeyR"), so that
 * they work in a Russian layout too; a letter, an arrow or the full stop with Shift is a key of its own, "Shift+KeyR".
 * A letter typed into a field stays a letter; but no number begins with one, so in a field for a number that is still
 * empty it is a command. Space presses the button that has the focus, whatever else it does. Escape leaves the field,
 * and function keys work everywhere. The keys are there with the first picture of what they act on, not after it.
 */
export function useKeys(actions: Record<string, ((event: KeyboardEvent) => void) | undefined>): void {
  const current = useRef(actions)
  useLayoutEffect(() => {
    current.current = actions
  })
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      const isFunctionKey = /^F\d+$/.test(event.code)
      if (!isFunctionKey && (isTyping(event) || document.querySelector('dialog[open]'))) return
      if (event.code === 'Space' && isPressed(event)) return
      const isShifted = event.shiftKey && /^(Key|Arrow|Period)/.test(event.code)
      const action = current.current[isShifted ? `Shift+${event.code}` : event.code]
      if (!action) return
      event.preventDefault()
      action(event)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

/** What takes letters: not what is only ticked or slid. */
const TYPED = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select'

function isPressed({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('button, input, [role=button]')
}

function isTyping({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || !target.matches(TYPED)) return false
  const beginsNumber =
    target instanceof HTMLInputElement && target.inputMode === 'decimal' && target.value === ''
  return !(beginsNumber && code.startsWith('Key'))
}
