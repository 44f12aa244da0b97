import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { quantile } from '../../../shared/leak/bench/summary'
import type { Draft } from '../../../shared/session/event'
import { randomOf } from '../../../shared/stats/random'
import { entries } from '../library'
import { bareDatabase } from './bare'
import { openAlone, type Found, type Trial } from './trial'

/** Not counted: the code is being compiled, the files get their first pages. */
const WARM_UP = 300
/** Entries written one way before the next way has its turn: a disk is as busy for all of them. */
const TURN = 20
const SESSION = 'BENCH'

/** Writes an entry, and returns when it is on the disk. */
interface Way {
  write(draft: Draft): void
  close(): void
}

/** The ways to keep an entry, each on files of its own, by what the name of their figures begins with. */
const WAYS: Record<string, (folder: string) => Way> = { ours: stored, bare: byHand, sync: lineAlone }

/** Entries of one event each, acknowledged, in all ways in turns. */
export const appended: Trial = ({ folder, events, seed }) => {
  const there = mkdtempSync(join(folder, 'append-'))
  const ways = Object.entries(WAYS).map(([name, open]) => ({ name, ...open(there), times: [] as number[] }))
  const drafts = [...entries(WARM_UP + events, 'Appended', 0, randomOf(seed))]
  for (let from = 0; from < drafts.length; from += TURN) {
    for (const { write, times } of ways) {
      for (const draft of drafts.slice(from, from + TURN)) {
        const fromMs = performance.now()
        write(draft)
        times.push(performance.now() - fromMs)
      }
    }
  }
  for (const { close } of ways) close()
  rmSync(there, { recursive: true })
  return Object.assign({}, ...ways.map(({ name, times }) => spread(name, times.slice(WARM_UP)))) as Found
}

function spread(name: string, times: readonly number[]): Found {
  return {
    [`${name}PerS`]: (1000 * times.length) / times.reduce((a, b) => a + b),
    [`${name}P50Ms`]: quantile(times, 0.5),
    [`${name}P99Ms`]: quantile(times, 0.99),
  }
}

/** Chained, in the database and in the journal. */
function stored(folder: string): Way {
  const store = openAlone(join(folder, 'ours'))
  let seq = 0
  return {
    write(draft) {
      store.append(SESSION, [draft], seq)
      seq++
    },
    close: store.close,
  }
}

/** One row, one line, both synced; no hash, no triggers. */
function byHand(folder: string): Way {
  const db = bareDatabase(join(folder, 'bare.db'))
  db.exec(`CREATE TABLE event (seq INTEGER PRIMARY KEY, at TEXT, actor TEXT, kind TEXT, data TEXT) STRICT`)
  const insert = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?)')
  const journal = openSync(join(folder, 'bare.jsonl'), 'a')
  let seq = 0
  return {
    write({ at, actor, kind, data }) {
      insert.run(++seq, at, actor, kind, JSON.stringify(data))
      writeSync(journal, `${JSON.stringify({ seq, at, actor, kind, data })}\n`)
      fdatasyncSync(journal)
    },
    close() {
      closeSync(journal)
      db.close()
    },
  }
}

/** What the disk itself takes for one line. */
function lineAlone(folder: string): Way {
  const file = openSync(join(folder, 'line'), 'a')
  return {
    write(draft) {
      writeSync(file, `${JSON.stringify(draft)}\n`)
      fdatasyncSync(file)
    },
    close: () => closeSync(file),
  }
}
