import { createHash } from 'node:crypto'
import { existsSync, lstatSync, opendirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { LogFault } from '../../../shared/session/log-fault'
import { readCheckpoint, type Checkpoint } from '../../store/signing/checkpoint'
import { chunksOf } from '../bytes/chunks'
import { linesOf } from '../bytes/lines'
import { MANIFEST, MANIFEST_BYTES, manifestFault, readManifest, type Listed } from './manifest'

export const LOG = 'events.jsonl'
export const CHECKPOINT = 'checkpoint.txt'

/** By which of its files a package may be named, besides by its folder. */
const NAMED_BY = [MANIFEST, LOG, 'session.db']
/** All files together: ten times the largest log, which stands in a package in several forms. */
const MOST_BYTES = 1_000_000_000
/** A checkpoint has some 300. */
const CHECKPOINT_BYTES = 4096
/** Enough to show that something lies beside what is listed. */
const MOST_UNLISTED = 20

/** The folder of the package that a path names, or undefined where it names something else. */
export function packageFolder(path: string): string | undefined {
  const folder = isFolder(path) ? path : NAMED_BY.includes(basename(path)) ? dirname(path) : undefined
  return folder !== undefined && existsSync(join(folder, MANIFEST)) ? folder : undefined
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/**
 * The listed files of a package: all are there, none is a link to somewhere else, and together they are not too
 * large. Throws a `LogFault` that names the line of the manifest.
 */
export function listedFiles(folder: string): Listed[] {
  const listed = readManifest(textLines(folder, MANIFEST, MANIFEST_BYTES))
  let total = 0
  for (const { line, name } of listed) {
    const stat = lstatSync(join(folder, name), { throwIfNoEntry: false })
    if (!stat?.isFile()) {
      const message = `found ${stat ? 'a link, a folder or a device' : 'nothing'}; expected a file of this name`
      throw manifestFault({ line, code: 'missing-file', message, file: name })
    }
    if ((total += stat.size) > MOST_BYTES) {
      const message = `found more than ${MOST_BYTES / 1e6} MB in all files; expected at most that`
      throw manifestFault({ line, code: 'package-too-large', message, file: name })
    }
  }
  return listed
}

/** What lies in the folder and is not listed, which nobody looks at; only some of it where it is much. */
export function unlistedFiles(folder: string, listed: readonly Listed[]): string[] {
  const known = new Set([MANIFEST, ...listed.map(({ name }) => name)])
  const unlisted: string[] = []
  const entries = opendirSync(folder)
  try {
    for (let entry = entries.readSync(); entry; entry = entries.readSync()) {
      if (!known.has(entry.name)) unlisted.push(entry.name)
      if (unlisted.length === MOST_UNLISTED) break
    }
  } finally {
    entries.closeSync()
  }
  return unlisted.sort()
}

/** Has the file the listed bytes? Yields to other work while it reads. Throws a `LogFault` where not. */
export async function requireListedBytes(folder: string, listed: Listed): Promise<void> {
  const bytes = createHash('sha256')
  for (const chunk of chunksOf(join(folder, listed.name), MOST_BYTES, true)) {
    bytes.update(chunk)
    await setImmediate()
  }
  requireHash(listed, bytes.digest('hex'))
}

/** Throws a `LogFault` where what was `found` is not what is listed. */
export function requireHash({ line, name, sha256 }: Listed, found: string): void {
  if (found === sha256) return
  const message = `found a file with SHA-256 ${found}; expected ${sha256}`
  throw manifestFault({ line, code: 'wrong-file-hash', message, file: name })
}

/**
 * The checkpoint of a package, undefined where none is listed. Throws a `LogFault` where the file is none.
 * `publicKeyPem` is the key that must have signed it, instead of the one that it carries.
 */
export function checkpointIn(
  folder: string,
  listed: readonly Listed[],
  publicKeyPem?: string,
): Checkpoint | undefined {
  if (!listed.some(({ name }) => name === CHECKPOINT)) return undefined
  const text = `${textLines(folder, CHECKPOINT, CHECKPOINT_BYTES).join('\n')}\n`
  const checkpoint = readCheckpoint(text, publicKeyPem)
  if (checkpoint) return checkpoint
  const message = 'found another text; expected a checkpoint: origin, number of events, hash, key, signature'
  throw new LogFault({ file: CHECKPOINT, line: 1, field: '', code: 'malformed-checkpoint', message })
}

/** The lines of a small text file of the package. Throws a `LogFault` where it is too large or not UTF-8. */
function textLines(folder: string, name: string, mostBytes: number): string[] {
  try {
    return [...linesOf(chunksOf(join(folder, name), mostBytes, true))]
  } catch (error) {
    throw inFile(name, error)
  }
}

/** A `LogFault` with the file of the package in which it is; another error as it is. */
export function inFile(file: string, error: unknown): unknown {
  return error instanceof LogFault ? new LogFault({ ...error.fault, file }) : error
}
