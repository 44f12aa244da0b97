/** What is wrong with a JSON text; `column` counts characters (UTF-16 units) from 1. */
export interface JsonFault {
  column: number
  code:
    | 'syntax'
    | 'too-deep'
    | 'forbidden-key'
    | 'duplicate-key'
    | 'half-surrogate'
    | 'number-too-large'
    | 'number-not-exact'
  /** English: what was found, what is expected. */
  message: string
}

export type Path = readonly PropertyKey[]

/** Keys with which parsed JSON could reach into the program. */
export const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y

/**
 * Is this one JSON value, safe to give to `JSON.parse`? Everything that two readers could take differently is a
 * fault too: a key twice, half of a surrogate pair, a number beyond the range or the digits of doubles (RFC 7493).
 * The engines' own messages name positions differently or not at all, and see the depth only when it is too late.
 */
export function jsonFault(text: string, depth: number): JsonFault | undefined {
  return scan(text, depth).fault
}

/** Where that column is in a text of several lines: "line 3, column 7". */
export function placeIn(text: string, column: number): string {
  const before = text.slice(0, column - 1).split('\n')
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`
}

/** The column where the value at `path` begins, or the last one before it that exists. `text` is correct JSON. */
export function columnOf(text: string, path: Path): number | undefined {
  return scan(text, Infinity, path).column
}

function scan(text: string, depth: number, sought?: Path): { fault?: JsonFault; column?: number } {
  let at = 0
  let column: number | undefined
  try {
    value(1, sought)
    space()
    if (at < text.length) fail('the end of the line')
    return { column }
  } catch (thrown) {
    if (thrown instanceof Stop) return { fault: thrown.fault }
    throw thrown
  }

  /** `rest` is what of the sought path is still before us; undefined when we are beside it. */
  function value(level: number, rest: Path | undefined): void {
    space()
    if (rest) column = at + 1
    const start = text[at]
    if (start === '{' || start === '[') {
      if (level > depth) fail(`at most ${depth} levels`, 'too-deep')
      if (start === '{') object(level, rest)
      else array(level, rest)
    } else if (start === '"') string()
    else if (!matches(WORD)) number()
  }

  function object(level: number, rest: Path | undefined): void {
    const keys = new Set<string>()
    at++
    space()
    if (text[at] === '}') return void at++
    for (;;) {
      space()
      const start = at
      if (text[at] !== '"') fail('a key in double quotes')
      const key = string()
      if (FORBIDDEN_KEYS.has(key)) fail('another key', 'forbidden-key', start)
      if (keys.has(key)) fail('every key once', 'duplicate-key', start)
      keys.add(key)
      space()
      take(':')
      value(level + 1, rest?.[0] === key ? rest.slice(1) : undefined)
      space()
      if (text[at] === '}') return void at++
      take(',', '"," or "}"')
    }
  }

  function array(level: number, rest: Path | undefined): void {
    at++
    space()
    if (text[at] === ']') return void at++
    for (let index = 0; ; index++) {
      value(level + 1, rest?.[0] === index ? rest.slice(1) : undefined)
      space()
      if (text[at] === ']') return void at++
      take(',', '"," or "]"')
    }
  }

  function string(): string {
    const start = at
    let plain = true
    for (at++; text[at] !== '"'; at++) {
      if (at >= text.length || text.charCodeAt(at) < 0x20) fail('the closing quote of a text')
      if (text[at] !== '\\') continue
      plain = false
      at++
      if (!matches(ESCAPE)) fail('an escape like \\n or \\u0041')
      at--
    }
    at++
    const decoded = plain ? text.slice(start + 1, at - 1) : (JSON.parse(text.slice(start, at)) as string)
    if (/\p{Surrogate}/u.test(decoded)) fail('whole surrogate pairs', 'half-surrogate', start)
    return decoded
  }

  function number(): void {
    const start = at
    if (!matches(NUMBER)) fail('a JSON value')
    const digits = text.slice(start, at)
    if (!Number.isFinite(Number(digits))) fail('a smaller number', 'number-too-large', start)
    if (!isExact(digits)) fail('a number that every reader takes for the same', 'number-not-exact', start)
  }

  function matches(pattern: RegExp): boolean {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }

  function space(): void {
    for (let c = text.charCodeAt(at); c === 0x20 || c === 0x09 || c === 0x0a || c === 0x0d;) {
      c = text.charCodeAt(++at)
    }
  }

  function take(mark: string, expected = `"${mark}"`): void {
    if (text[at] !== mark) fail(expected)
    at++
  }

  function fail(expected: string, code: JsonFault['code'] = 'syntax', place = at): never {
    throw new Stop({ column: place + 1, code, message: `found ${shown(text, place)}; expected ${expected}` })
  }
}

/**
 * Would every reader take it for the same number? Not -0, which is 0 in RFC 8785; not a whole number that a double
 * holds as another one, unless that is how a double is written; not more than the 17 digits that tell doubles apart.
 */
function isExact(digits: string): boolean {
  const value = Number(digits)
  if (value === 0) return /^[0.]+(e|$)/i.test(digits)
  if (digits.length <= 15) return true
  if (/^-?\d+$/.test(digits)) return String(value) === digits || BigInt(value) === BigInt(digits)
  const [mantissa = ''] = digits.split(/e/i)
  return mantissa.replace('.', '').replace(/^-?0+|^-|0+$/g, '').length <= 17
}

class Stop extends Error {
  readonly fault: JsonFault
  constructor(fault: JsonFault) {
    super(fault.message)
    this.fault = fault
  }
}

/** The text at a place, short enough for a sentence. */
function shown(text: string, at: number): string {
  if (at >= text.length) return 'the end of the line'
  const rest = text.slice(at, at + 20)
  return JSON.stringify(rest.length < text.length - at ? `${rest}…` : rest)
}
