import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Draft } from '../../../shared/session/event'
import { toLine } from '../../../shared/session/jsonl'
import { openingOf } from '../../../shared/session/log.arbitrary'
import type { Later } from '../recording/recorder'
import { openStore, type Store } from '../store'

/** For tests: libraries to damage, and what is to be seen of them afterwards. */

const NOW_MS = Date.UTC(2026, 10, 23, 12)

export const note = (text: string): Draft => ({
  at: '2026-11-23T12:00:00.000Z',
  actor: 'CDR',
  kind: 'note',
  data: { text },
})

export const linesOf = (store: Store, session: string) =>
  [...store.stored(session)].map((e) => `${toLine(e, e.data)}\n`)

export type SampleLibrary = ReturnType<typeof sampleLibrary>

/** Makes a store in a folder, with a session S of six entries and a session T of one, and closes it. */
export function sampleLibrary(path: string) {
  /** Opens it, here or where it was copied to, and closes it again. */
  function using<T>(use: (store: Store) => T, later?: Later, at = path): T {
    const store = openStore(at, { now: () => NOW_MS, ...(later && { later }) })
    try {
      return use(store)
    } finally {
      store.close()
    }
  }

  /** What was acknowledged of S. */
  const lines = using((store) => {
    store.append('S', [openingOf()], 0)
    for (const n of [1, 2, 3, 4, 5]) store.append('S', [note(`note ${n}`)], n)
    store.append('T', [openingOf('T')], 0)
    store.writePreferences({ theme: 'dark' })
    return linesOf(store, 'S')
  })

  return {
    path,
    database: join(path, 'hatchwise.db'),
    journal: join(path, 'journal', 'S.jsonl'),
    lines,
    using,
    /** What the store says when it is opened next. */
    look: (session = 'S') =>
      using((store) => ({
        findings: store.findings(),
        lines: linesOf(store, session),
        verified: store.verify(session),
        summary: store.sessions().find((s) => s.session === session),
      })),
    /** Adds so many entries to S. */
    write: (count: number, at = path) =>
      using(
        (store) => {
          for (let i = 0; i < count; i++) store.append('S', [note(`more ${i} in ${at}`)], store.head('S').seq)
        },
        undefined,
        at,
      ),
    quarantined: () =>
      readdirSync(join(path, 'quarantine')).flatMap((time) => readdirSync(join(path, 'quarantine', time))),
  }
}
