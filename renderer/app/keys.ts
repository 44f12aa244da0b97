import { useLayoutEffect, useRef } from 'react'

type Actions = Record<string, ((event: KeyboardEvent) => void) | undefined>

/** What every `useKeys` of the screen holds just now. */
const inSight = new Set<{ readonly current: Actions }>()

/**
 * One key, one action. Keys are named by their place on the keyboard (`KeyboardEvent.code`, such as "KeyR"), so that
 * they work in a Russian layout too; a letter, an arrow, the full stop or the slash with Shift is a key of its own,
 * "Shift+KeyR". A letter typed into a field stays a letter; but no number begins with one, so in a field for a number
 * that is still empty it is a command. Space presses the button that has the focus, whatever else it does. Escape
 * leaves the field, and function keys work everywhere. The keys are there with the first picture of what they act on,
 * not after it.
 */
export function useKeys(actions: Actions): void {
  const current = useRef(actions)
  useLayoutEffect(() => {
    current.current = actions
  })
  useLayoutEffect(() => {
    inSight.add(current)
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      const isFunctionKey = /^F\d+$/.test(event.code)
      if (!isFunctionKey && (isTyping(event) || document.querySelector('dialog[open]'))) return
      if (event.code === 'Space' && isPressed(event)) return
      const action = current.current[nameOf(event)]
      if (!action) return
      event.preventDefault()
      action(event)
    }
    addEventListener('keydown', onKey)
    return () => {
      inSight.delete(current)
      removeEventListener('keydown', onKey)
    }
  }, [])
}

/** Every key of what is in sight, by its name: does it do something as things stand? For the keyboard map. */
export function keysInSight(): ReadonlyMap<string, boolean> {
  const keys = new Map<string, boolean>()
  for (const { current } of inSight) {
    for (const [name, action] of Object.entries(current)) {
      keys.set(name, action !== undefined || keys.get(name) === true)
    }
  }
  return keys
}

/** A question mark is asked for by its sign as well: a Russian keyboard has it on the seven. */
function nameOf({ code, key, shiftKey }: KeyboardEvent): string {
  if (key === '?') return 'Shift+Slash'
  return shiftKey && /^(Key|Arrow|Period|Slash)/.test(code) ? `Shift+${code}` : code
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
