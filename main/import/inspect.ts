import { createHash } from 'node:crypto'
import { basename, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Found, FoundCheckpoint } from '../../shared/contract/exchange'
import type { Head } from '../../shared/session/chain'
import { isKnown, type LogEvent } from '../../shared/session/event'
import { LIMITS } from '../../shared/session/jsonl'
import type { Checkpoint } from '../store/signing/checkpoint'
import { chunksOf } from './bytes/chunks'
import { comparison, type Library } from './comparison'
import { linesOf } from './bytes/lines'
import { readLines } from './log-file'
import {
  checkpointIn,
  inFile,
  isFolder,
  listedFiles,
  LOG,
  packageFolder,
  requireHash,
  requireListedBytes,
  unlistedFiles,
} from './package/files'
import { manifestFault } from './package/manifest'

/**
 * Reads and checks all of a log, or of a package that is named by its folder, its manifest or its log: the chain, the
 * bytes of every listed file, the checkpoint. Yields to other work while it reads. Throws a `LogFault` at the first
 * fault, which names the file of a package, and what the file system throws. A checkpoint that does not hold is
 * told, not thrown. `publicKeyPem` is the key that must have signed it, instead of the one that it carries.
 */
export async function inspectSource(path: string, library?: Library, publicKeyPem?: string): Promise<Found> {
  const folder = packageFolder(path)
  if (folder !== undefined) return inspectPackage(resolve(folder), library, publicKeyPem)
  if (isFolder(path)) {
    const message = 'found no such file; expected it in the folder of a package'
    throw manifestFault({ line: 1, code: 'no-manifest', message })
  }
  return { kind: 'log', path, name: basename(path), ...(await readThrough(path, { library })) }
}

async function inspectPackage(folder: string, library?: Library, publicKeyPem?: string): Promise<Found> {
  const listed = listedFiles(folder)
  const log = listed.find(({ name }) => name === LOG)
  if (!log)
    throw manifestFault({ line: 1, code: 'no-log', message: `found no line for ${LOG}; expected one` })
  for (const file of listed) if (file !== log) await requireListedBytes(folder, file)
  const signed = checkpointIn(folder, listed, publicKeyPem)

  const path = join(folder, LOG)
  const bytes = createHash('sha256')
  let hashAtSigned: string | undefined
  const read = await readThrough(path, {
    library,
    onChunk: (chunk) => bytes.update(chunk),
    onEvent: ({ seq, hash }) => {
      if (seq === signed?.seq) hashAtSigned = hash
    },
  }).catch((error: unknown) => {
    throw inFile(LOG, error)
  })
  requireHash(log, bytes.digest('hex'))
  return {
    kind: 'package',
    path,
    name: basename(folder),
    ...read,
    manifest: {
      files: listed.length,
      unlisted: unlistedFiles(folder, listed),
    },
    checkpoint: signed && against(signed, read.session, hashAtSigned),
  }
}

/** `hash` is what the log holds at the event that was signed; none where it ends before. */
function against(signed: Checkpoint, session: string, hash: string | undefined): FoundCheckpoint {
  const { keyId, seq, isSignatureValid: isValid } = signed
  return { keyId, seq, isValid, agrees: signed.session === session && signed.hash === hash }
}

interface Watch {
  library?: Library
  onChunk?(chunk: Buffer): void
  onEvent?(event: LogEvent): void
}

type Read = Omit<Found, 'kind' | 'path' | 'name' | 'manifest' | 'checkpoint'>

/** Reads a log to its end, and yields to other work after each piece of the file. */
async function readThrough(path: string, { library, onChunk, onEvent }: Watch): Promise<Read> {
  let isDue = false
  const watched = function* () {
    for (const chunk of chunksOf(path, LIMITS.fileBytes)) {
      onChunk?.(chunk)
      isDue = true
      yield chunk
    }
  }
  const log = readLines(linesOf(watched()))
  const here = comparison(library)
  let opened: LogEvent | undefined
  let head: Head | undefined
  for (const event of log.events) {
    opened ??= event
    head = { seq: event.seq, hash: event.hash }
    here.add(event)
    onEvent?.(event)
    if (isDue) await setImmediate()
    isDue = false
  }
  // The reader has seen to both: a log without them is refused.
  if (!opened || !head || !isKnown(opened) || opened.kind !== 'session-opened') throw new Error('no session')
  const { session, at: openedAt, data } = opened
  const { title, mode } = data
  const station = typeof data.station === 'string' ? data.station : data.station.id
  const origin = log.origin!
  return {
    session,
    title,
    station,
    mode,
    openedAt,
    events: head.seq,
    head,
    origin,
    ...here.result(session, head),
  }
}
