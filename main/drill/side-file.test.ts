import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { valueOf } from '../handlers/sample-platform'
import { rehearsal } from './rehearsal'

const drill = rehearsal()
const { kinds, moveHatch, restart, sideFile } = drill

describe('where something cannot be written', () => {
  /** Something stands where the side files should be. */
  const blocked = () => join(dirname(drill.store.file), 'drills')

  test('beside the log, that is told, and made up for as soon as it can be', async () => {
    valueOf(await drill.order({ order: 'end' }))
    rmSync(blocked(), { recursive: true })
    writeFileSync(blocked(), '')
    const session = await drill.begin()
    expect(drill.view().trouble).toEqual(['not-kept'])
    valueOf(await drill.order({ order: 'remark', text: 'first' }))
    valueOf(await moveHatch('A/B', 'closed', session))
    expect(drill.view().trouble).toEqual(['not-kept'])
    rmSync(blocked())
    valueOf(await drill.order({ order: 'remark', text: 'second' }))
    expect(drill.view().trouble).toEqual([])
    restart()
    valueOf(await drill.call['drill.resume']({ session, end: false }))
    expect(drill.view().remarks.map(({ text }) => text)).toEqual(['first', 'second'])
    expect(drill.hatch('A/B').state).toBe('closed')
  })

  test('at all, the drill does not run, and nothing of it is lost', async () => {
    drill.store.close()
    const path = drill.folder()
    // A database that is a folder opens nowhere, and nobody can make a journal in a file.
    mkdirSync(join(path, 'hatchwise.db'))
    writeFileSync(join(path, 'journal'), '')
    drill.start(path)
    await drill.begin()
    expect(drill.view().trouble).toEqual(['not-recording'])
    expect(await drill.order({ order: 'run', rate: 1 })).toMatchObject({ reason: { code: 'disk-full' } })
    valueOf(await moveHatch('A/B', 'closed'))
    valueOf(await drill.order({ order: 'end' }))
    expect(kinds().slice(-3)).toEqual(['hatch-state', 'drill-ended', 'session-closed'])
    // The log is in memory alone: the file is still needed.
    expect(existsSync(sideFile())).toBe(true)
  })
})

test('a drill whose session is refused leaves nothing behind', async () => {
  valueOf(await drill.order({ order: 'end' }))
  const { file } = drill.store
  drill.store.close()
  new Database(file)
    .exec(`CREATE TRIGGER refusal BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'refused'); END`)
    .close()
  drill.start(file)
  const { id } = valueOf(await drill.call['drill.openScenario'](undefined))
  const begun = { scenario: id, seed: 1, language: 'en', actor: 'I' } as const
  expect(await drill.call['drill.begin'](begun)).toMatchObject({ reason: { code: 'store-failed' } })
  expect(readdirSync(dirname(sideFile()))).toEqual([])
  expect(drill.told.clocks).toEqual([])
})
