/** What a kept text says as JSON. Undefined where there is none or it is spoilt: it counts as absent, and is left as it is. */
export function jsonIn(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
