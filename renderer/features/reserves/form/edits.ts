/** Parts of a plan by their path, such as "ships[0].docks": the same paths by which a fault names its place. */

type Key = string | number

export function keysOf(path: string): Key[] {
  return path
    .split(/[.[\]]/)
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key))
}

/** What stands there; undefined where nothing does. */
export function partAt(whole: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>((at, key) => (isHolder(at) ? at[key] : undefined), whole)
}

/** With another part there, and what it stands in where that is missing; the rest is shared with `whole`. */
export function withPart<T>(whole: T, path: string, part: unknown): T {
  return put(whole, keysOf(path), part) as T
}

/** Without one of a list. */
export function without<T>(whole: T, path: string): T {
  const keys = keysOf(path)
  const list = keys.slice(0, -1).reduce<unknown>((at, key) => (isHolder(at) ? at[key] : undefined), whole)
  const kept = Array.isArray(list) ? list.filter((_, i) => i !== keys.at(-1)) : []
  return put(whole, keys.slice(0, -1), kept) as T
}

function put(whole: unknown, [key, ...rest]: readonly Key[], part: unknown): unknown {
  if (key === undefined) return part
  if (Array.isArray(whole)) {
    const next: unknown[] = [...(whole as unknown[])]
    next[Number(key)] = put(next[Number(key)], rest, part)
    return next
  }
  const { [key]: before, ...others } = isHolder(whole) ? whole : {}
  const now = put(before, rest, part)
  // What is left out stands in the file no more.
  return now === undefined ? others : { ...(isHolder(whole) ? whole : {}), [key]: now }
}

function isHolder(value: unknown): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null
}
