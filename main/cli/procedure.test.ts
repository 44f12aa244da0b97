import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { procedureJsonSchema } from '../../shared/procedure/language/json-schema'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folder = temporaryFolders()
const bundled = (id: string) => new URL(`../../shared/procedure/bundled/${id}.yaml`, import.meta.url).pathname

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return path
}

describe('procedure check', () => {
  it('counts the steps of a right procedure', async () => {
    const { status, out, err } = await hatchwise('procedure', 'check', bundled('reopen'))
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(/^reopen: revision 1, \d+ steps\n$/)
  })

  it('names the line and column of every fault, as compilers do', async () => {
    const text = readFileSync(bundled('reopen'), 'utf8')
      .replace('schema: 1', 'schema: 9')
      .replace('min }', 'm }')
    const path = file('wrong.yaml', text)
    const { status, out, err } = await hatchwise('procedure', 'check', path)
    expect({ status, out }).toEqual({ status: 1, out: '' })
    const lines = err.trimEnd().split('\n')
    expect(lines[0]).toBe(`${path}:2:9: found 9; expected 1`)
    expect(lines).toHaveLength(2)
  })

  it('prints one object with --json', async () => {
    const right = await hatchwise('procedure', 'check', bundled('reopen'), '--json')
    expect(JSON.parse(right.out)).toMatchObject({ ok: true, id: 'reopen', revision: '1' })
    const wrong = await hatchwise('procedure', 'check', file('wrong.yaml', 'a: [1'), '--json')
    expect(wrong.status).toBe(1)
    expect(JSON.parse(wrong.out)).toMatchObject({
      ok: false,
      faults: [{ code: 'bad-indent', line: 1, column: 6 }],
    })
  })

  it('checks the hatches and compartments that it names against a station', async () => {
    const path = bundled('isolation-iss-2020-10')
    expect(await hatchwise('procedure', 'check', path, '--station', 'iss-2020-10')).toMatchObject({
      status: 0,
    })
    expect(await hatchwise('procedure', 'check', path, '--station', 'iss-2024-03')).toMatchObject({
      status: 1,
      err: expect.stringContaining('"iss-2024-03", the station it is checked with') as string,
    })
    const compartments = [{ id: 'ONLY' }]
    const station = file('station.json', JSON.stringify({ id: 'iss-2020-10', compartments, hatches: [] }))
    expect(await hatchwise('procedure', 'check', path, '--station', station)).toMatchObject({
      status: 1,
      err: expect.stringContaining('a hatch of this station') as string,
    })
  })

  it('refuses what is no text, a wrong station, and a file that is not there', async () => {
    expect(
      await hatchwise('procedure', 'check', file('x.yaml', new Uint8Array([0xff, 0xfe, 0x00]))),
    ).toMatchObject({
      status: 1,
      err: expect.stringContaining('no UTF-8') as string,
    })
    const station = file('station.json', '{}')
    expect(await hatchwise('procedure', 'check', bundled('reopen'), '--station', station)).toMatchObject({
      status: 1,
    })
    expect(await hatchwise('procedure', 'check', join(folder(), 'none.yaml'))).toMatchObject({ status: 1 })
    expect(await hatchwise('procedure', 'check')).toMatchObject({ status: 2 })
  })
})

describe('procedure schema', () => {
  it('prints the JSON Schema of a procedure', async () => {
    const { status, out } = await hatchwise('procedure', 'schema')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toEqual(procedureJsonSchema())
  })
})
