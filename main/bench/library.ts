import { randomOf, type Random } from '../../shared/stats/random'
import { EMPTY_HEAD, seal, type Head } from '../../shared/session/chain'
import { LOG_VERSION, type Draft, type Kind, type LogEvent } from '../../shared/session/event'
import { toIso } from '../../shared/time/time'
import { sha256 } from '../store/sha256'
import { openStore } from '../store/store'

/** Sessions of so many events each; the same seed gives the same ones. */
export interface Size {
  sessions: number
  eventsEach: number
  seed: number
}

const STATION = 'iss-2020-10'
const START_MS = Date.UTC(2020, 9, 15, 12)
/** Between two entries of a session, and between the starts of two sessions. */
const ENTRY_MS = 3_000
const APART_MS = 6 * 3_600_000

const COMPARTMENTS = ['SM-RO', 'FGB-PGO', 'N1', 'LAB', 'COL', 'JPM']
const HATCHES = ['SM-PRK/SM-RO', 'LAB/N2', 'N2/COL', 'N2/JPM']
const WORDS = ['Шипение у "ПрК", слабое', 'Hatch seal wiped, seated', 'Gauge MV-1 handed over, reads low']

/** What stands in a log, by how much of it: readings nearly all, and what crew and program say between them. */
const MIXTURE: { [K in Kind]?: { percent: number; of: (random: Random) => Omit<Draft<K>, 'at' | 'kind'> } } =
  {
    reading: {
      percent: 90,
      of: (random) => {
        const compartment = random.pick(COMPARTMENTS)
        const pressure = { value: Number(random.normal(740, 0.2).toFixed(2)), unit: 'mmHg' } as const
        return { actor: 'telemetry', data: { compartment, instrument: `P-${compartment}`, pressure } }
      },
    },
    'hatch-state': {
      percent: 4,
      of: (random) => ({
        actor: random.pick(['CDR', 'FE-1']),
        data: { hatch: random.pick(HATCHES), state: random.pick(['open', 'closed']) },
      }),
    },
    note: { percent: 4, of: (random) => ({ actor: 'FE-1', data: { text: random.pick(WORDS) } }) },
    verdict: {
      percent: 2,
      of: (random) => ({
        actor: 'hatchwise',
        data: {
          engine: '2',
          seq: 1,
          verdict: 'undetermined',
          compartments: [],
          probability: random.uniform(),
          next: { action: 'close', hatches: ['LAB/N2'], reason: { en: 'It halves.', ru: 'Делит пополам.' } },
        },
      }),
    },
  }

/** So many entries of one session, from its opening, one after another: none stays in memory. */
export function* entries(count: number, title: string, startMs: number, random: Random): Generator<Draft> {
  const data = { mode: 'drill', title, station: STATION } as const
  yield { at: toIso(startMs), actor: 'CDR', kind: 'session-opened', data }
  for (let i = 1; i < count; i++) {
    const [kind, { of }] = drawn(random)
    yield { at: toIso(startMs + i * ENTRY_MS), kind, ...of(random) } as Draft
  }
}

function drawn(random: Random) {
  let left = random.uniform(0, 100)
  return Object.entries(MIXTURE).find(([, { percent }]) => (left -= percent) < 0)!
}

/** Makes a library of this size in a folder, as imports would. */
export function makeLibrary(folder: string, { sessions, eventsEach, seed }: Size): void {
  const store = openStore(folder)
  for (let i = 1; i <= sessions; i++) {
    const session = sessionId(i)
    const drafts = entries(eventsEach, `Search ${i}`, START_MS + i * APART_MS, randomOf(seed).fork(session))
    store.importLog({ events: sealed(session, drafts), origin: 'sealed' })
  }
  store.close()
}

/** The id of the n-th session, from 1. */
export function sessionId(n: number): string {
  return `BENCH-${String(n).padStart(5, '0')}`
}

function* sealed(session: string, drafts: Iterable<Draft>): Generator<LogEvent> {
  let head: Head = EMPTY_HEAD
  for (const draft of drafts) {
    const event = seal({ ...draft, v: LOG_VERSION, session, seq: head.seq + 1 }, head.hash, sha256)
    yield event
    head = event
  }
}
