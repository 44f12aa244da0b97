import { openStore } from '../store/store'
import { WrongUsage, type Command } from './command'
import { openLog } from './source'

export const importCommand: Command = {
  synopsis: '<log.jsonl> --database <path>',
  help: `Takes a session log over into a database, as a whole or not at all. A log without hashes is accepted as
unsealed, marked so, and sealed from then on.

  --database <path>  a .db file, or the folder it lies in; made where there is none`,
  options: { database: { type: 'string' } },
  positionals: 1,
  run({ positionals: [source], values: { database }, json }, { out }) {
    if (typeof database !== 'string' || database === '') throw new WrongUsage('expected --database <path>')
    if (source === '-') throw new WrongUsage('expected a file: a log is read twice before it is taken over')
    // Once without a store, so that a wrong log does not leave an empty database behind.
    for (const _ of openLog(source!).events);
    const store = openStore(database)
    try {
      const log = openLog(source!)
      const { session, head } = store.importLog(log)
      const sealed = log.origin === 'sealed'
      out(
        json
          ? `${JSON.stringify({ session, events: head.seq, head, sealed })}\n`
          : `${session}: ${head.seq} events${sealed ? '' : ', unsealed'}\n`,
      )
      return 0
    } finally {
      store.close()
    }
  },
}
