import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXAMPLES } from '../../shared/examples/examples'
import type { Draft } from '../../shared/session/event'
import { NOW_MS, openingOf } from '../../shared/session/log.arbitrary'
import { toIso } from '../../shared/time/time'
import { readLogText } from '../import/log-file'
import { openStore, type Store } from '../store/store'

/** For tests: what a person keeps, on real files. */

export const note = (text: string): Draft => ({
  at: toIso(NOW_MS),
  actor: 'CDR',
  kind: 'note',
  data: { text },
})

/** A library with a session S that runs, an imported one, a preference, and a drill that was cut off. */
export function sampleLibrary(folder: string): Store {
  const store = openStore(folder, { now: () => NOW_MS, later: () => () => undefined })
  store.append('S', [openingOf('Running'), note('one'), note('two')], 0)
  store.importLog(readLogText(EXAMPLES[0]!.jsonl), { file: 'prk.jsonl', importedAt: toIso(NOW_MS) })
  store.writePreferences({ theme: 'night' })
  return store
}

export function write(store: Store, text: string): void {
  store.append('S', [note(text)], store.head('S').seq)
}

/** What a library tells: its list, every line of every session with its checkpoint, preferences. */
export function told(store: Store) {
  const sessions = store.sessions()
  return {
    sessions,
    logs: sessions.map(({ session }) => [...store.stored(session)]),
    checkpoints: sessions.map(({ session }) => store.checkpoint(session)),
    preferences: store.preferences(),
  }
}

/** The same of a library that nobody has open. */
export function toldIn(folder: string) {
  const store = openStore(folder, { later: () => () => undefined })
  try {
    return { findings: store.findings(), ...told(store) }
  } finally {
    store.close()
  }
}

/** The bytes of every file of a folder. */
export function bytesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).toSorted()
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'base64')]))
}
