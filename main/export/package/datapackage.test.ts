import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../../store/temporary-folder'
import { COLUMNS } from '../formats/columns'
import { packageIn, PACKAGE_FILES } from './sample-package'

const folder = temporaryFolders()

describe('datapackage.json', () => {
  it('is a Data Package 2 that describes every file with data as it lies there', async () => {
    const path = await packageIn(folder())
    const descriptor = JSON.parse(readFileSync(join(path, 'datapackage.json'), 'utf8')) as Descriptor
    expect(faultsOf(descriptor, path)).toEqual([])
    expect(descriptor.title).toBe('DRILL: Drill')
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(
      PACKAGE_FILES.filter((name) => /^(events|report|session)/.test(name)),
    )
    const csv = descriptor.resources.find((resource) => resource.path === 'events.csv')!
    const [header] = readFileSync(join(path, 'events.csv'), 'utf8').split('\r\n')
    expect(csv.schema!.fields.map(({ name }) => name).join()).toBe(header)
    expect(csv.schema!.fields.filter(({ unit }) => unit).map(({ name, unit }) => [name, unit])).toEqual([
      ['met_ms', 'ms'],
      ['p_mmhg', 'mm[Hg]'],
      ['t_degc', 'Cel'],
      ['probability', '1'],
      ['loss_kg_per_day', 'kg/d'],
    ])
    expect(COLUMNS.every(({ description }) => description.length > 0)).toBe(true)
  })

  it('would be found wrong where it was', async () => {
    const path = await packageIn(folder())
    const descriptor = JSON.parse(readFileSync(join(path, 'datapackage.json'), 'utf8')) as Descriptor
    const [first] = descriptor.resources
    const wrong = { ...first!, path: '../x', hash: 'abc', schema: { fields: [{ name: 'a', type: 'float' }] } }
    expect(faultsOf({ ...descriptor, resources: [wrong, first!] }, path)).toEqual([
      'unique names',
      '../x: path',
      '../x: hash',
      '../x: field types',
    ])
  })
})

interface Descriptor {
  $schema: string
  name: string
  title: string
  resources: {
    name: string
    path: string
    type?: string
    bytes: number
    hash: string
    schema?: { fields: { name: string; type: string; unit?: string }[]; primaryKey?: string[] }
  }[]
}

const FIELD_TYPES = [
  'string',
  'number',
  'integer',
  'boolean',
  'object',
  'array',
  'date',
  'time',
  'datetime',
  'any',
]

/** What the published rules of Data Package 2 find wrong in a descriptor, and what of it the files deny. */
function faultsOf({ $schema, name, resources }: Descriptor, folder: string): string[] {
  const faults: string[] = []
  const check = (rule: string, holds: boolean) => void (holds || faults.push(rule))
  check('profile', $schema === 'https://datapackage.org/profiles/2.0/datapackage.json')
  check('name', /^[a-z0-9._-]+$/.test(name))
  check('resources', resources.length > 0)
  check('unique names', new Set(resources.map((r) => r.name)).size === resources.length)
  for (const { name, path, type, bytes, hash, schema } of resources) {
    check(`${path}: name`, /^[a-z0-9._-]+$/.test(name))
    check(`${path}: path`, !/^[/~.]|\.\.|\\|:\/\//.test(path))
    check(`${path}: hash`, /^[a-z0-9]+:[0-9a-f]+$/.test(hash))
    check(`${path}: tabular`, (type === 'table') === (schema !== undefined))
    const fields = schema?.fields ?? []
    check(`${path}: field names`, new Set(fields.map((f) => f.name)).size === fields.length)
    check(
      `${path}: field types`,
      fields.every((f) => FIELD_TYPES.includes(f.type)),
    )
    check(
      `${path}: key`,
      (schema?.primaryKey ?? []).every((k) => fields.some((f) => f.name === k)),
    )
    const file = join(folder, path)
    if (!existsSync(file)) continue
    const content = readFileSync(file)
    check(`${path}: bytes`, content.length === bytes)
    check(`${path}: sha256`, hash === `sha256:${createHash('sha256').update(content).digest('hex')}`)
  }
  return faults
}
