import { execFileSync } from 'node:child_process'
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../../store/temporary-folder'
import { LARGE_ON_SYNTAX, ON_BYTES, ON_SYNTAX, type Attack } from './attacks'
import { FORMATS, type Format } from './formats'

/** Every kind of file that comes from outside, made to fool, to fill or to stop the program. */

/** Of one processor: how busy the machine is otherwise does not count. The slowest takes a third of it here. */
const MOST_MS = 2000
const MOST_GROWTH_MB = 200
const MOST_LETTERS = 600

const folders = temporaryFolders()

const one = (syntax: Format['syntax']) => FORMATS.find((format) => format.syntax === syntax)!
const on = (format: Format, attacks: Record<string, Attack>) =>
  Object.entries(attacks).map(([name, attack]) => [format.name, name, format, attack] as const)
const CASES = [
  ...FORMATS.flatMap((format) => on(format, { ...ON_BYTES, ...ON_SYNTAX[format.syntax] })),
  ...(['lines', 'json', 'yaml'] as const).flatMap((syntax) => on(one(syntax), LARGE_ON_SYNTAX[syntax])),
]

/** What is no file, or none that anybody can have. */
const PLACES: Record<string, (path: string) => string> = {
  'a folder': (path) => join(path, '..'),
  'a pipe that nobody writes to': (path) => (execFileSync('mkfifo', [path]), path),
  'a device that never ends': () => '/dev/zero',
  'a link to that device': (path) => (symlinkSync('/dev/zero', path), path),
  'ten gigabytes of nothing': (path) => (writeFileSync(path, ''), truncateSync(path, 10_000_000_000), path),
}

describe('a hostile file', () => {
  it('is made from a good one, which is taken', async () => {
    for (const format of FORMATS) expect(await read(format, format.good)).toHaveProperty('taken')
    expect(CASES.length).toBeGreaterThan(300)
  })

  it.each(CASES)('for %s, %s, is refused with a sentence, or says what the good one says', async (...of) => {
    const [, , format, attack] = of
    const bytes = attack(format.good)
    expect(Buffer.from(format.good).equals(Buffer.from(bytes))).toBe(false)
    const used = process.cpuUsage()
    const before = process.memoryUsage.rss()
    const outcome = await read(format, bytes)
    const { user, system } = process.cpuUsage(used)
    expect((user + system) / 1000).toBeLessThan(MOST_MS)
    expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(MOST_GROWTH_MB)
    const good = await read(format, format.good)
    expect('taken' in outcome ? outcome : good).toEqual(good)
    const sentence = 'refused' in outcome ? outcome.refused : 'found nothing wrong; expected nothing else'
    expect(sentence).toMatch(/^(.*: )?found [^]+; expected/)
    expect(sentence.length).toBeLessThan(MOST_LETTERS)
  })

  it.each(Object.entries(PLACES))('is refused where it is %s', async (_, place) => {
    for (const { read } of FORMATS) {
      const outcome = await read(place(join(folders(), 'file')))
      expect(outcome).toEqual({ refused: expect.stringMatching(/^found .*; expected/) as string })
    }
  })

  async function read(format: Format, bytes: string | Buffer) {
    const path = join(folders(), 'file')
    writeFileSync(path, bytes)
    return format.read(path)
  }
})
