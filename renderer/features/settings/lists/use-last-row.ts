import { useEffect, useRef, type RefObject } from 'react'

/** Gives the focus to the first field of the last row, once a row that was asked for is there. */
export function useLastRow(list: RefObject<HTMLElement | null>): () => void {
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    list.current?.lastElementChild?.querySelector('input')?.focus()
  })
  return () => void (wanted.current = true)
}
