import { useEffect } from 'react'

/** In a dialog, which gives the focus to its first control: the arrow keys go on from the option that is chosen. */
export function useChosenFocus(): void {
  useEffect(() => document.querySelector<HTMLElement>('dialog input:checked')?.focus(), [])
}
