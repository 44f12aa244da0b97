import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Finding } from '../../shared/contract/recording'
import type { Head } from '../../shared/session/chain'
import { toLine } from '../../shared/session/jsonl'
import { openStore, type Store } from '../store/store'

/** What the crew was told is written: the last entry of each session. */
export type Acknowledged = Map<string, Head>

/** What became of a log after a fault. */
export interface Verdict {
  /** Entries that the crew was told are written and that are not there. */
  lost: number
  /** What else is not as it was promised, in words. */
  broken: string[]
}

/** What the store puts off for so long is no slice of its check: it tries again what failed. */
const RETRY_MS = 2000
/** What is found is repaired by this opening at the latest; there is nothing more to find then. */
const OPENINGS = 3

/**
 * Opens the folder as the program does after a restart, and looks whether the promise was kept: all that was
 * acknowledged is there, every chain holds, both records are the same, what was written together is there together, no
 * loss is told that is none, and what was found is settled for good.
 */
export function judge(folder: string, acknowledged: Acknowledged): Verdict {
  const all = sumOf([...acknowledged.values()].map(({ seq }) => seq))
  return settled(folder, all, (store, findings) => {
    const lost = [...acknowledged].map(([session, head]) => missing(store, session, head))
    const broken = faultsOf(store)
    const isLost = lost.some((n) => n > 0)
    if (!isLost && tellsLoss(findings)) broken.push('a loss is told that is none')
    return { lost: sumOf(lost), broken }
  })
}

/** How each session of a store is listed, and the hash of every entry. */
export type Snapshot = Map<string, { listed: string; hashes: string[] }>

export function snapshotOf(store: Store): Snapshot {
  return new Map(
    store.sessions().map(({ session, title, mode, station, openedAt, closed }) => {
      const hashes = [...store.events(session)].map(({ hash }) => hash)
      return [session, { listed: JSON.stringify({ title, mode, station, openedAt, closed }), hashes }]
    }),
  )
}

/**
 * The same for a folder in which something was spoilt since `before`: nothing is changed or missing without being told,
 * and the spoilt file is kept.
 */
export function judgeDamaged(folder: string, before: Snapshot): Verdict {
  const all = sumOf([...before.values()].map(({ hashes }) => hashes.length))
  return settled(folder, all, (store, findings) => {
    const broken = faultsOf(store)
    const now = snapshotOf(store)
    let lost = 0
    for (const [session, { listed, hashes }] of before) {
      const there = now.get(session)
      const held = hashes.findIndex((hash, i) => there?.hashes[i] !== hash)
      if (held >= 0) lost += hashes.length - held
      if (held < 0 && there?.listed !== listed) broken.push(`${session} is listed otherwise`)
    }
    if (lost > 0 && !tellsLoss(findings)) broken.push('the loss is not told')
    for (const { quarantine } of findings) {
      if (quarantine && !existsSync(quarantine)) broken.push('what was spoilt is not kept')
    }
    return { lost, broken }
  })
}

/**
 * Opens the folder until nothing more is found, and looks then; `findings` are those of all openings. Where it does not
 * open, `all` entries are lost.
 */
function settled(folder: string, all: number, look: (store: Store, findings: Finding[]) => Verdict): Verdict {
  const findings: Finding[] = []
  const opened = (): Verdict | undefined =>
    using(folder, (store) => {
      const found = store.findings()
      findings.push(...found)
      return found.length === 0 ? look(store, findings) : undefined
    })
  try {
    for (let n = 1; n <= OPENINGS; n++) {
      const verdict = opened()
      if (verdict) return verdict
    }
    return { lost: 0, broken: [`found again and again: ${findings.at(-1)?.code}`] }
  } catch (error) {
    return { lost: all, broken: [`it does not open: ${String(error)}`] }
  }
}

/** Opens the store, lets its check of the whole library come to its end, and closes it after use. */
export function using<T>(folder: string, use: (store: Store) => T): T {
  const slices: (() => void)[] = []
  const later = (afterMs: number, act: () => void) => {
    if (afterMs < RETRY_MS) slices.push(act)
    return () => undefined
  }
  const store = openStore(folder, { later })
  try {
    for (let slice = slices.shift(); slice; slice = slices.shift()) slice()
    return use(store)
  } finally {
    store.close()
  }
}

function missing(store: Store, session: string, { seq, hash }: Head): number {
  const events = [...store.events(session)]
  return events[seq - 1]?.hash === hash ? 0 : Math.max(1, seq - events.length)
}

function faultsOf(store: Store): string[] {
  const { state } = store.recording()
  const each = store.sessions().flatMap(({ session }) => {
    const verified = store.verify(session)
    const events = [...store.events(session)]
    const half = halfOf(events.map(({ data }) => (data as { text?: string }).text ?? ''))
    const journal = join(dirname(store.file), 'journal', `${session}.jsonl`)
    const isTwice = existsSync(journal) && linesIn(journal) === linesOf(store, session)
    return [
      ...(verified.intact ? [] : [`${session} has ${verified.code} at seq ${verified.seq}`]),
      ...(half === undefined ? [] : [`${session} ends with "${half}"`]),
      ...(isTwice ? [] : [`the journal of ${session} is not what the database holds`]),
    ]
  })
  return state === 'recording' ? each : [...each, `it opens ${state}`]
}

/** Without the room for more lines. */
function linesIn(journal: string): string {
  return readFileSync(journal, 'utf8').replace(/\n+$/, '\n')
}

function linesOf(store: Store, session: string): string {
  return [...store.stored(session)].map(({ data, ...event }) => `${toLine(event, data)}\n`).join('')
}

/** Entries that are written together are there together: the last text that says "1 of 3", if it is the last. */
function halfOf(texts: string[]): string | undefined {
  const [words, n, of] = /^(\d+) of (\d+)/.exec(texts.at(-1) ?? '') ?? []
  return n === of ? undefined : words
}

function tellsLoss(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => code === 'events-lost')
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0)
}
