import { FORBIDDEN_KEYS } from '../../shared/session/json-text'

/** No legitimate message comes near these; an imported file never crosses here. */
const MOST_CHARS = 1_000_000
const MOST_LEVELS = 64

/**
 * What makes a message another thing than a small tree of plain data, or undefined. The structured clone lets through
 * what no call takes and JSON could not say: maps, buffers, rings, keys that reach into the program. Whoever parses the
 * message afterwards is spared that. Not recursive; ends as soon as it knows.
 */
export function plainFault(message: unknown): 'too large' | 'too deep' | 'not plain data' | undefined {
  const waiting = [{ value: message, level: 0 }]
  let chars = 0
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { value, level } = at
    chars += typeof value === 'string' ? value.length : 1
    if (chars > MOST_CHARS) return 'too large'
    if (!isTree(value)) {
      if (!LEAVES.has(value === null ? 'null' : typeof value)) return 'not plain data'
      continue
    }
    if (level === MOST_LEVELS) return 'too deep'
    const keys = Object.keys(value)
    chars += keys.length
    if (chars > MOST_CHARS) return 'too large'
    for (const key of keys) {
      if (FORBIDDEN_KEYS.has(key)) return 'not plain data'
      if (!Array.isArray(value)) chars += key.length
      waiting.push({ value: value[key], level: level + 1 })
    }
  }
  return undefined
}

const LEAVES = new Set(['null', 'undefined', 'boolean', 'number', 'string'])

/** A plain object or list: nothing with a class of its own. */
function isTree(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || prototype === Array.prototype
}
