import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bundledProcedures } from '../../shared/procedure/bundled'
import { playbookSchema } from '../../shared/procedure/formats/cacao/playbook'
import type { Loss } from '../../shared/procedure/formats/loss'
import { readProcedure } from '../../shared/procedure/language/read'
import { temporaryFolders } from '../store/temporary-folder'
import { WrongUsage, type Command } from './command'
import { exportProcedure, importProcedure } from './convert'

const folder = temporaryFolders()

async function run(command: Command, source: string, values: Record<string, string>, json = false) {
  let out = ''
  let err = ''
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) }
  const status = await command.run({ positionals: [source], values, json }, streams)
  return { status, out, err }
}

describe('the export of a procedure', () => {
  it.each(bundledProcedures().map(({ id }) => id))(
    'writes %s as a playbook that the specification accepts',
    async (id) => {
      const out = join(folder(), 'playbook.json')
      const { status } = await run(exportProcedure, id, { format: 'cacao', out, language: 'ru' })
      expect(status).toBe(0)
      const parsed = playbookSchema.safeParse(JSON.parse(readFileSync(out, 'utf8')))
      expect(parsed.error?.issues ?? []).toEqual([])
    },
  )

  it('lets one playbook call another by the id that the other has', async () => {
    const out = join(folder(), 'playbook.json')
    const write = async (id: string) => {
      await run(exportProcedure, id, { format: 'cacao', out })
      return playbookSchema.parse(JSON.parse(readFileSync(out, 'utf8')))
    }
    const called = Object.values((await write('depressurisation')).workflow).flatMap((step) =>
      step.type === 'playbook-action' ? step.playbook_id : [],
    )
    expect(called).toContain((await write('evacuation')).id)
  })

  it('writes a page of the book and says what it cannot hold', async () => {
    const out = join(folder(), 'page.xml')
    const { out: said } = await run(exportProcedure, 'depressurisation', { format: 'odf', out }, true)
    const { path, lost } = JSON.parse(said) as { path: string; lost: Loss[] }
    expect(path).toBe(out)
    expect(lost.map(({ what }) => what)).toContain('lanes')
    expect(readFileSync(out, 'utf8')).toContain('<UniqueId>depressurisation</UniqueId>')
  })

  it('names the faults of a file that is no procedure and writes nothing', async () => {
    const source = join(folder(), 'wrong.yaml')
    const out = join(folder(), 'page.xml')
    writeFileSync(source, 'schema: 1\n')
    const { status, err } = await run(exportProcedure, source, { format: 'odf', out })
    expect(status).toBe(1)
    expect(err).toContain(`${source}:1:1: `)
    expect(existsSync(out)).toBe(false)
  })

  it('knows neither a file nor a procedure of that name', async () => {
    const values = { format: 'odf', out: 'x' }
    await expect(run(exportProcedure, 'gone', values)).rejects.toThrow(
      /^found no file gone; expected one, or .*evacuation/,
    )
  })

  it('asks for a format that it knows', async () => {
    await expect(run(exportProcedure, 'evacuation', { format: 'pdf', out: 'x' })).rejects.toThrow(WrongUsage)
  })
})

describe('the import of a procedure', () => {
  const files = () => {
    const there = folder()
    for (const name of ['procedures', 'tasks']) mkdirSync(join(there, name))
    const source = join(there, 'procedures', 'check.yml')
    writeFileSync(source, 'procedure_name: Check\ntasks:\n  - file: look.yml\n  - file: ../../secret.yml\n')
    writeFileSync(join(there, 'tasks', 'look.yml'), 'title: LOOK\nsteps:\n  - IV: The gauge is read\n')
    return { source, out: join(there, 'procedure.yaml') }
  }

  it('writes a procedure with the activity from its folder, of which only the translation is wanting', async () => {
    const { source, out } = files()
    const { status } = await run(importProcedure, source, { out })
    expect(status).toBe(0)
    const text = readFileSync(out, 'utf8')
    expect(parse(text)).toMatchObject({
      id: 'check',
      steps: [{ text: { en: 'The gauge is read', ru: '[en] The gauge is read' }, actor: 'IV' }],
    })
    const reading = readProcedure(text)
    const codes = reading.ok ? [] : reading.faults.map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['untranslated']))
  })

  it('names what it left out with file and line, and reads nothing outside the two folders', async () => {
    const { source, out } = files()
    const { out: said } = await run(importProcedure, source, { out })
    expect(said.split('\n')).toEqual(
      expect.arrayContaining([
        "look.yml:1: The activity's title stands in the note of its first step. LOOK",
        `${source}:4: The file of the activity is not there. ../../secret.yml`,
      ]),
    )
  })

  it('says where a text is no procedure of Maestro', async () => {
    const source = join(folder(), 'wrong.yml')
    writeFileSync(source, 'name: x\n')
    const { status, err } = await run(importProcedure, source, { out: join(folder(), 'never.yaml') })
    expect(status).toBe(1)
    expect(err).toContain(`${source}:1:1: found neither "tasks" nor "steps"`)
  })
})
