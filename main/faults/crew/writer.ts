import { writeSync } from 'node:fs'
import type { Draft } from '../../../shared/session/event'
import { randomOf } from '../../../shared/stats/random'
import { openStore, type Store } from '../../store/store'
import { CLOSING, logOf, note, notes, opening } from './log'

/**
 * A program of its own that keeps a log, to be killed and to meet bad disks: `writer <folder> <seed> <step>…`. It says
 * on standard output what the crew was told: "kept <session> <seq> <hash>" when an entry is acknowledged as written.
 * What fails is said on standard error, and the next step is taken.
 */
const [folder, seed, ...steps] = process.argv.slice(2) as [string, string, ...string[]]
const random = randomOf(Number(seed))
/** How many entries an imported log has. */
const IMPORTED = 40

let store: Store
/** The sessions that go on. */
const running = new Set<string>()

const STEPS: Record<string, (argument: string) => void> = {
  open: () => {
    store = openStore(folder)
    for (const { session, closed } of store.sessions()) if (!closed) running.add(session)
  },
  close: () => store.close(),
  begin: (session) => {
    if (store.head(session).seq > 0) return
    append(session, [opening(session), note('1 of 2'), note('2 of 2')])
    running.add(session)
  },
  notes: (count) => {
    for (let i = 0; i < Number(count); i++) append(random.pick([...running]), notes(random))
  },
  end: (session) => {
    append(session, [CLOSING])
    running.delete(session)
  },
  preferences: () => store.writePreferences({ theme: random.pick(['dark', 'light']) }),
  import: (session) => {
    const { head } = store.importLog({ events: logOf(session, IMPORTED, random), origin: 'sealed' })
    tell(session, head)
    running.add(session)
  },
}

for (const step of steps) {
  const [name, argument = ''] = step.split(':')
  attempt(step, () => STEPS[name!]!(argument))
  if (name === 'open' && !store!) process.exit(1)
}
// What was not closed stays as if the process had been killed.
process.exit(0)

function append(session: string, drafts: Draft[]): void {
  attempt(session, () => tell(session, store.append(session, drafts, store.head(session).seq).at(-1)!))
}

/** What waits in memory is not acknowledged: the crew is told NOT RECORDING then. */
function tell(session: string, { seq, hash }: { seq: number; hash: string }): void {
  if (store.recording().waiting === 0) writeSync(1, `kept ${session} ${seq} ${hash}\n`)
}

function attempt(what: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    process.stderr.write(`${what}: ${String(error)}\n`)
  }
}
