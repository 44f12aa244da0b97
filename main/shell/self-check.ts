import { app, BrowserWindow } from 'electron'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isLibrary, placeIn } from '../data/place'
import { reportInThread } from '../report/thread'
import { openStore, type Store } from '../store/store'
import { aboutProgram, programParts } from './about'

/** A machine that is busy takes some seconds; one that takes longer cannot be worked with. */
const WINDOW_MS = 30_000
const LOOK_MS = 100

/**
 * Tries what the program stands on, prints what came of it as one line of JSON, and ends the program: 0 where all holds,
 * 1 otherwise. A library that lies in the usual folder is opened as at every start; nothing else of it is touched, for
 * the rest is tried in `own`, which goes afterwards. `openWindow` lets the program start there.
 */
export async function selfCheck(usual: string, own: string, openWindow: () => void): Promise<void> {
  const store = () => openStore(join(own, 'tried.db'))
  const checks: Record<string, () => string | Promise<string>> = {
    entries: () => using(store(), keepsEntries),
    threads: () => using(store(), drawsReport),
    bill: () => `${programParts().length} parts`,
    library: () => libraryIn(usual),
    window: async () => {
      openWindow()
      return shownScreen()
    },
  }
  const found: Record<string, string> = {}
  const failed: Record<string, string> = {}
  for (const [name, check] of Object.entries(checks)) {
    try {
      found[name] = await check()
    } catch (error) {
      failed[name] = error instanceof Error ? error.message : String(error)
      // A window that cannot work would ask a person who is not there.
      if (name === 'entries') break
    }
  }
  const ok = Object.keys(failed).length === 0
  process.stdout.write(`${JSON.stringify({ ok, ...aboutProgram(), found, failed })}\n`)
  rmSync(own, { recursive: true, force: true })
  app.exit(ok ? 0 : 1)
}

const SESSION = 'self-check'

/** Writes two entries, and has them verified. */
function keepsEntries(store: Store): string {
  const entry = { at: '2020-12-26T14:50:00.000Z', actor: 'CDR' }
  store.append(
    SESSION,
    [
      {
        ...entry,
        kind: 'session-opened',
        data: { mode: 'example', title: 'Self-check', station: 'iss-2020-10' },
      },
      { ...entry, kind: 'note', data: { text: 'Self-check' } },
    ],
    0,
  )
  const verified = store.verify(SESSION)
  if (!verified.intact) throw new Error(`the chain breaks at entry ${verified.seq}`)
  if (store.recording().state !== 'recording') throw new Error(`the log is ${store.recording().state}`)
  return `${verified.head.seq} written and verified, SQLite ${store.sqliteVersion}`
}

async function drawsReport(store: Store): Promise<string> {
  const portions = (async function* () {
    yield [...store.events(SESSION)]
  })()
  const { pdf } = await reportInThread(portions, {
    languages: ['en', 'ru'],
    pressureUnit: 'mmHg',
    head: store.head(SESSION),
  })
  if (Buffer.from(pdf.subarray(0, 5)).toString('latin1') !== '%PDF-') throw new Error('no PDF was made')
  return `a report of ${pdf.length} bytes drawn in a thread`
}

/** Opens the library as the program does, where there is one; none is made. */
async function libraryIn(usual: string): Promise<string> {
  const { folder, isMissing } = placeIn(usual)
  if (isMissing) throw new Error(`no library at ${folder}`)
  if (!isLibrary(folder)) return 'none yet'
  return using(openStore(folder), (library) => {
    const findings = library.findings()
    if (findings.length > 0) throw new Error(findings.map(({ code }) => code).join(', '))
    return `${library.sessions().length} sessions`
  })
}

/** The screen that the page says it shows, once it does. */
async function shownScreen(): Promise<string> {
  const startedMs = performance.now()
  while (performance.now() - startedMs < WINDOW_MS) {
    await setTimeout(LOOK_MS)
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // A page that never loads answers never.
    if (!contents || contents.isLoading()) continue
    const ready: unknown = await contents.executeJavaScript('document.documentElement.dataset.ready')
    if (typeof ready === 'string') return ready
  }
  throw new Error(`the window showed nothing within ${WINDOW_MS / 1000} s`)
}

async function using<T>(store: Store, use: (store: Store) => T | Promise<T>): Promise<T> {
  try {
    return await use(store)
  } finally {
    store.close()
  }
}
