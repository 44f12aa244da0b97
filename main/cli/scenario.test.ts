import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledScenarios } from '../../shared/drill/scenario/bundled'
import { scenarioJsonSchema } from '../../shared/drill/scenario/json-schema'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folder = temporaryFolders()
const bundled = (id: string) =>
  new URL(`../../shared/drill/scenario/bundled/${id}.yaml`, import.meta.url).pathname

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return path
}

describe('scenario check', () => {
  it('names every right scenario in a line', async () => {
    const { status, out, err } = await hatchwise(
      'scenario',
      'check',
      bundled('two-leaks'),
      bundled('stuck-gauge'),
    )
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual(['two-leaks', 'stuck-gauge', ''])
  })

  it('names file, line, column and path of every fault, and goes on to the next file', async () => {
    const text = readFileSync(bundled('two-leaks'), 'utf8').replace(
      'compartment: NRAL',
      'compartment: BISHOP',
    )
    const wrong = file('wrong.yaml', text)
    const line = text.slice(0, text.indexOf('compartment: BISHOP')).split('\n').length
    const { status, out, err } = await hatchwise('scenario', 'check', wrong, bundled('stuck-gauge'))
    expect(status).toBe(1)
    expect(err).toBe(`${wrong}:${line}:7: truth.leaks[1]: found "BISHOP"; expected the id of a compartment\n`)
    expect(out).toMatch(/^stuck-gauge /)
  })

  it('prints one list with --json', async () => {
    const wrong = file('wrong.yaml', 'a: [1')
    const { status, out } = await hatchwise('scenario', 'check', wrong, bundled('two-leaks'), '--json')
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject([
      { file: wrong, ok: false, faults: [{ line: 1, column: 6 }] },
      { ok: true, id: 'two-leaks', station: 'iss-2024-03', source: 'invented' },
    ])
  })

  it('refuses what is no text, a file that is not there, and no file at all', async () => {
    const bytes = file('x.yaml', new Uint8Array([0xff, 0xfe, 0x00]))
    expect(await hatchwise('scenario', 'check', bytes)).toMatchObject({
      status: 1,
      err: expect.stringContaining('no UTF-8') as string,
    })
    expect(await hatchwise('scenario', 'check', join(folder(), 'none.yaml'))).toMatchObject({ status: 1 })
    expect(await hatchwise('scenario', 'check')).toMatchObject({
      status: 2,
      err: expect.stringContaining('expected one or more') as string,
    })
  })
})

describe('scenario list', () => {
  it('names every bundled scenario', async () => {
    const { status, out } = await hatchwise('scenario', 'list')
    expect(status).toBe(0)
    expect(out.trimEnd().split('\n')).toHaveLength(bundledScenarios().length)
    const json = await hatchwise('scenario', 'list', '--json')
    expect(JSON.parse(json.out)).toMatchObject(bundledScenarios().map(({ id }) => ({ id })))
  })
})

describe('scenario show', () => {
  it('prints the file as it was written, which is a scenario again', async () => {
    const { status, out } = await hatchwise('scenario', 'show', 'collision-1997')
    expect(status).toBe(0)
    expect(out).toBe(readFileSync(bundled('collision-1997'), 'utf8'))
    expect(await hatchwise('scenario', 'check', file('mine.yaml', out))).toMatchObject({ status: 0 })
  })

  it('names the scenarios where there is none of this id', async () => {
    expect(await hatchwise('scenario', 'show', 'picnic')).toMatchObject({
      status: 1,
      err: expect.stringContaining('found scenario "picnic"; expected one of soyuz-hole-2018') as string,
    })
  })
})

describe('scenario schema', () => {
  it('prints the JSON Schema of a scenario', async () => {
    const { out } = await hatchwise('scenario', 'schema')
    expect(JSON.parse(out)).toEqual(scenarioJsonSchema())
  })
})
