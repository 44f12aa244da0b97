import { existsSync, writeFileSync } from 'node:fs'
import type { Preferences } from '../../shared/contract/preferences'
import { readSettings, SETTINGS_FILE, settingsText } from '../../shared/contract/settings-file'
import { readPreferences, writePreferences } from '../handlers/preferences'
import { readTextFile } from '../import/bytes/text-file'
import { databaseFile, openStore } from '../store/store'
import { BadInput, WrongUsage, type Command } from './command'
import { withStore } from './source'

/** Where a library keeps no language, the file says this one. */
const LOCALE = 'en'

export const exportSettings: Command = {
  synopsis: `<database> [--out <${SETTINGS_FILE}>]`,
  help: `What somebody has chosen in a library, as a file for another: units, limits, crew, instruments, display.

  --out <path>  the file to write; printed where it is left out
  --json        the same: the file is JSON`,
  options: { out: { type: 'string' } },
  positionals: 1,
  run: ({ positionals: [database], values: { out: path } }, { out }) =>
    withStore(database!, (store) => {
      const text = settingsText(readPreferences({ store, locale: LOCALE }))
      if (typeof path === 'string') writeFileSync(path, text)
      out(typeof path === 'string' ? `${path}\n` : text)
      return 0
    }),
}

export const importSettings: Command = {
  synopsis: `<${SETTINGS_FILE}> --database <path> [--dry-run]`,
  help: `Takes the settings of a file over into a library, or none of them where one makes no sense. What changes is printed;
what only a later version knows is named and left out.

  --database <path>  a .db file, or the folder it lies in
  --dry-run          changes nothing
  --json             one object: changed (name, from, to), leftOut`,
  options: { database: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  positionals: 1,
  run({ positionals: [source], values, json }, { out }) {
    const { database } = values
    if (typeof database !== 'string' || database === '') throw new WrongUsage('expected --database <path>')
    if (!existsSync(databaseFile(database)))
      throw new BadInput(`found no database at ${databaseFile(database)}`)
    const file = readTextFile(source!)
    if (!file.ok) throw new BadInput(`${source}: ${file.fault.message}`)
    const read = readSettings(file.text)
    if (!read.ok)
      throw new BadInput(
        ['these are no settings', ...read.faults.map((f) => `${source}: ${f.path}: ${f.message}`)].join('\n'),
      )
    const { values: wanted, leftOut } = read
    const store = openStore(database)
    try {
      const now = readPreferences({ store, locale: LOCALE })
      const names = Object.keys(wanted) as (keyof Preferences)[]
      const changed = names
        .map((name) => ({ name, from: now[name], to: wanted[name] }))
        .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
      if (!values['dry-run']) writePreferences({ store }, wanted)
      if (json) out(`${JSON.stringify({ changed, leftOut })}\n`)
      else {
        for (const { name, from, to } of changed)
          out(`${name}: ${JSON.stringify(from)} → ${JSON.stringify(to)}\n`)
        for (const name of leftOut) out(`${name}: left out, from a later version\n`)
        if (changed.length === 0) out('nothing changes\n')
      }
      return 0
    } finally {
      store.close()
    }
  },
}
