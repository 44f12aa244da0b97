import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Found } from '../../shared/contract/exchange'
import { commands, written } from '../../shared/session/log.arbitrary'
import { LogFault } from '../../shared/session/log-fault'
import { sha256 } from '../store/sha256'
import { temporaryFolders } from '../store/temporary-folder'
import { inspectSource } from './inspect'
import { manifestOf, sampleFiles, textOf, writePackage } from './package/sample-package'

/** Good logs and packages, changed at random: what is taken says what the good one said. */

const folders = temporaryFolders()

/** A change of a file's bytes; places are parts of its length. */
type Change = (bytes: Buffer) => Buffer

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const at = (bytes: Buffer, part: number) => Math.floor(part * bytes.length)
const lines = (bytes: Buffer) => bytes.toString('latin1').split(/(?<=\n)/)
const joined = (parts: string[]) => Buffer.from(parts.join(''), 'latin1')

const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({ part: place, mask: fc.integer({ min: 1, max: 255 }) })
    .map(({ part, mask }) => (bytes: Buffer) => {
      const changed = Buffer.from(bytes)
      if (changed.length > 0) changed[at(changed, part)]! ^= mask
      return changed
    }),
  fc.tuple(place, place).map(([from, to]) => (bytes: Buffer) => {
    const [start, end] = [at(bytes, from), at(bytes, to)].sort((a, b) => a - b) as [number, number]
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  }),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 9 })).map(([part, more]) => (bytes: Buffer) => {
    const start = at(bytes, part)
    return Buffer.concat([bytes.subarray(0, start), more, bytes.subarray(start)])
  }),
  fc.tuple(place, place).map(([one, other]) => (bytes: Buffer) => {
    const parts = lines(bytes)
    const [i, j] = [one, other].map((part) => Math.floor(part * parts.length)) as [number, number]
    ;[parts[i], parts[j]] = [parts[j]!, parts[i]!]
    return joined(parts)
  }),
  place.map((part) => (bytes: Buffer) => {
    const parts = lines(bytes)
    const i = Math.floor(part * parts.length)
    return joined([...parts.slice(0, i + 1), ...parts.slice(i)])
  }),
  place.map(
    (part) => (bytes: Buffer) => joined(lines(bytes).slice(0, Math.ceil(part * lines(bytes).length))),
  ),
)

async function outcome(path: string): Promise<Found | LogFault> {
  try {
    return await inspectSource(path)
  } catch (error) {
    if (error instanceof LogFault) return error
    throw error
  }
}

/** What stands in the library after all: what was found, or the good one where the change was refused with a place. */
function settled(good: object, now: Found | LogFault): object {
  if (!(now instanceof LogFault)) return now
  return now.fault.line > 0 && /line \d+.*: found .*; expected /s.test(now.message) ? good : now
}

describe('a good log that was changed', () => {
  it('is refused with a place, or is a beginning of what it was, or says the same', async () => {
    const path = join(folders(), 'x.jsonl')
    await fc.assert(
      fc.asyncProperty(commands, change, async (asked, changed) => {
        const { log } = written(sha256, asked)
        writeFileSync(path, textOf(log))
        const good = await inspectSource(path)
        writeFileSync(path, changed(Buffer.from(textOf(log))))
        const now = await outcome(path)
        // What is missing at the end cannot be seen from the log alone.
        const events = now instanceof LogFault ? log.length : now.events
        const beginning = { ...good, events, head: { seq: events, hash: log[events - 1]!.hash } }
        expect(settled(beginning, now)).toEqual(beginning)
      }),
      { numRuns: 120 },
    )
  })
})

describe('a good package that was changed', () => {
  const name = fc.constantFrom('events.jsonl', 'events.csv', 'checkpoint.txt', 'manifest-sha256.txt')

  it('is refused with a place, or says the same', async () => {
    const folder = folders()
    await fc.assert(
      fc.asyncProperty(commands, name, change, async (asked, name, changed) => {
        const files = sampleFiles(written(sha256, asked).log)
        writePackage(folder, files)
        const good = await inspectSource(folder)
        const bytes = files[name] ?? manifestOf(files)
        writeFileSync(join(folder, name), changed(Buffer.from(bytes)))
        const now = await outcome(folder)
        // A manifest that lists less says less: what it does not list is named.
        const told = !(now instanceof LogFault) && now.manifest!.unlisted.length > 0
        expect(told ? good : settled(good, now)).toEqual(good)
      }),
      { numRuns: 120 },
    )
  })

  it('is found out by its checkpoint where the manifest was made anew, even when whole events are missing', async () => {
    const folder = folders()
    await fc.assert(
      fc.asyncProperty(
        commands,
        fc.constantFrom('events.jsonl', 'checkpoint.txt'),
        change,
        async (asked, name, changed) => {
          const files: Record<string, string | Buffer> = sampleFiles(written(sha256, asked).log)
          const good = await inspectSource(writePackage(folder, files))
          writePackage(folder, { ...files, [name]: changed(Buffer.from(files[name]!)) })
          const now = await outcome(folder)
          const told =
            !(now instanceof LogFault) && !(now.checkpoint?.isValid === true && now.checkpoint.agrees)
          expect(told ? good : settled(good, now)).toEqual(good)
        },
      ),
      { numRuns: 120 },
    )
  })
})
