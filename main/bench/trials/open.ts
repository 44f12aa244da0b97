import { databaseFile } from '../../store/store'
import { bareDatabase } from './bare'
import { openAlone, type Trial } from './trial'

/** The store opened, and the list of its sessions as the window asks for it. */
export const opened: Trial = ({ folder }) => {
  const fromMs = performance.now()
  const store = openAlone(folder)
  store.sessions()
  const ms = performance.now() - fromMs
  store.close()
  return { ms }
}

/** By hand: the database opened, and the table of sessions read. */
export const openedBare: Trial = ({ folder }) => {
  const fromMs = performance.now()
  const db = bareDatabase(databaseFile(folder))
  db.prepare('SELECT * FROM session ORDER BY opened_at DESC').all()
  const ms = performance.now() - fromMs
  db.close()
  return { ms }
}
