/** Makes a thing when it is first asked for, and the same one ever after: nobody waits for what nobody uses. */
export function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined
  return () => (made ??= { it: make() }).it
}
