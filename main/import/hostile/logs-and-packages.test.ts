import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toLine } from '../../../shared/session/jsonl'
import { LogFault } from '../../../shared/session/log-fault'
import { temporaryFolders } from '../../store/temporary-folder'
import { inspectSource } from '../inspect'
import { manifestOf, sampleFiles, sampleLog, textOf, writePackage } from '../package/sample-package'

/** Files that are made to fool, to fill or to stop the program. Each is refused at once, and little memory is used. */

const MOST_MS = 1000
const MOST_GROWTH_MB = 60

const folders = temporaryFolders()
const log = sampleLog(2)
const good = textOf(log)

/** A log whose second line is another text. */
const withLine = (line: string | Buffer) => Buffer.concat([first, Buffer.from(line), Buffer.from('\n')])
const first = Buffer.from(`${toLine(log[0]!)}\n`)
/** An event of a later version, whose data may be anything. */
const later = (data: string) =>
  withLine(`{"v":2,"session":"S-1","seq":2,"at":"${log[0]!.at}","actor":"x","kind":"robot","data":${data}}`)

function file(bytes: string | Buffer): string {
  const path = join(folders(), 'x.jsonl')
  writeFileSync(path, bytes)
  return path
}

/** A file that ends with so many repetitions of some bytes. */
function grown(start: string | Buffer, piece: string, megabytes: number): string {
  const path = file(start)
  const descriptor = openSync(path, 'a')
  const block = Buffer.alloc(1_000_000, piece)
  for (let i = 0; i < megabytes; i++) writeSync(descriptor, block)
  closeSync(descriptor)
  return path
}

function sparse(start: string | Buffer, bytes: number): string {
  const path = file(start)
  truncateSync(path, bytes)
  return path
}

function pipe(): string {
  const path = join(folders(), 'x.jsonl')
  execFileSync('mkfifo', [path])
  return path
}

function packageWith(manifest: string | Buffer): string {
  return writePackage(join(folders(), 'x'), sampleFiles(log), manifest)
}

function packageWithLarge(bytes: number): string {
  const folder = packageWith(manifestOf(sampleFiles(log)))
  truncateSync(join(folder, 'events.csv'), bytes)
  return folder
}

function packageWithFolder(): string {
  const folder = packageWith(`${manifestOf(sampleFiles(log))}${'0'.repeat(64)}  inside\n`)
  mkdirSync(join(folder, 'inside'))
  return folder
}

function packageWithPipe(): string {
  const folder = packageWith(`${manifestOf(sampleFiles(log))}${'0'.repeat(64)}  inside\n`)
  execFileSync('mkfifo', [join(folder, 'inside')])
  return folder
}

const HOSTILE: [string, () => string, code: string][] = [
  ['65 levels', () => file(later(`{"a":${'['.repeat(63)}${']'.repeat(63)}}`)), 'too-deep'],
  ['five million brackets', () => grown(first, '[', 5), 'line-too-long'],
  ['a million brackets less one', () => file('['.repeat(999_999)), 'too-deep'],
  ['a line of 99 MB without an end', () => grown(first, 'x', 99), 'line-too-long'],
  [
    'a text of 99 MB without an end',
    () => grown(Buffer.concat([first, Buffer.from('"')]), '\\n', 99),
    'line-too-long',
  ],
  ['99 MB of empty lines', () => grown(first, '\n', 99), 'blank-line'],
  ['more than 100 MB', () => sparse(good, 100_000_001), 'file-too-large'],
  ['10 GB of nothing', () => sparse(good, 10_000_000_000), 'file-too-large'],
  ['99 MB of NUL', () => sparse('', 99_000_000), 'line-too-long'],
  ['__proto__', () => file(later('{"__proto__":{"a":1}}')), 'forbidden-key'],
  ['constructor in escapes', () => file(later('{"a":{"c\\u006fnstructor":1}}')), 'forbidden-key'],
  ['prototype', () => file(later('{"a":[{"prototype":1}]}')), 'forbidden-key'],
  ['a key twice', () => file(later('{"a":1,"\\u0061":2}')), 'duplicate-key'],
  ['a NUL', () => file(later('{"a":"\0"}')), 'syntax'],
  ['half of a surrogate pair', () => file(later('{"a":"\\udc00"}')), 'half-surrogate'],
  ['half of a surrogate pair in a key', () => file(later('{"\\ud800":1}')), 'half-surrogate'],
  ['bytes that are no UTF-8', () => file(withLine(Buffer.from([0x22, 0xc3, 0x28, 0x22]))), 'not-utf-8'],
  [
    'half of a surrogate pair in UTF-8',
    () => file(withLine(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))),
    'not-utf-8',
  ],
  ['UTF-16', () => file(Buffer.from(good, 'utf16le')), 'syntax'],
  ['a byte order mark', () => file(`\ufeff${good}`), 'syntax'],
  ['1e999', () => file(later('{"a":1e999}')), 'number-too-large'],
  ['-0', () => file(later('{"a":-0}')), 'number-not-exact'],
  ['20 digits', () => file(later('{"a":12345678901234567890}')), 'number-not-exact'],
  ['a million digits', () => file(later(`{"a":0.${'1'.repeat(990_000)}}`)), 'number-not-exact'],
  [
    '100,000 keys',
    () => file(later(`{${Array.from({ length: 99_999 }, (_, i) => `"${i}":0`).join()}`)),
    'syntax',
  ],
  ['a pipe in place of a file', pipe, 'not-a-file'],
  ['a device in place of a file', () => '/dev/zero', 'not-a-file'],
  ['a folder without a manifest', () => folders(), 'no-manifest'],
  ['a manifest that leads out', () => packageWith(`${'0'.repeat(64)}  ../events.jsonl\n`), 'unsafe-name'],
  ['a manifest with an absolute name', () => packageWith(`${'0'.repeat(64)}  /etc/passwd\n`), 'unsafe-name'],
  [
    'a manifest of a million names',
    () => packageWith(Buffer.alloc(67_000_000, `${'0'.repeat(64)}  a\n`)),
    'file-too-large',
  ],
  [
    'a manifest with one name 400 times',
    () => packageWith(Buffer.alloc(26_800, `${'0'.repeat(64)}  a\n`)),
    'duplicate-name',
  ],
  ['a manifest that is no text', () => packageWith(Buffer.alloc(1000, 0xff)), 'not-utf-8'],
  ['a file of 10 GB in a package', () => packageWithLarge(10_000_000_000), 'package-too-large'],
  ['a folder in a package', packageWithFolder, 'missing-file'],
  ['a pipe in a package', packageWithPipe, 'missing-file'],
]

describe('a hostile file', () => {
  it.each(HOSTILE)('with %s is refused at once', async (_, make, code) => {
    const path = make()
    const started = performance.now()
    const before = process.memoryUsage.rss()
    const error: unknown = await inspectSource(path).catch((error: unknown) => error)
    expect(performance.now() - started).toBeLessThan(MOST_MS)
    expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(MOST_GROWTH_MB)
    expect(error).toBeInstanceOf(LogFault)
    const { fault } = error as LogFault
    expect(fault).toMatchObject({ code })
    expect(fault.message).toMatch(/^found .*; expected /)
    expect(fault.message.length).toBeLessThan(600)
  })

  it('that grows or shrinks while it is read is refused, or is what it was at one time', async () => {
    const path = file(textOf(sampleLog(2000)))
    const growing = inspectSource(path)
    appendFileSync(path, '{"v":1')
    await expect(growing).rejects.toThrow(LogFault)
    writeFileSync(path, textOf(sampleLog(2000)))
    const shrinking = inspectSource(path)
    truncateSync(path, 300_000)
    await expect(shrinking).rejects.toThrow(LogFault)
  })
})
