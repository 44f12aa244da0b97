import type { Connection } from './database'

/** Says which Hatchwise gave the file its schema: an older one names it when it refuses the file. It is no preference. */
export const WRITTEN_WITH = 'writtenWith'

/** Preferences as texts under their keys; what they mean is the callers' business. */
export function preferenceTable(db: Connection) {
  const all = db.prepare<[], { key: string; value: string }>(
    `SELECT key, value FROM preference WHERE key <> '${WRITTEN_WITH}' ORDER BY key`,
  )
  const put = db.prepare<[string, string]>('INSERT OR REPLACE INTO preference (key, value) VALUES (?, ?)')
  const write = db.transaction((values: Record<string, string>) => {
    for (const [key, value] of Object.entries(values)) put.run(key, value)
  })
  return {
    all: (): Record<string, string> => Object.fromEntries(all.all().map(({ key, value }) => [key, value])),
    write: (values: Record<string, string>): void => write.immediate(values),
  }
}
