import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hatchwise } from './hatchwise'

/** What the documents of this repository say that can be tried out. */

const root = resolve(import.meta.dirname, '../..')
const OURS = ['', '.github', 'main', 'renderer', 'shared', 'e2e']
const documents = OURS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: folder !== '', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('results'))
    .map((name) => join(folder, name)),
)
const read = (document: string) => readFileSync(join(root, document), 'utf8')

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'hatchwise-documents-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(documents)('%s', (document) => {
  const text = read(document)

  it('points to nothing that is not there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
    const broken = targets.filter(([, path, heading]) => {
      const file = path === '' ? join(root, document) : resolve(root, dirname(document), path!)
      return !existsSync(file) || (heading !== undefined && !headingsOf(file).includes(heading))
    })
    expect(broken.map(([whole]) => whole)).toEqual([])
  })

  it('names no command that is not there', async () => {
    const commands = new Set(
      [...text.matchAll(/hatchwise -- ([a-z]+)(?: ([a-z]+)(?=[ `\n]))?/g)].map(([, first, second]) =>
        TWO_WORDS.has(first!) && second ? `${first} ${second}` : first!,
      ),
    )
    for (const command of commands) {
      const { status } = await hatchwise(...command.split(' '), '--help')
      expect({ command, status }).toEqual({ command, status: 0 })
    }
  })
})

const TWO_WORDS = new Set(['procedure', 'scenario', 'station', 'settings', 'backup'])

/** The headings of a document as links name them. */
function headingsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe('the examples', () => {
  const exampleOf = (document: string, of: string) => {
    const path = join(folder, `${of}.yaml`)
    const block = new RegExp(`\`\`\`yaml ${of}\n([^\`]+)\`\`\``).exec(read(document))
    writeFileSync(path, block![1]!)
    return path
  }

  it('of a procedure is one', async () => {
    const path = exampleOf('shared/docs/writing-a-procedure.md', 'procedure')
    const check = await hatchwise('procedure', 'check', path, '--station', 'iss-2024-03')
    expect(check).toMatchObject({ status: 0, err: '' })
  })

  it('of a scenario is one, and a crew of robots plays it', async () => {
    const path = exampleOf('shared/docs/writing-a-scenario.md', 'scenario')
    expect(await hatchwise('scenario', 'check', path)).toMatchObject({ status: 0, err: '' })
    const log = join(folder, 'drill.jsonl')
    const played = await hatchwise('simulate', '--scenario', path, '--seed', '1', '--out', log)
    expect(played).toMatchObject({ status: 0 })
    expect(await hatchwise('verify', log)).toMatchObject({ status: 0 })
    expect(await hatchwise('debrief', log)).toMatchObject({ status: 0 })
  })
})
