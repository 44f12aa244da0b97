import { useRef, type RefObject } from 'react'
import { useKeys } from '../../app/keys'

/** What the lines ("data-line") stand in: the arrows go from one to the next, and from the last to the first. */
export function useLines(): RefObject<HTMLElement | null> {
  const around = useRef<HTMLElement>(null)
  const go = (by: number) => {
    const lines = [...(around.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
    const at = lines.findIndex((line) => line === document.activeElement)
    lines[(at + by + lines.length) % lines.length]?.focus()
  }
  useKeys({ ArrowDown: () => go(1), ArrowUp: () => go(-1) })
  return around
}
