import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openingOf } from '../../shared/session/log.arbitrary'
import { openStore } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { writeAtomically } from './atomic-write'
import { exportSession, FORMATS, nameOf } from './export-session'
import { SAMPLE, sampleSource } from './sample-session'
import { sourceOf, sourceOfLog } from './source'

const folder = temporaryFolders()
const languages = ['en' as const]
const ONE_FILE = FORMATS.filter((format) => format !== 'package')
const note = (text: string) => ({ ...SAMPLE.at(-2)!, kind: 'note' as const, data: { text } })

describe('a file', () => {
  it('is replaced only when all is written, and nothing is left where that fails', async () => {
    const there = folder()
    const path = join(there, 'log.jsonl')
    writeFileSync(path, 'before')
    const failing = (function* () {
      yield 'x'.repeat(1_000_000)
      throw new Error('damaged')
    })()
    await expect(writeAtomically(path, failing)).rejects.toThrow('damaged')
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(readdirSync(there)).toEqual(['log.jsonl'])
    await writeAtomically(path, ['а', 'b'])
    expect(readFileSync(path, 'utf8')).toBe('аb')
    expect(readdirSync(there)).toEqual(['log.jsonl'])
  })

  it('holds texts and bytes in their order, of any length', async () => {
    const path = join(folder(), 'x')
    const parts = ['a', 'ж'.repeat(300_000), Buffer.from('|'), 'b'.repeat(200_000), 'c'.repeat(200_000), '🚀']
    await writeAtomically(path, parts)
    expect(readFileSync(path, 'utf8')).toBe(parts.map(String).join(''))
  })
})

describe.each(ONE_FILE)('%s', (format) => {
  it('has the same bytes each time', async () => {
    const there = folder()
    const [a, b] = [join(there, 'a'), join(there, 'b')]
    await exportSession(sampleSource().source, format, a, { languages })
    await exportSession(sampleSource().source, format, b, { languages })
    expect(readFileSync(a).length).toBeGreaterThan(1000)
    expect(readFileSync(b).equals(readFileSync(a))).toBe(true)
  })

  it('leaves nothing behind when it is stopped half-way', async () => {
    const there = folder()
    const { source } = sampleSource(Array.from({ length: 500 }, (_, i) => note(`note ${i}`)))
    const stopping = new AbortController()
    const onProgress = (done: number, total: number) => void (done >= total / 2 && stopping.abort())
    const job = { languages, signal: stopping.signal, onProgress }
    await expect(exportSession(source, format, join(there, 'x'), job)).rejects.toThrow('aborted')
    expect(readdirSync(there)).toEqual([])
  })

  it('tells how far it is, up to the end', async () => {
    const told: [number, number][] = []
    const { source } = sampleSource(Array.from({ length: 500 }, (_, i) => note(`note ${i}`)))
    const onProgress = (done: number, total: number) => void told.push([done, total])
    await exportSession(source, format, join(folder(), 'x'), { languages, onProgress })
    expect(told).toEqual([0, 200, 400, 501].map((done) => [done, 501]))
  })

  it('is named by station, session and the time it was opened', () => {
    expect(nameOf(sampleSource().source, format)).toMatch(/^lab_DRILL_S-1_20201226T152640Z(_\w+)?\.\w+$/)
  })
})

describe('while a long session is exported', () => {
  it.each([
    ['jsonl', 3_000],
    ['csv', 3_000],
    ['parquet', 3_000],
    ['package', 300],
  ] as const)('to %s, other work is let in', async (format, length) => {
    const { source } = sampleSource(Array.from({ length }, (_, i) => note(`note ${i} ${'x'.repeat(300)}`)))
    let [turns, isDone] = [0, false]
    const turn = () => void (turns++, isDone || setImmediate(turn))
    turn()
    await exportSession(source, format, join(folder(), 'x'), { languages })
    isDone = true
    expect(turns).toBeGreaterThan(5)
  })
})

describe('a source', () => {
  it('ends where the session ended when it was asked for, whatever is written meanwhile', () => {
    const store = openStore(folder())
    try {
      store.append('S-1', [openingOf(), note('first')], 0)
      const source = sourceOf(store, 'S-1')!
      store.append('S-1', [note('second')], 2)
      expect([...source.stored()].map(({ seq }) => seq)).toEqual([1, 2])
      expect(source).toMatchObject({
        session: 'S-1',
        station: 'lab',
        mode: 'drill',
        events: 2,
        origin: 'sealed',
      })
      expect(sourceOf(store, 'S-2')).toBeUndefined()
    } finally {
      store.close()
    }
  })

  it('that is another one when it is read again is refused', async () => {
    const { log } = sampleSource()
    const other = sampleSource([note('other')]).log
    let reads = 0
    const source = sourceOfLog(() => ({ events: reads++ === 0 ? log : other, origin: 'sealed' }))
    const there = folder()
    const written = exportSession(source, 'jsonl', join(there, 'x'), { languages })
    await expect(written).rejects.toThrow('does not end at seq')
    expect(readdirSync(there)).toEqual([])
  })
})
