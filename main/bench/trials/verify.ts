import { hash } from 'node:crypto'
import type { StoredEvent } from '../../store/events'
import { databaseFile } from '../../store/store'
import { sessionId } from '../library'
import { bareDatabase } from './bare'
import { openAlone, type Trial } from './trial'

/** Every event of the first session hashed again and compared. */
export const verified: Trial = ({ folder }) => {
  const store = openAlone(folder)
  const fromMs = performance.now()
  const { intact } = store.verify(sessionId(1))
  const ms = performance.now() - fromMs
  store.close()
  if (!intact) throw new Error('the chain is broken')
  return { ms }
}

/** By hand: a loop over the rows of the same table. */
export const verifiedBare: Trial = ({ folder }) => {
  const db = bareDatabase(databaseFile(folder))
  const rows = db.prepare<[string], StoredEvent>('SELECT * FROM event WHERE session = ? ORDER BY seq')
  const json = JSON.stringify
  const fromMs = performance.now()
  let [seq, prev] = [0, '']
  for (const e of rows.iterate(sessionId(1))) {
    const text = `{"actor":${json(e.actor)},"at":${json(e.at)},"data":${e.data},"kind":${json(e.kind)},"prev":${json(e.prev)},"seq":${e.seq},"session":${json(e.session)},"v":${e.v}}`
    if (e.seq !== ++seq || e.prev !== prev || hash('sha256', text, 'hex') !== e.hash) {
      throw new Error(`the chain is broken at seq ${e.seq}`)
    }
    prev = e.hash
  }
  const ms = performance.now() - fromMs
  db.close()
  return { ms }
}
