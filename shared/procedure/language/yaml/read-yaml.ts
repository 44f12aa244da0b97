import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, Parser } from 'yaml'
import type { Document, Node, Scalar, YAMLMap } from 'yaml'
import { FORBIDDEN_KEYS } from '../../../session/json-text.ts'

/** A place in a text; both count from 1, the column in characters (UTF-16 units). */
export interface TextPlace {
  line: number
  column: number
}

/** One thing wrong with a YAML text. */
export interface YamlFault extends TextPlace {
  code: string
  /** English: what was found, what is expected. */
  message: string
}

export type Path = readonly (string | number)[]

export type YamlReading =
  | {
      ok: true
      value: unknown
      /**
       * Where the value at a path stands, or the last one before it that exists; with `within`, that character
       * (from 1) of a text.
       */
      placeOf(path: Path, within?: number): TextPlace
      /** The same for the key of the value. */
      keyPlaceOf(path: Path): TextPlace
    }
  | { ok: false; faults: YamlFault[] }

const MOST_CHARACTERS = 10_000_000
const MOST_LEVELS = 64
/** Words, marks and spaces; a long procedure has some ten thousand. */
const MOST_PARTS = 400_000

/** Characters that are not seen, or that turn the order of the others: they could make a text read otherwise. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/**
 * One YAML 1.2 document (JSON is one too) with the place of everything in it, or all its faults. Stricter than YAML:
 * core types only, no anchors and aliases, every key a text and there once, no unseen characters, and bounds on
 * length and depth. Never throws.
 */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter()
  const faults: YamlFault[] = []
  const placeAt = (offset: number): TextPlace => {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const fault: Report = (offset, code, found, expected) => {
    faults.push({ ...placeAt(offset), code, message: `found ${found}; expected ${expected}` })
  }

  const document = compose(text, lines, fault)
  if (!document) return { ok: false, faults }
  const value = valueOf(document.contents, { text, fault })
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    value,
    placeOf: (path, within) => placeAt(offsetOf(text, descend(document, path).node, within)),
    keyPlaceOf: (path) => {
      const { key, node } = descend(document, path)
      return placeAt(offsetOf(text, key ?? node))
    },
  }
}

type Report = (offset: number, code: string, found: string, expected: string) => void

/** The document, or undefined where its syntax is wrong, which is reported. */
function compose(text: string, lines: LineCounter, fault: Report): Document.Parsed | undefined {
  if (text.length > MOST_CHARACTERS) {
    fault(0, 'file-too-large', `${text.length} characters`, `at most ${MOST_CHARACTERS}`)
    return undefined
  }
  lines.addNewLine(0)
  const parser = new Parser(lines.addNewLine)
  const tokens = []
  let parts = 0
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    if (++parts > MOST_PARTS) {
      fault(parser.offset, 'too-many-parts', `more than ${MOST_PARTS} parts`, 'fewer')
      return undefined
    }
    // Here, where nothing is recursive yet: composing goes as deep as the text does.
    if (parser.stack.length > MOST_LEVELS + 1) {
      fault(parser.offset, 'too-deep', shown(text, parser.offset), `at most ${MOST_LEVELS} levels`)
      return undefined
    }
  }
  tokens.push(...parser.end())
  const composer = new Composer({
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const [document, second] = [...composer.compose(tokens, true, text.length)]
  if (!document) return undefined
  const { errors, warnings, directives } = document
  const wrong = [...errors, ...warnings]
  for (const { pos, code, message } of wrong) {
    fault(pos[0], code.toLowerCase().replaceAll('_', '-'), shown(text, pos[0]), `YAML (${message})`)
  }
  if (directives.yaml.version !== '1.2') {
    fault(0, 'yaml-version', `YAML ${directives.yaml.version}`, 'YAML 1.2')
  } else if (second) {
    fault(second.range[0], 'multiple-docs', 'a second document', 'one document')
  } else if (wrong.length === 0) return document
  return undefined
}

interface Reader {
  text: string
  fault: Report
}

/** The value of a node in plain JavaScript; what must not be there is reported. */
function valueOf(node: Node | null, reader: Reader): unknown {
  const { text, fault } = reader
  if (node === null) return null
  const start = node.range?.[0] ?? 0
  if (isAlias(node) || node.anchor !== undefined) {
    fault(start, 'anchor', shown(text, start), 'the value itself, without an anchor or alias')
    return undefined
  }
  if (isSeq<Node | null>(node)) return node.items.map((item) => valueOf(item, reader))
  if (isMap<Node, Node | null>(node)) return objectOf(node, reader)
  return isScalar(node) ? scalarOf(node, reader) : undefined
}

function objectOf(map: YAMLMap<Node, Node | null>, reader: Reader): Record<string, unknown> {
  const { text, fault } = reader
  const object: Record<string, unknown> = {}
  for (const { key: node, value } of map.items) {
    const start = node.range?.[0] ?? 0
    const key = valueOf(node, reader)
    if (typeof key !== 'string') fault(start, 'key', shown(text, start), 'a text as the key')
    else if (FORBIDDEN_KEYS.has(key)) fault(start, 'forbidden-key', `"${key}"`, 'another key')
    else if (Object.hasOwn(object, key)) fault(start, 'duplicate-key', `"${key}" again`, 'every key once')
    else object[key] = valueOf(value, reader)
  }
  return object
}

function scalarOf({ value, range }: Scalar, { text, fault }: Reader): unknown {
  const start = range?.[0] ?? 0
  if (typeof value === 'string') {
    const [unseen] = UNSEEN.exec(value) ?? []
    if (unseen !== undefined) {
      const code = unseen.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
      const at = text.indexOf(unseen, start)
      const inside = at >= 0 && at < (range?.[1] ?? start)
      fault(inside ? at : start, 'unseen-character', `U+${code}`, 'characters that are seen')
    }
    return value
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    fault(start, 'number-too-large', shown(text, start), 'a finite number')
  }
  return value
}

/** The node at a path with its key, or the last one on the way that exists. */
function descend({ contents }: Document.Parsed, path: Path): { node: Node | null; key?: Node } {
  let at: { node: Node | null; key?: Node } = { node: contents }
  for (const part of path) {
    const { node } = at
    if (isMap<Node, Node | null>(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part)
      if (!pair) break
      at = { node: pair.value ?? pair.key, key: pair.key }
    } else if (isSeq<Node | null>(node) && typeof part === 'number' && node.items[part]) {
      at = { node: node.items[part] }
    } else break
  }
  return at
}

function offsetOf(text: string, node: Node | null, within?: number): number {
  const [start, end] = node?.range ?? [0, 0]
  if (within === undefined || !isScalar(node) || typeof node.value !== 'string') return start
  // A text that the file writes otherwise, folded or with escapes, is pointed at as a whole.
  const inside = text.slice(start, end).indexOf(node.value)
  return inside < 0 ? start : start + inside + within - 1
}

/** The text at a place, short enough for a sentence. */
function shown(text: string, at: number): string {
  if (at >= text.length) return 'the end of the text'
  const [line = ''] = text.slice(at, at + 21).split('\n')
  return JSON.stringify(line.length > 20 ? `${line.slice(0, 20)}…` : line)
}
