import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { databaseFile } from '../../store/store'
import { sessionId } from '../library'
import { openAlone, type Trial } from './trial'

/** The store opened where only the journal of its one session is left. */
export const recovered: Trial = ({ folder, events }) => {
  removeDatabase(databaseFile(folder))
  const fromMs = performance.now()
  const store = openAlone(folder)
  const ms = performance.now() - fromMs
  const { seq } = store.head(sessionId(1))
  store.close()
  if (seq !== events) throw new Error(`${seq} of ${events} events came back`)
  return { ms }
}

/** With all that SQLite keeps beside it. */
function removeDatabase(file: string): void {
  const folder = dirname(file)
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (path.startsWith(file)) rmSync(path)
  }
}
