import { publish, type Published, type PublishFault } from '../publish/publish'
import { connect } from '../publish/server'
import { WrongUsage, type Command } from './command'
import { withStore } from './source'

export const publishCommand: Command = {
  synopsis: '--postgres <url> --database <path>',
  help: `Sends the events of all sessions of a database to a PostgreSQL server, keyed by station, session and seq, and
has the server check every chain. The server alone says how far each session has come: a run that was broken is gone
on with by the next one. The tables are made where they are not there. Exit status 1 where the server cannot be used,
or a session is not there as it is here; the others are sent all the same.

  --postgres <url>   postgres://user:password@host:port/database; the password may come from PGPASSWORD or ~/.pgpass,
                     where nobody sees it in the list of processes
  --database <path>  a .db file, or the folder it lies in`,
  options: { postgres: { type: 'string' }, database: { type: 'string' } },
  positionals: 0,
  run({ values: { postgres, database }, json }, { out, err }) {
    if (typeof database !== 'string' || database === '') throw new WrongUsage('expected --database <path>')
    if (typeof postgres !== 'string' || !/^postgres(ql)?:\/\//.test(postgres)) {
      throw new WrongUsage('expected --postgres postgres://user:password@host:port/database')
    }
    return withStore(database, async (store) => {
      const server = await connect(postgres)
      const all: Published[] = []
      try {
        const progress = publish(store, server, ({ session }, done, total) =>
          err(`${session}: ${done} of ${total} events\n`),
        )
        for await (const published of progress) {
          all.push(published)
          for (const line of told(published)) err(`${line}\n`)
        }
      } finally {
        await server.close()
      }
      const sent = all.reduce((sum, session) => sum + session.sent, 0)
      const whole = all.filter((session) => !session.fault).length
      if (json) out(`${JSON.stringify({ sent, sessions: all })}\n`)
      else out(`${sent} events sent; ${whole} of ${all.length} sessions are on the server, whole\n`)
      return whole === all.length ? 0 : 1
    })
  },
}

/** Why a session is not there as it is here. */
const FAULTS: Record<PublishFault['code'], (key: string) => string> = {
  broken: (key) => `the chain is broken here at ${key}; see "hatchwise verify"`,
  unfit: (key) => `PostgreSQL cannot hold the character NUL, which a name holds at ${key}`,
  differs: (key) => `the server holds another event than this log, or none, at ${key}`,
}

function told({ station, session, beyond, fault }: Published): string[] {
  const lines: string[] = []
  if (beyond > 0) {
    lines.push(`the server holds ${beyond} later events: the log here is an older copy, or goes on elsewhere`)
  }
  if (fault) lines.push(FAULTS[fault.code](`station ${station}, session ${session}, seq ${fault.seq}`))
  return lines.map((line) => `${session}: ${line}`)
}
