import { useEffect, useState } from 'react'

/** The value, but another one at most every so often: one that comes alone at once, of many the last. 0: each. */
export function usePaced<T>(value: T, everyMs: number): T {
  const [shown, show] = useState({ value, atMs: -Infinity })
  // Where it begins to be paced it goes on from what was shown last.
  if (everyMs === 0 && shown.value !== value) show({ value, atMs: -Infinity })
  useEffect(() => {
    if (everyMs === 0 || value === shown.value) return
    const waitMs = shown.atMs + everyMs - performance.now()
    const timer = setTimeout(() => show({ value, atMs: performance.now() }), waitMs)
    return () => clearTimeout(timer)
  }, [value, shown, everyMs])
  return everyMs === 0 ? value : shown.value
}
