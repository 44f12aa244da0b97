import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../shared/examples/examples'
import { LAB } from '../../shared/session/log.arbitrary'
import { openStore } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folder = temporaryFolders()
const example = EXAMPLES.find((e) => e.id === 'prk-2020-12-26')!.jsonl

function file(name: string, text: string): string {
  const path = join(folder(), name)
  writeFileSync(path, text)
  return path
}

const log = () => file('log.jsonl', example)

/** The example, sealed by an import and an export. */
async function sealedLog(): Promise<string> {
  const there = folder()
  const out = join(there, 'sealed.jsonl')
  await hatchwise('import', log(), '--database', there)
  await hatchwise('export', there, '--format', 'jsonl', '--out', out)
  return out
}

describe('locate', () => {
  it('prints the report as one object, with its notes as sentences', async () => {
    const { status, out } = await hatchwise('locate', log(), '--json')
    expect(status).toBe(0)
    const report = JSON.parse(out) as {
      verdict: object
      posterior: Record<string, number>
      notes: unknown[]
      doubts: unknown[]
      at: string
    }
    expect(report.verdict).toMatchObject({ kind: 'located', compartments: ['SM-PRK'] })
    expect(Object.values(report.posterior).reduce((a, b) => a + b)).toBeCloseTo(1, 9)
    expect([...report.notes, ...report.doubts].every((said) => typeof said === 'string')).toBe(true)
    expect(report.at).toBe('2020-12-27T09:00:00.000Z')
  })

  it('goes by the events up to a time', async () => {
    const { out } = await hatchwise('locate', log(), '--json', '--at', '2020-12-26T15:30:00.000Z')
    expect(JSON.parse(out)).toMatchObject({
      at: '2020-12-26T15:30:00.000Z',
      verdict: { kind: 'insufficient-data' },
    })
  })

  it('takes every bundled example by its name', async () => {
    for (const { id } of EXAMPLES) {
      const { status, out } = await hatchwise('locate', `example:${id}`)
      expect({ id, status }).toEqual({ id, status: 0 })
      expect(out).toMatch(/^At 20/)
    }
    expect(await hatchwise('locate', 'example:none')).toMatchObject({ status: 1, out: '' })
  })

  it('works on a station that the log carries itself, with everything left out that may be', async () => {
    const at = '2020-12-26T15:00:00.000Z'
    const lines = [
      { kind: 'session-opened', data: { mode: 'real', title: 'x', station: LAB } },
      {
        kind: 'gas-flow',
        data: { compartment: 'whole', rate: { value: 1, unit: 'kg', per: 'day' }, from: at },
      },
      {
        kind: 'reading',
        data: { compartment: 'A', pressure: { value: 730, unit: 'mmHg' }, instrument: 'MV-9' },
      },
    ].map((event, i) => JSON.stringify({ v: 1, session: 'S', seq: i + 1, at, actor: 'CDR', ...event }))
    expect(await hatchwise('locate', file('x.jsonl', lines.join('\n')))).toMatchObject({ status: 0, err: '' })
  })

  it('names the place of what is wrong on standard error', async () => {
    const wrong = file('x.jsonl', example.replace('"value":620,"unit":"mmHg"', '"value":"620","unit":"mmHg"'))
    const { status, out, err } = await hatchwise('locate', wrong, '--json')
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toMatch(/^locate: line \d+, column \d+, data.pressure.value: found "620"; expected number\n$/)
  })

  it('refuses a log of 200 MB by its size', async () => {
    const large = log()
    truncateSync(large, 200_000_000)
    expect(await hatchwise('locate', large)).toMatchObject({
      status: 1,
      err: expect.stringContaining('100 MB') as string,
    })
  })
})

describe('verify', () => {
  it('finds a sealed log and a database intact', async () => {
    const path = await sealedLog()
    expect(await hatchwise('verify', path, '--json')).toMatchObject({
      status: 0,
      out: expect.stringContaining('"sealed":true') as string,
    })
    const there = folder()
    await hatchwise('import', path, '--database', there)
    const { status, out } = await hatchwise('verify', there, '--json')
    expect({ status, ...(JSON.parse(out) as object) }).toMatchObject({
      status: 0,
      intact: true,
      sessions: [{ intact: true }],
    })
    expect(await hatchwise('verify', join(there, 'hatchwise.db'))).toMatchObject({ status: 0 })
  })

  it('says where a touched log breaks', async () => {
    const text = readFileSync(await sealedLog(), 'utf8')
    const line = text.slice(0, text.indexOf('"value":620')).split('\n').length
    const { status, out, err } = await hatchwise(
      'verify',
      file('x.jsonl', text.replace('"value":620', '"value":621')),
      '--json',
    )
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ intact: false, fault: { line, code: 'wrong-hash' } })
    expect(err).toContain(`line ${line}`)
  })

  it('says that an unsealed log has nothing to verify', async () => {
    expect(await hatchwise('verify', log())).toMatchObject({
      status: 0,
      out: expect.stringContaining('unsealed') as string,
    })
  })
})

describe('import and export', () => {
  it('give back a sealed log byte for byte, through a database and without one', async () => {
    const path = await sealedLog()
    const there = folder()
    await hatchwise('import', path, '--database', join(there, 'my.db'))
    await hatchwise('export', join(there, 'my.db'), '--format', 'jsonl', '--out', join(there, 'a.jsonl'))
    await hatchwise('export', path, '--format', 'jsonl', '--out', join(there, 'b.jsonl'))
    const before = readFileSync(path)
    expect(readFileSync(join(there, 'a.jsonl')).equals(before)).toBe(true)
    expect(readFileSync(join(there, 'b.jsonl')).equals(before)).toBe(true)
    await hatchwise('export', path, '--format', 'csv', '--out', join(there, 'a.csv'))
    await hatchwise('export', join(there, 'my.db'), '--format', 'csv', '--out', join(there, 'b.csv'))
    expect(readFileSync(join(there, 'a.csv')).equals(readFileSync(join(there, 'b.csv')))).toBe(true)
  })

  it('write nothing where the log is wrong, not even an empty database', async () => {
    const there = folder()
    const cut = file('x.jsonl', example.slice(0, -20))
    expect(await hatchwise('import', cut, '--database', join(there, 'new'))).toMatchObject({
      status: 1,
      out: '',
    })
    expect(await hatchwise('export', cut, '--format', 'csv', '--out', join(there, 'x.csv'))).toMatchObject({
      status: 1,
    })
    expect(readdirSync(there)).toEqual([])
  })

  it('lose nothing of what a database holds when a second import fails', async () => {
    const there = folder()
    await hatchwise('import', log(), '--database', there)
    expect(await hatchwise('import', log(), '--database', there)).toMatchObject({
      status: 1,
      err: expect.stringContaining('already') as string,
    })
    expect(await hatchwise('verify', there)).toMatchObject({
      status: 0,
      out: expect.stringContaining('9 events') as string,
    })
  })

  it('ask which session where there are several', async () => {
    const there = folder()
    await hatchwise('import', log(), '--database', there)
    await hatchwise('import', file('x.jsonl', EXAMPLES[1]!.jsonl), '--database', there)
    const out = join(there, 'x.csv')
    const { status, err } = await hatchwise('export', there, '--format', 'csv', '--out', out)
    expect({ status, exists: existsSync(out) }).toEqual({ status: 1, exists: false })
    const id = /--session: (\S+),/.exec(err)![1]!
    expect(await hatchwise('export', there, '--format', 'csv', '--out', out, '--session', id)).toMatchObject({
      status: 0,
    })
    expect(await hatchwise('export', there, '--format', 'csv', '--out', out, '--session', 'x')).toMatchObject(
      { status: 1 },
    )
  })

  it('tell that a database is in use, or is not there', async () => {
    const there = folder()
    const store = openStore(there)
    expect(await hatchwise('verify', there)).toMatchObject({
      status: 1,
      err: expect.stringContaining('in use') as string,
    })
    store.close()
    expect(await hatchwise('verify', folder())).toMatchObject({
      status: 1,
      err: expect.stringContaining('no database') as string,
    })
    expect(await hatchwise('verify', join(there, 'nothing.jsonl'))).toMatchObject({
      status: 1,
      err: expect.stringContaining('ENOENT') as string,
    })
  })
})

describe('station check', () => {
  it('accepts a station and names every fault of a wrong one', async () => {
    expect(await hatchwise('station', 'check', file('lab.json', JSON.stringify(LAB)))).toMatchObject({
      status: 0,
      out: 'lab: 4 compartments, 3 hatches\n',
    })
    const wrong = file('lab.json', JSON.stringify({ ...LAB, hatches: [] }))
    const { status, out, err } = await hatchwise('station', 'check', wrong, '--json')
    expect(status).toBe(1)
    expect((JSON.parse(out) as { faults: unknown[] }).faults).toHaveLength(2)
    expect(err.trimEnd().split('\n')).toHaveLength(2)
  })
})

describe('wrong usage', () => {
  it.each([
    [[]],
    [['fly']],
    [['station']],
    [['locate']],
    [['locate', 'a', 'b']],
    [['locate', 'a', '--speed', '3']],
    [['locate', 'a', '--at', 'yesterday']],
    [['export', 'a', '--format', 'xml', '--out', 'b']],
    [['export', 'a', '--format', 'csv']],
    [['import', 'a']],
  ])('%j answers with the usage text and status 2', async (args) => {
    const { status, out, err } = await hatchwise(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('Usage:')
  })

  it.each(['locate', 'verify', 'export', 'import'])('%s --help says how it is used', async (command) => {
    expect(await hatchwise(command, '--help')).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringContaining(`Usage: hatchwise ${command}`) as string,
    })
  })
})
