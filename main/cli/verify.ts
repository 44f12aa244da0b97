import { LogFault } from '../../shared/session/log-fault'
import type { Command, Streams } from './command'
import { isDatabase, openLog, withStore } from './source'

export const verifyCommand: Command = {
  synopsis: '<log.jsonl | - | database>',
  help: `Does the chain of hashes hold, from the first event to the last? Where does it break? A database is its folder
or its .db file; all its sessions are checked. Exit status 1 where a chain is broken or a log is wrong.

An unsealed log has no chain: it is checked as an import would check it, and said to be unsealed. That whole events
are missing at the end cannot be seen from the log alone: compare the last seq and hash with what was noted elsewhere.`,
  options: {},
  positionals: 1,
  run({ positionals: [path], json }, streams) {
    return isDatabase(path!) ? verifyDatabase(path!, json, streams) : verifyLog(path!, json, streams)
  },
}

function verifyDatabase(path: string, json: boolean, { out, err }: Streams): Promise<number> {
  return withStore(path, (store) => {
    const sessions = store
      .sessions()
      .map(({ session, title }) => ({ session, title, ...store.verify(session) }))
    const intact = sessions.every((s) => s.intact)
    if (json) out(`${JSON.stringify({ intact, sessions })}\n`)
    for (const s of json ? [] : sessions) {
      if (s.intact) out(`${s.session} intact: ${s.head.seq} events, ${s.head.hash}  ${s.title}\n`)
      else err(`${s.session} broken at seq ${s.seq}: ${s.code}  ${s.title}\n`)
    }
    return intact ? 0 : 1
  })
}

function verifyLog(path: string, json: boolean, { out, err }: Streams): number {
  const log = openLog(path)
  try {
    let head = { session: '', seq: 0, hash: '' }
    for (const { session, seq, hash } of log.events) head = { session, seq, hash }
    const { session, seq, hash } = head
    const sealed = log.origin === 'sealed'
    if (json) {
      out(`${JSON.stringify({ intact: true, sealed, session, head: sealed ? { seq, hash } : { seq } })}\n`)
    } else if (sealed) out(`${session} intact: ${seq} events, ${hash}\n`)
    else out(`${session} unsealed: ${seq} events, no chain to verify\n`)
    return 0
  } catch (error) {
    if (!(error instanceof LogFault)) throw error
    if (json) out(`${JSON.stringify({ intact: false, fault: error.fault })}\n`)
    err(`verify: ${error.message}\n`)
    return 1
  }
}
