import { gzipSync } from 'node:zlib'
import { randomOf } from '../../../shared/stats/random'

/** For tests: what a good file is made into, by a mishap or on purpose. */
export type Attack = (good: string) => string | Buffer

const joined = (...parts: (string | readonly number[] | Buffer)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))
const inserted = (good: string, piece: string | readonly number[]) => {
  const at = good.indexOf('\n', good.length / 2) + 1
  return joined(good.slice(0, at), piece, good.slice(at))
}
const noise = (length: number) => {
  const random = randomOf(8)
  return Buffer.from(Array.from({ length }, () => Math.floor(random.uniform(0, 256))))
}
const times = (count: number, piece: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => piece(i))

/** For every kind of text. */
export const ON_BYTES: Record<string, Attack> = {
  'no bytes': () => '',
  'one byte that is no text': () => Buffer.from([0xff]),
  'blanks only': () => ' \n\t\r\n'.repeat(1000),
  'NUL only': () => Buffer.alloc(100_000),
  'a NUL inside': (good) => inserted(good, '\0'),
  'a NUL at its end': (good) => `${good}\0`,
  noise: () => noise(100_000),
  'noise at its end': (good) => joined(good, noise(1000)),
  'UTF-16': (good) => Buffer.from(good, 'utf16le'),
  'UTF-16 with a mark': (good) => Buffer.from(`\ufeff${good}`, 'utf16le'),
  'UTF-32': (good) => Buffer.from(Uint32Array.from(good, (c) => c.codePointAt(0)!).buffer),
  'a byte order mark': (good) => `\ufeff${good}`,
  'a byte order mark inside': (good) => inserted(good, '\ufeff'),
  'KOI8-R': (good) => joined(good, [0xf0, 0xd2, 0xeb]),
  'a byte that continues nothing': (good) => inserted(good, [0x80]),
  'a slash of two bytes': (good) => inserted(good, [0xc0, 0xaf]),
  'half of a surrogate pair in UTF-8': (good) => inserted(good, [0xed, 0xa0, 0x80]),
  'a letter beyond Unicode': (good) => inserted(good, [0xf5, 0x80, 0x80, 0x80]),
  'a letter cut off': (good) => joined(good, [0xd0]),
  'its first half': (good) => good.slice(0, good.length / 2),
  'its first byte': (good) => good.slice(0, 1),
  'itself twice': (good) => good + good,
  'another order of lines': (good) => good.split('\n').toReversed().join('\n'),
  'CR LF at line ends': (good) => good.replaceAll('\n', '\r\n'),
  'CR at line ends': (good) => good.replaceAll('\n', '\r'),
  'mixed line ends': (good) => {
    const ends = ['\n', '\r\n']
    let line = 0
    return good.replaceAll('\n', () => ends[line++ % 2]!)
  },
  'line ends that only Unicode knows': (good) => good.replaceAll('\n', '\u2028'),
  'letters that turn the order of others': (good) => inserted(good, '\u202e\u2066'),
  'itself, packed': (good) => gzipSync(good),
  'the beginning of an archive': (good) => joined([0x50, 0x4b, 0x03, 0x04], noise(100), good),
  'the beginning of a program': (good) => joined([0x7f], 'ELF', noise(100), good),
  'the beginning of a database': (good) => joined('SQLite format 3\0', noise(100), good),
  'a page of the web': () => '<!doctype html><script>fetch("https://example.org")</script>',
  'a document with an entity of its own': () =>
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
  'a number': () => '1',
  'a text': () => '"text"',
  nothing: () => 'null',
  'an empty list': () => '[]',
  'an empty object': () => '{}',
  'an object of another kind': () => '{"schema":1,"id":"x","kind":"y"}',
}

/** Large ones, for one kind of file of each syntax: what reads the syntax refuses them, or nothing does. */
const LARGE: Record<string, Attack> = {
  'a line of a million columns': (good) => `${good}${'x'.repeat(1_000_000)}\n`,
  'a line of nine million columns': (good) => `${'x'.repeat(9_000_000)}\n${good}`,
  'a million blanks before it': (good) => ' '.repeat(1_000_000) + good,
  'a million lines before it': (good) => '\n'.repeat(1_000_000) + good,
  'a million brackets': () => '['.repeat(1_000_000),
  'a million braces': () => '{"a":'.repeat(200_000),
  'a million quotes': () => '"'.repeat(1_000_000),
  'a million backslashes': () => `"${'\\'.repeat(1_000_000)}"`,
  'more than ten million characters': (good) => good + '#'.repeat(10_000_001),
}

/** The good object with one more key before the others. */
const withKey = (good: string, pair: string) => good.replace('{', `{${pair},`)

const ON_JSON: Record<string, Attack> = {
  'its last bracket missing': (good) => good.trimEnd().slice(0, -1),
  'the prototype as a key': (good) => withKey(good, '"__proto__":{"a":1}'),
  'the constructor as a key, in escapes': (good) => withKey(good, '"c\\u006fnstructor":{"prototype":1}'),
  'a key that nobody knows': (good) => withKey(good, '"later":1'),
  'a key twice': (good) => withKey(good, '"x":1,"x":2'),
  '65 levels': (good) => withKey(good, `"x":${'['.repeat(65)}${']'.repeat(65)}`),
  '100,000 keys': (good) => withKey(good, times(100_000, (i) => `"k${i}":0`).join()),
  'a number beyond all bounds': (good) => withKey(good, '"x":1e999'),
  'a number of a million digits': (good) => withKey(good, `"x":${'9'.repeat(1_000_000)}`),
  'a number that doubles cannot hold': (good) => withKey(good, '"x":9007199254740993'),
  'a zero below zero': (good) => withKey(good, '"x":-0'),
  'no number': (good) => withKey(good, '"x":NaN'),
  'half of a surrogate pair': (good) => withKey(good, '"x":"\\ud800"'),
  'a remark': (good) => `/* ours */ ${good}`,
  'a comma too many': (good) => good.replace(/\}\s*$/, ',}'),
  'simple quotes': (good) => good.replaceAll('"', "'"),
  'a key of a million letters': (good) => withKey(good, `"${'k'.repeat(990_000)}":1`),
  'a text that is not closed': (good) => `${good}"`,
}

/** Each word nine times the one before: a million million of them. */
const LAUGHS = times(12, (i) => `a${i}: &a${i} [${times(9, () => (i ? `*a${i - 1}` : 'ha')).join()}]`).join(
  '\n',
)

const ON_YAML: Record<string, Attack> = {
  'anchors that multiply': (good) => `${LAUGHS}\n${good}`,
  'an anchor': (good) => `x: &a 1\n${good}`,
  'an alias of nothing': (good) => `x: *a\n${good}`,
  'an alias of itself': (good) => `x: &a [*a]\n${good}`,
  'a key that merges': (good) => `<<: {a: 1}\n${good}`,
  'a function as a tag': (good) => `x: !!js/function 'function () {}'\n${good}`,
  'a program of another language as a tag': (good) => `x: !!python/object/apply:os.system [id]\n${good}`,
  'bytes as a tag': (good) => `x: !!binary aGk=\n${good}`,
  'a set as a tag': (good) => `x: !!set {a}\n${good}`,
  'a tag of its own': (good) => `%TAG ! tag:example.org,2000:\n---\nx: !y 1\n${good}`,
  'a second document': (good) => `${good}\n---\na: 1\n`,
  'an older version of YAML': (good) => `%YAML 1.1\n---\n${good}`,
  'a directive that nobody knows': (good) => `%OURS 1\n---\n${good}`,
  'only the mark of a document': () => '---\n',
  'only a remark': () => '# nothing\n',
  'a tab as indentation': (good) => `x:\n\t- y\n${good}`,
  'a list as a key': (good) => `? [a]\n: x\n${good}`,
  'a number as a key': (good) => `1: x\n${good}`,
  'a key twice': (good) => `x: 1\nx: 2\n${good}`,
  'a key that nobody knows': (good) => `later: 1\n${good}`,
  'the prototype as a key': (good) => `__proto__: {a: 1}\n${good}`,
  'the constructor as a key, in escapes': (good) => `"c\\u006fnstructor": {a: 1}\n${good}`,
  '66 levels by indentation': (good) => `${times(66, (i) => `${' '.repeat(i)}x:\n`).join('')}${good}`,
  '66 levels in brackets': (good) => `x: ${'['.repeat(66)}${']'.repeat(66)}\n${good}`,
  '66 levels of lists': (good) => `x:\n ${'- '.repeat(66)}1\n${good}`,
  'a number beyond all bounds': (good) => `x: 1e400\n${good}`,
  'an endless number': (good) => `x: .inf\n${good}`,
  'no number': (good) => `x: .nan\n${good}`,
  'a number of a million digits': (good) => `x: ${'9'.repeat(1_000_000)}\n${good}`,
  'half of a surrogate pair': (good) => `x: "\\uD800"\n${good}`,
  'a NUL in escapes': (good) => `x: "\\0"\n${good}`,
  'a key of a million letters': (good) => `${'k'.repeat(1_000_000)}: 1\n${good}`,
  'a bracket that is not closed': (good) => `x: [1, 2\n${good}`,
  'a quote that is not closed': (good) => `x: "1\n${good}`,
}

const LARGE_YAML: Record<string, Attack> = {
  '70,000 keys': (good) => `${times(70_000, (i) => `k${i}: 1\n`).join('')}${good}`,
  'a list of a million': (good) => `x: [${'1,'.repeat(1_000_000)}]\n${good}`,
  'a text of nine million letters': (good) => `x: |\n${'  xxxxxxxx\n'.repeat(800_000)}${good}`,
}

const ON_LINES: Record<string, Attack> = {
  'a line of another program': (good) => `${good}{"level":"info","msg":"started"}\n`,
  'a line that is no object': (good) => `${good}[1]\n`,
  'a line twice': (good) => good + good.trimEnd().split('\n').at(-1)! + '\n',
  'a line missing': (good) => good.split('\n').toSpliced(1, 1).join('\n'),
  'its first line missing': (good) => good.split('\n').slice(1).join('\n'),
  'a blank line inside': (good) => good.replace('\n', '\n\n'),
  'two lines in one': (good) => good.replace('\n', ' '),
  'a link that is another': (good) =>
    good.replace(/"prev":"[0-9a-f]{4}(?=[0-9a-f]{60}"[^\n]*\n$)/, '"prev":"0000'),
  'a hash that is another': (good) => good.replace(/"hash":"[0-9a-f]{4}/, '"hash":"0000'),
  'a link in some lines only': (good) => good.replace(/,"prev":"[^"]*","hash":"[^"]*"/, ''),
  'a number that is not the next': (good) => good.replace('"seq":2', '"seq":3'),
  'a number that is none': (good) => good.replace('"seq":2', '"seq":"2"'),
  'a version that nobody knows': (good) => good.replace('"v":1', '"v":1e9'),
  'another session inside': (good) => good.replace(/"session":"[^"]*","seq":2/, '"session":"other","seq":2'),
  'a session that leads out': (good) => good.replaceAll(/"session":"[^"]*"/g, '"session":"../../x"'),
  'a time that is none': (good) => good.replace(/"at":"[^"]*"/, '"at":"2026-02-30T00:00:00.000Z"'),
  'the prototype as a key': (good) => good.replace('"data":{', '"data":{"__proto__":{"a":1},'),
  'a key twice': (good) => good.replace('"data":{', '"data":{"x":1,"x":2,'),
  'a key that nobody knows': (good) => good.replace('"data":{', '"data":{"later":1,'),
  'a station that is none': (good) => good.replace(/"station":\{/, '"station":{"x":1,'),
}

export const ON_SYNTAX = { json: ON_JSON, yaml: ON_YAML, lines: ON_LINES }
export const LARGE_ON_SYNTAX = { json: LARGE, yaml: { ...LARGE, ...LARGE_YAML }, lines: LARGE }
