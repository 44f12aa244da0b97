import type { Later } from '../recording/recorder'

/** So long a slice of work may keep others waiting, and so long they have until the next one. */
const SLICE_MS = 5
const PAUSE_MS = 20
/** The crew sees its list first. */
const START_MS = 500

/**
 * Takes from `work` a slice at a time on the event loop and gives what it finds to `find`. The answer ends it.
 */
export function inSlices<T>(
  work: Iterable<T | undefined>,
  { later, monotonicMs }: { later: Later; monotonicMs(): number },
  find: (found: T) => void,
): () => void {
  const steps = work[Symbol.iterator]()
  let cancel = later(START_MS, slice)

  function slice(): void {
    const until = monotonicMs() + SLICE_MS
    do {
      const { value, done } = steps.next()
      if (done) return
      if (value !== undefined) find(value)
    } while (monotonicMs() < until)
    cancel = later(PAUSE_MS, slice)
  }

  return () => {
    cancel()
    steps.return?.()
  }
}
