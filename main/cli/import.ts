import { existsSync } from 'node:fs'
import type { Found } from '../../shared/contract/exchange'
import { inspectSource } from '../import/inspect'
import { takeOver } from '../import/take-over'
import { databaseFile, openStore } from '../store/store'
import { WrongUsage, type Command } from './command'
import { foundText } from './found-text'

export const importCommand: Command = {
  synopsis: '<log.jsonl | package folder> --database <path>',
  help: `Takes a session over into a database, as a whole or not at all, from a log or from a package (its folder, its
manifest or its events.jsonl). Everything is checked first: the chain of hashes, the files that the manifest lists, the
checkpoint; what was found is printed. A log without hashes is accepted as unsealed, marked so, and sealed from then
on. A session that is in the database already is refused, unless the log has gone on elsewhere from the same beginning:
then the missing events are added.

Limits: 100 MB a log, 1 GB a package, 1,000,000 events, 1 MB a line, 64 levels, 1,000 instruments.

  --database <path>  a .db file, or the folder it lies in; made where there is none`,
  options: { database: { type: 'string' } },
  positionals: 1,
  async run({ positionals: [source], values: { database }, json }, { out }) {
    if (typeof database !== 'string' || database === '') throw new WrongUsage('expected --database <path>')
    if (source === '-') throw new WrongUsage('expected a file: a log is read twice before it is taken over')
    // Looked at without a store where there is none, so that a wrong log does not leave an empty database behind.
    const isNew = !existsSync(databaseFile(database))
    const lookedAt = isNew ? await inspectSource(source!) : undefined
    const store = openStore(database)
    try {
      const found: Found = lookedAt ?? (await inspectSource(source!, store))
      const { session, head, added } = takeOver(found, store, new Date().toISOString())
      const { name, kind, origin, manifest, checkpoint } = found
      const told = { session, events: head.seq, added, head, sealed: origin === 'sealed' }
      out(
        json
          ? `${JSON.stringify({ ...told, kind, name, manifest, checkpoint })}\n`
          : `${foundText(found)}\n${added} events taken over\n`,
      )
      return 0
    } finally {
      store.close()
    }
  },
}
