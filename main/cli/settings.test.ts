import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folders = temporaryFolders()

function library(preferences: Record<string, string> = {}): string {
  const folder = folders()
  const store = openStore(folder)
  store.writePreferences(preferences)
  store.close()
  return folder
}

it('settings go from one library to another, and the second then says the same', async () => {
  const file = join(folders(), 'hatchwise-settings.json')
  const from = library({ theme: 'night', people: '[{"role":"CDR","name":"Рыжиков"}]' })
  const to = library({ theme: 'light' })
  expect(await hatchwise('settings', 'export', from, '--out', file)).toMatchObject({ status: 0 })
  expect((await hatchwise('settings', 'export', from)).out).toBe(readFileSync(file, 'utf8'))
  const changes = 'theme: "light" → "night"\npeople: [] → [{"role":"CDR","name":"Рыжиков"}]\n'
  expect(await hatchwise('settings', 'import', file, '--database', to, '--dry-run')).toMatchObject({
    status: 0,
    out: changes,
  })
  expect(await hatchwise('settings', 'import', file, '--database', to)).toMatchObject({
    status: 0,
    out: changes,
  })
  expect(await hatchwise('settings', 'import', file, '--database', to)).toMatchObject({
    out: 'nothing changes\n',
  })
  expect((await hatchwise('settings', 'export', to)).out).toBe(readFileSync(file, 'utf8'))
})

it('a file with one wrong setting changes none, and the place is told', async () => {
  const file = join(folders(), 'hatchwise-settings.json')
  const settings = { theme: 'night', textScale: 7 }
  writeFileSync(file, JSON.stringify({ format: 'hatchwise-settings', schema: 1, settings }))
  const to = library({ theme: 'light' })
  const { status, err } = await hatchwise('settings', 'import', file, '--database', to)
  expect(status).toBe(1)
  expect(err).toContain(`${file}: settings.textScale: found 7; expected 1 or 1.25`)
  expect((await hatchwise('settings', 'export', to)).out).toContain('"theme": "light"')
})

it('what only a later version knows is named and left out', async () => {
  const file = join(folders(), 'hatchwise-settings.json')
  const settings = { theme: 'night', hologram: true }
  writeFileSync(file, JSON.stringify({ format: 'hatchwise-settings', schema: 99, settings }))
  const { out } = await hatchwise('settings', 'import', file, '--database', library(), '--json')
  expect(JSON.parse(out)).toEqual({
    changed: [{ name: 'theme', from: 'system', to: 'night' }],
    leftOut: ['hologram'],
  })
})
