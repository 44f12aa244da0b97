import fc from 'fast-check'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '../../../shared/session/event'
import { openingOf } from '../../../shared/session/log.arbitrary'
import { toLine } from '../../../shared/session/jsonl'
import { openStore, type Store } from '../store'
import { temporaryFolders } from '../temporary-folder'

const folder = temporaryFolders()
const EVENTS = 40
const note = (n: number): Draft => ({
  at: '2026-11-23T12:00:00.000Z',
  actor: 'CDR',
  kind: 'note',
  data: { text: `note ${n} ${'x'.repeat((n * 37) % 300)}` },
})

/** A store as a killed process leaves it: part of it in the database, part in its log. */
let killed: string
let lines: string[]

const linesOf = (store: Store) => [...store.stored('S')].map((e) => `${toLine(e, e.data)}\n`)

beforeEach(() => {
  const alive = folder()
  let store = openStore(alive)
  store.append('S', [openingOf()], 0)
  for (let seq = 1; seq < EVENTS / 2; seq++) store.append('S', [note(seq)], seq)
  store.close()
  store = openStore(alive)
  for (let seq = EVENTS / 2; seq < EVENTS; seq++) store.append('S', [note(seq)], seq)
  lines = linesOf(store)
  killed = join(folder(), 'killed')
  cpSync(alive, killed, { recursive: true })
  store.close()
})

type Damage = { kind: 'flip' | 'cut' | 'zero' | 'gone'; at: number }
const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('flip', 'flip', 'cut', 'zero', 'gone'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
})

/** Does it to the file: one bit, the rest from there, a sector, or all of it. */
function harm(file: string, { kind, at }: Damage): void {
  const bytes = readFileSync(file)
  const place = Math.floor(at * bytes.length)
  if (kind === 'gone') rmSync(file)
  else if (kind === 'cut') writeFileSync(file, bytes.subarray(0, place))
  else if (kind === 'zero') writeFileSync(file, bytes.fill(0, place, Math.min(place + 512, bytes.length)))
  else {
    bytes[place]! ^= 1 << (Math.floor(at * 8e6) % 8)
    writeFileSync(file, bytes)
  }
}

/** What a store says after the damage, and whether it says nothing more when it is opened again. */
function after(damages: [string, Damage][]) {
  const path = join(folder(), 'damaged')
  cpSync(killed, path, { recursive: true })
  for (const [name, done] of damages) harm(join(path, name), done)
  const store = openStore(path)
  const said = {
    lines: linesOf(store),
    findings: store.findings().map((f) => f.code),
    lost: store.sessions().reduce((sum, s) => sum + s.lost, 0),
    verified: store.verify('S').intact,
    state: store.recording().state,
  }
  store.close()
  const again = openStore(path)
  expect(again.findings()).toEqual([])
  expect(linesOf(again)).toEqual(said.lines)
  again.close()
  return said
}

const DATABASE = ['hatchwise.db', 'hatchwise.db-wal']
const JOURNAL = join('journal', 'S.jsonl')

describe('damage anywhere', () => {
  it('in the database or its log costs nothing: the journal has it all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DATABASE), damage, (name, done) => {
        const said = after([[name, done]])
        // A flip in the header may make it a newer one or another program's: see the other test.
        expect(said.lines).toEqual(lines)
        expect(said).toMatchObject({ lost: 0, verified: true, state: 'recording' })
      }),
      { numRuns: 60, seed: 7, endOnFailure: true },
    )
  })

  it('in the journal costs nothing: the database has it all', () => {
    fc.assert(
      fc.property(damage, (done) => {
        const said = after([[JOURNAL, done]])
        expect(said).toMatchObject({ lines, lost: 0, verified: true, state: 'recording' })
      }),
      { numRuns: 40, seed: 7, endOnFailure: true },
    )
  })

  it('in both leaves a beginning that holds, and never an entry that was not written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DATABASE), damage, damage, (name, one, two) => {
        const said = after([
          [name, one],
          [JOURNAL, two],
        ])
        const kept = said.lines.filter((line) => !line.includes('"kind":"recovered"'))
        expect(kept).toEqual(lines.slice(0, kept.length))
        expect(said.lost).toBeLessThanOrEqual(EVENTS - kept.length)
        expect(kept.length === EVENTS || said.findings.length > 0).toBe(true)
      }),
      { numRuns: 60, seed: 7, endOnFailure: true },
    )
  })
})
