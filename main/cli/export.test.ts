import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../shared/examples/examples'
import { FORMATS } from '../export/export-session'
import { openStore } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folder = temporaryFolders()

/** A database with the first bundled cases. */
async function library(cases = 3): Promise<string> {
  const there = folder()
  for (const { id } of EXAMPLES.slice(0, cases)) {
    const log = join(folder(), 'log.jsonl')
    writeFileSync(log, EXAMPLES.find((e) => e.id === id)!.jsonl)
    await hatchwise('import', log, '--database', there)
  }
  return there
}

describe('export', () => {
  it.each(FORMATS)('writes %s from a database and from a bundled case', async (format) => {
    const out = folder()
    const ofDatabase = await hatchwise(
      'export',
      await library(1),
      '--format',
      format,
      '--out',
      join(out, 'a'),
    )
    expect(ofDatabase).toMatchObject({ status: 0, err: '' })
    const ofCase = await hatchwise(
      'export',
      `example:${EXAMPLES[0]!.id}`,
      '--format',
      format,
      '--out',
      join(out, 'b'),
    )
    expect(ofCase).toMatchObject({ status: 0, err: '' })
    expect(readdirSync(out)).toEqual(['a', 'b'])
  })

  it('writes all sessions, or those that are named, into a folder, each under its own name', async () => {
    const database = await library()
    const all = join(folder(), 'all')
    const { status, out } = await hatchwise(
      'export',
      database,
      '--format',
      'csv',
      '--out',
      all,
      '--all',
      '--json',
    )
    expect(status).toBe(0)
    const { paths } = JSON.parse(out) as { paths: string[] }
    expect(paths.map((path) => path.slice(all.length + 1)).sort()).toEqual(readdirSync(all).sort())
    expect(paths).toHaveLength(3)
    const ids = readdirSync(all).map((name) => name.split('_')[1]!)
    const some = folder()
    const wanted = ids.slice(1).flatMap((id) => ['--session', id])
    expect(
      await hatchwise('export', database, '--format', 'package', '--out', some, ...wanted),
    ).toMatchObject({
      status: 0,
    })
    expect(readdirSync(some).map((name) => name.split('_')[1])).toEqual(ids.slice(1))
  })

  it('writes a package, and one file where a folder is named, under the name of the session', async () => {
    const out = folder()
    const source = `example:${EXAMPLES[0]!.id}`
    await hatchwise('export', source, '--format', 'pdf', '--out', out)
    await hatchwise('export', source, '--format', 'package', '--out', out, '--language', 'ru')
    const names = readdirSync(out)
    expect(names).toEqual([expect.stringMatching(/Z$/), expect.stringMatching(/Z\.pdf$/)])
    expect(readFileSync(join(out, names[0]!, 'README.txt'), 'utf8')).toMatch(/^ЖУРНАЛ СЕАНСА/)
  })

  it('tells how far it is with a long session', async () => {
    const there = folder()
    const store = openStore(there)
    const at = '2020-12-26T15:00:00.000Z'
    const opening = { mode: 'drill', title: 'Long', station: 'iss-2020-10' } as const
    store.append('S-1', [{ at, actor: 'CDR', kind: 'session-opened', data: opening }], 0)
    const notes = Array.from({ length: 50_000 }, () => ({
      at,
      actor: 'CDR',
      kind: 'note' as const,
      data: { text: 'x' },
    }))
    store.append('S-1', notes, 1)
    store.close()
    const { err } = await hatchwise('export', there, '--format', 'jsonl', '--out', join(folder(), 'x'))
    expect(err).toBe([10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((n) => `S-1: ${n} %\n`).join(''))
  })

  it('stops when it is interrupted, and leaves nothing behind', async () => {
    const out = folder()
    const database = await library(1)
    const running = hatchwise('export', database, '--format', 'package', '--out', out)
    setImmediate(() => process.emit('SIGINT'))
    expect(await running).toMatchObject({ status: 1, out: '', err: 'export: interrupted\n' })
    expect(readdirSync(out)).toEqual([])
    expect(process.listenerCount('SIGINT')).toBe(0)
  })

  it.each([
    [['--format', 'csv', '--out', 'x', '--all', '--session', 'S-1']],
    [['--format', 'csv', '--out', 'x', '--session', 'S-1']],
    [['--format', 'csv', '--out', 'x', '--language', 'fr']],
    [['--format', 'csv', '--out', '']],
  ])('of a log with %j is wrong usage', async (args) => {
    expect(await hatchwise('export', `example:${EXAMPLES[0]!.id}`, ...args)).toMatchObject({
      status: 2,
      out: '',
    })
  })

  it('refuses standard input, which cannot be read twice', async () => {
    expect(await hatchwise('export', '-', '--format', 'csv', '--out', 'x')).toMatchObject({ status: 2 })
  })
})
