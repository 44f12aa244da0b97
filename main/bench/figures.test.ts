import { execFile } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from 'vite'
import type { Figure } from '../../shared/leak/bench/speed/speed'
import { yamlModule } from '../../shared/procedure/language/yaml/yaml-module.ts'
import { temporaryFolders } from '../store/temporary-folder'
import { SECTIONS } from './sections'
import { TRIALS } from './trials/trials'

const folder = temporaryFolders()
/** Inside of the project, where the addon is found. */
const built = resolve(import.meta.dirname, '../../out/bench-test')

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [yamlModule],
    build: { ssr: resolve(import.meta.dirname, '../cli.ts'), outDir: built, emptyOutDir: true },
  })
}, 60_000)
afterAll(() => rmSync(built, { recursive: true, force: true }))

async function hatchwise(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(built, 'cli.js'), ...args])
  return stdout
}

describe('the benchmark of the log', () => {
  test('tells every figure of a small library, and leaves nothing behind', async () => {
    const there = folder()
    const size = ['--events', '1200', '--rounds', '1', '--seed', '7']
    const answer = await hatchwise('bench', 'log', ...size, '--in', there, '--json')
    const { events, rounds, seed, figures } = JSON.parse(answer) as {
      events: number
      rounds: number
      seed: number
      figures: Figure[]
    }
    expect({ events, rounds, seed }).toEqual({ events: 1200, rounds: 1, seed: 7 })
    expect(figures.map(({ what }) => what)).toEqual(
      SECTIONS.flatMap(({ rows }) => rows.map((row) => row.what)),
    )
    expect(figures.every(({ found }) => Number.isFinite(found) && found > 0)).toBe(true)
    expect([...new Set(figures.map(({ log }) => log))]).toEqual(
      SECTIONS.map(({ work }) => expect.stringMatching(new RegExp(`^${work}: \\d+ events$`)) as string),
    )
    expect(readdirSync(there)).toEqual([])
  }, 60_000)

  test('says of every figure that was promised whether it is reached', () => {
    const asked = SECTIONS.flatMap(({ rows }) => rows.flatMap(({ least, most }) => least ?? most ?? []))
    expect(asked).toEqual([0.9, 5, 1, 0.9, 200, 0.9, 200, 0.9, 200, 300])
  })

  test('uses every trial', () => {
    expect(SECTIONS.flatMap(({ trials }) => trials)).toEqual(Object.keys(TRIALS))
  })
})
