import { archive, type Archived } from '../archive/archive'
import { WrongUsage, type Command } from './command'
import { withStore } from './source'

export const archiveCommand: Command = {
  synopsis: '<folder> --database <path>',
  help: `Writes the sessions of a database into an archive that DuckDB, Spark, ClickHouse and others read as it is:

  <folder>/events/station=<id>/date=<YYYY-MM-DD>/<session>.parquet   the events of each session
  <folder>/sessions.parquet                                          a row for each session

Sessions that have not changed since are skipped; several databases may go into one archive. A session whose chain is
broken, or of which the archive holds another log, is left out and told; the exit status is then 1.

  --database <path>  a .db file, or the folder it lies in`,
  options: { database: { type: 'string' } },
  positionals: 1,
  run({ positionals: [folder], values: { database }, json }, { out, err }) {
    if (typeof database !== 'string' || database === '') throw new WrongUsage('expected --database <path>')
    return withStore(database, async (store) => {
      const all: Archived[] = []
      for await (const archived of archive(store, folder!)) {
        all.push(archived)
        const line = TOLD[archived.outcome]?.(archived)
        if (line !== undefined) err(`${archived.session}: ${line}\n`)
      }
      const count = (outcome: Archived['outcome']) => all.filter((a) => a.outcome === outcome).length
      const [written, unchanged] = [count('written'), count('unchanged')]
      const leftOut = all.length - written - unchanged
      if (json) out(`${JSON.stringify({ written, unchanged, leftOut, sessions: all })}\n`)
      else out(`${written} sessions written, ${unchanged} unchanged, ${leftOut} left out\n`)
      return leftOut === 0 ? 0 : 1
    })
  },
}

const TOLD: { [K in Archived['outcome']]?: (archived: Archived) => string } = {
  written: ({ seq }) => `${seq} events`,
  broken: ({ seq }) => `left out: its chain is broken at seq ${seq}; see "hatchwise verify"`,
  differs: ({ seq }) =>
    `left out: the archive holds a log of this session that ends at seq ${seq} and is not the beginning of this one`,
}
