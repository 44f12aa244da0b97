import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  realpathSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { ChosenFolder } from '../../shared/contract/data'
import { filesOf } from '../store/files'
import { makeFolder, syncFile, syncFolder } from '../store/journal/durable'
import { journalIn } from '../store/journal/journal'
import { openStore, type ReadableStore } from '../store/store'
import { copyFile, copyFolder, copyLibrary, DRILLS, libraryFaults, type Contents } from './copy-library'
import { DataFault } from './data-fault'
import { filesIn, sha256Of } from './manifest'
import { isLibrary, UNFINISHED } from './place'

/** What lies in a library's folder besides its sessions and drills, and goes with it to another place. */
const BESIDE = ['quarantine', 'copies'] as const

/** What an empty disk may hold. */
const NOTHING = ['lost+found', '.DS_Store', 'System Volume Information', '$RECYCLE.BIN']

/**
 * What can be done with a folder: move the library there, or open the one that lies there. Writes nothing. Throws a
 * `DataFault` (folder-inside, folder-not-empty), and what the file system throws: it may not be written to, it is full.
 */
export function judgeFolder(folder: string, file: string): ChosenFolder {
  if (isInside(folder, dirname(file))) throw new DataFault('folder-inside', folder)
  if (isLibrary(folder)) return { folder, may: 'open' }
  if (existsSync(folder)) {
    const isFree = existsSync(join(folder, UNFINISHED))
    const others = readdirSync(folder).filter((name) => !NOTHING.includes(name))
    if (others.length > 0 && !isFree) throw new DataFault('folder-not-empty', folder)
  }
  const parent = nearest(folder)
  accessSync(parent, constants.W_OK)
  const { bavail, bsize } = statfsSync(parent)
  if (bavail * bsize < roomFor(file)) throw full(parent)
  return { folder, may: 'move' }
}

/**
 * Copies the library that may be in use into a folder that `judgeFolder` has passed, with its key and all that lies
 * beside it, and verifies what was written: every chain, and every file that was copied as it is. What is written to the
 * library meanwhile `takeUp` adds. Throws as `copyLibrary` does; nothing is left behind then.
 */
export function copyTo(folder: string, file: string, contents: Contents): void {
  const [from, to] = [filesOf(file), filesOf(folder)]
  try {
    makeFolder(folder)
    clear(folder)
    writeFileSync(join(folder, UNFINISHED), '', { mode: 0o600 })
    syncFile(join(folder, UNFINISHED))
    copyFile(from.key, to.key)
    copyLibrary(file, folder, contents)
    for (const name of BESIDE) {
      copyFolder(join(from.folder, name), join(folder, name))
      requireSame(join(from.folder, name), join(folder, name))
    }
    if (sha256Of(from.key) !== sha256Of(to.key)) throw new DataFault('copy-not-whole', to.key)
    const fault = libraryFaults(folder)[0]
    if (fault) throw new DataFault('copy-not-whole', JSON.stringify(fault))
    syncFolder(folder)
  } catch (error) {
    clear(folder)
    throw error
  }
}

/**
 * Adds to the copy what was written to the library since, so that both hold the same when it returns; whoever asks writes
 * nothing more to the first one. The folder then holds a whole library. Throws as the store does.
 */
export function takeUp(store: ReadableStore, folder: string): void {
  const copy = openStore(folder)
  try {
    for (const summary of store.sessions()) {
      const { session } = summary
      const { seq, hash } = copy.head(session)
      if (hash === store.head(session).hash) continue
      const origin = summary.unsealedOrigin ? ('unsealed' as const) : ('sealed' as const)
      if (seq === 0) copy.importLog({ events: store.events(session), origin }, summary.importedFrom)
      else
        copy.extend(
          session,
          [...store.events(session)].filter((event) => event.seq > seq),
        )
      if (copy.head(session).hash !== store.head(session).hash) throw new DataFault('copy-not-whole', session)
    }
    copy.writePreferences(store.preferences())
    if (copy.recording().state !== 'recording') throw new DataFault('copy-not-whole', folder)
  } finally {
    copy.close()
  }
  const [from, to] = [filesOf(store.file), filesOf(folder)]
  takeUpCheckpoints(from.journal, to.journal)
  // A drill that runs writes on; one that has ended leaves nothing.
  rmSync(join(folder, DRILLS), { recursive: true, force: true })
  copyFolder(join(from.folder, DRILLS), join(folder, DRILLS))
  rmSync(join(folder, UNFINISHED))
  syncFolder(folder)
}

function takeUpCheckpoints(from: string, to: string): void {
  const [own, copy] = [journalIn(from), journalIn(to)]
  for (const session of own.signed()) {
    const text = own.checkpoint(session)
    if (text !== undefined && text !== copy.checkpoint(session)) copy.writeCheckpoint(session, text)
  }
}

/** Takes away what `copyTo` may have written, and nothing else; a folder that was not there may stay, empty. */
export function clear(folder: string): void {
  const { database, journal, key, reserve, suspects } = filesOf(folder)
  const logs = ['-wal', '-shm', '-journal'].map((end) => database + end)
  const beside = [...BESIDE, DRILLS, UNFINISHED].map((name) => join(folder, name))
  for (const path of [database, ...logs, journal, key, reserve, suspects, ...beside]) {
    rmSync(path, { recursive: true, force: true })
  }
}

function requireSame(from: string, to: string): void {
  if (!existsSync(from)) return
  for (const name of filesIn(to)) {
    if (sha256Of(join(from, name)) !== sha256Of(join(to, name))) throw new DataFault('copy-not-whole', name)
  }
}

/** What the copy takes, and some more for the log of its database. */
function roomFor(file: string): number {
  const { folder, database, journal, key } = filesOf(file)
  const paths = [database, journal, key, ...[...BESIDE, DRILLS].map((name) => join(folder, name))]
  const bytes = paths.filter((path) => existsSync(path)).map((path) => bytesOf(path))
  return 4_000_000 + 2 * bytes.reduce((sum, own) => sum + own, 0)
}

function bytesOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size
  return filesIn(path).reduce((sum, name) => sum + statSync(join(path, name)).size, 0)
}

function full(folder: string): Error {
  return Object.assign(new Error(`${folder} has not enough room`), { code: 'ENOSPC', syscall: 'statfs' })
}

/** Is it the other folder, or somewhere below it? */
export function isInside(folder: string, other: string): boolean {
  return (realOf(folder) + sep).startsWith(realOf(other) + sep)
}

/** The folder itself, or the one that is there in which it would be made. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(resolve(folder)))
}

/** Its path without links, also where it is not there yet. */
function realOf(folder: string): string {
  const path = resolve(folder)
  return existsSync(path) ? realpathSync(path) : join(realOf(dirname(path)), basename(path))
}
