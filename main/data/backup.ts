import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { version as program } from '../../package.json'
import type { Backup } from '../../shared/contract/data'
import { filesOf } from '../store/files'
import { makeFolder, replaceFile, syncFolder } from '../store/journal/durable'
import { jsonIn } from '../store/json'
import { contentsOf, copyLibrary, libraryFaults, type Contents } from './copy-library'
import { DataFault } from './data-fault'
import { faultsOfFiles, filesIn, MANIFEST, manifestOf } from './manifest'
import type { ReadableStore } from '../store/store'

/** What a backup says of itself. */
const FACTS = 'backup.json'
const facts = z.strictObject({
  format: z.literal('hatchwise-backup-1'),
  at: z.iso.datetime(),
  /** Whose it is: `libraryOf`. */
  library: z.string(),
  program: z.string(),
  sessions: z.int().nonnegative(),
  events: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
})

/** What is backed up, as far as it must be asked of the open store. All of it can be sent to another thread. */
export interface Backed {
  /** The database file. */
  file: string
  /** `libraryOf` it. */
  library: string
  contents: Contents
}

export function backedOf(store: ReadableStore): Backed {
  return { file: store.file, library: libraryOf(store), contents: contentsOf(store) }
}

/** By what a library knows its own backups among those of others: its public key, shortened. */
export function libraryOf({ publicKey }: Pick<ReadableStore, 'publicKey'>): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16)
}

/** "hatchwise-20261123T121507Z" */
function nameOf(at: string): string {
  return `hatchwise-${at.replace(/[-:]|\.\d+/g, '')}`
}

/**
 * Writes a backup into a folder, which must be there: a whole library without the key that signs, verified after it was
 * written, there as a whole or not at all. Then those of this library that are older than the newest `keep` whole ones
 * go. Throws a `DataFault`, and what the file system throws; nothing is left behind then.
 */
export function backUp(folder: string, backed: Backed, at: string, keep: number): Backup {
  const { file, library, contents } = backed
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DataFault('backup-folder-gone', folder)
  }
  clearParts(folder, library)
  const path = join(folder, nameOf(at))
  const part = partOf(folder, nameOf(at), library)
  try {
    makeFolder(part)
    copyLibrary(file, part, contents)
    const { key, reserve } = filesOf(part)
    // Whoever has the key can sign in the name of this machine: it never leaves it.
    for (const own of [key, reserve]) rmSync(own, { force: true })
    const told: z.infer<typeof facts> = {
      format: 'hatchwise-backup-1',
      at,
      library,
      program,
      sessions: contents.heads.length,
      events: contents.heads.reduce((sum, { seq }) => sum + seq, 0),
      bytes: filesIn(part).reduce((sum, name) => sum + statSync(join(part, name)).size, 0),
    }
    replaceFile(join(part, FACTS), [`${JSON.stringify(told, undefined, 2)}\n`])
    replaceFile(join(part, MANIFEST), manifestOf(part))
    const [fault] = backupFaults(part)
    if (fault !== undefined) throw new DataFault('copy-not-whole', fault)
    renameSync(part, path)
    syncFolder(folder)
    prune(folder, library, keep)
    return { path, at, sessions: told.sessions, events: told.events, bytes: told.bytes }
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
}

/** The newest backup of a library in a folder; undefined where there is none, or the folder cannot be read now. */
export async function lastBackup(folder: string, library: string): Promise<Backup | undefined> {
  try {
    for (const name of newestFirst(await readdir(folder))) {
      const path = join(folder, name)
      const told = facts.safeParse(jsonIn(await readFile(join(path, FACTS), 'utf8').catch(() => undefined)))
      if (!told.success || told.data.library !== library) continue
      const { at, sessions, events, bytes } = told.data
      return { path, at, sessions, events, bytes }
    }
  } catch {
    // Its disk is away.
  }
  return undefined
}

/** Is a folder a backup, as far as its name and what it says of itself tell? */
export function isBackup(path: string): boolean {
  return factsOf(path) !== undefined
}

/**
 * What does not hold in a backup: files that are missing, changed or not listed, chains that break. Reads only.
 */
export function backupFaults(path: string): string[] {
  const files = faultsOfFiles(path)
  if (files.length > 0) return files
  return libraryFaults(path).map((fault) => JSON.stringify(fault))
}

/**
 * Removes what is older than the newest `keep` backups of this library. One that is not, byte by byte, what was written
 * stays and counts for nothing: somebody may have opened it, and work with it.
 */
function prune(folder: string, library: string, keep: number): void {
  const own = newestFirst(readdirSync(folder)).filter(
    (name) => factsOf(join(folder, name))?.library === library,
  )
  const whole = own.filter((name) => isOfSize(join(folder, name)))
  for (const name of whole.slice(keep)) {
    if (faultsOfFiles(join(folder, name)).length > 0) continue
    const part = partOf(folder, name, library)
    // A cut leaves nothing that looks like a backup.
    renameSync(join(folder, name), part)
    rmSync(part, { recursive: true, force: true })
  }
  syncFolder(folder)
}

function isOfSize(path: string): boolean {
  const names = filesIn(path).filter((name) => name !== FACTS && name !== MANIFEST)
  return names.reduce((sum, name) => sum + statSync(join(path, name)).size, 0) === factsOf(path)?.bytes
}

function factsOf(path: string): z.infer<typeof facts> | undefined {
  try {
    return facts.safeParse(jsonIn(readFileSync(join(path, FACTS), 'utf8'))).data
  } catch {
    return undefined
  }
}

function newestFirst(names: readonly string[]): string[] {
  return names
    .filter((name) => /^hatchwise-\d{8}T\d{6}Z$/.test(name))
    .toSorted()
    .toReversed()
}

/** Under it a backup is written, and removed: nobody takes it for one. */
function partOf(folder: string, name: string, library: string): string {
  return join(folder, `.${name}.${library}.part`)
}

/** What a cut has left of this library's backups. */
function clearParts(folder: string, library: string): void {
  const parts = readdirSync(folder).filter(
    (name) => name.startsWith('.hatchwise-') && name.endsWith(`.${library}.part`),
  )
  for (const name of parts) rmSync(join(folder, name), { recursive: true, force: true })
}
