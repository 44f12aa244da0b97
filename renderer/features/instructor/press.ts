import type { MouseEvent } from 'react'

/** A key held down is one press: nothing is confirmed that was not meant. */
export function once(action: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.repeat) action()
  }
}

/** On what is clicked: the focus stays where it was, so that the space bar goes on to be the pause. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
