import { useState } from 'react'

/** The value of before, as long as the new one says the same: what hangs on it is not worked out again. */
export function useSteady<T extends object | undefined>(value: T, same: (a: T, b: T) => boolean): T {
  const [kept, keep] = useState(value)
  if (kept === value || same(kept, value)) return kept
  keep(value)
  return value
}
