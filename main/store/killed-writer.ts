import { writeSync } from 'node:fs'
import { openStore } from './store'

/**
 * For killed.test.ts, as a process of its own: appends to one session until it is killed, and says each seq as
 * soon as the store has acknowledged it.
 */
const store = openStore(process.argv[2]!)
const at = '2020-12-26T15:00:00.000Z'
const opening = { mode: 'drill', title: 'Killed', station: 'iss-2020-10' } as const
let { seq } = store.head('S')
if (seq === 0) {
  store.append('S', [{ at, actor: 'CDR', kind: 'session-opened', data: opening }], 0)
  seq = 1
}
for (;;) {
  const text = 'x'.repeat(1 + (seq % 500))
  seq = store.append('S', [{ at, actor: 'CDR', kind: 'note', data: { text } }], seq)[0]!.seq
  writeSync(1, `${seq}\n`)
}
