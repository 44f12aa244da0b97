import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { StoredEvent } from '../events'
import { FILE_MODE, isAbsent, makeFolder, replaceFile, syncFolder, writeAt } from './durable'
import { lineOf } from './line'
import { journalEnd, journalEvents } from './lines'
import { isSessionId } from '../session-id'

const JOURNAL = '.jsonl'
const CHECKPOINT = '.checkpoint'
const ORIGIN = '.origin.json'
/** A crew works on one session, maybe two. */
const MOST_OPEN = 4
/**
 * Bytes of line feeds that a file grows by, ahead of the lines that will stand there: to sync what is written over
 * takes a third less time than to sync a file that has grown.
 */
export const ROOM_BYTES = 16_384
const ROOM = Buffer.alloc(ROOM_BYTES, '\n')

interface OpenFile {
  file: number
  /** Bytes up to the end of the last line that is on the disk. */
  length: number
  /** Bytes of the file, with the room after them. */
  size: number
  /** Of the last event. */
  hash: string
}

export type Journal = ReturnType<typeof journalIn>

/**
 * The second record of every session: a file each, which only grows and whose bytes are the JSON Lines export; while it
 * is open, and after a cut, room for more lines follows. With it lie the newest checkpoint and, for an imported session,
 * where it came from. Everything returns when it is on the disk, and throws what the file system throws.
 */
export function journalIn(folder: string) {
  const open = new Map<string, OpenFile>()
  /** After a failed sync nobody knows what is on the disk, and the next sync does not tell. */
  const unsure = new Set<string>()

  const pathOf = (session: string, extension: string) => {
    if (!isSessionId(session)) throw new Error(`"${session}" is no id of a session`)
    return join(folder, session + extension)
  }
  const path = (session: string) => pathOf(session, JOURNAL)

  function forget(session: string): void {
    const known = open.get(session)
    open.delete(session)
    if (!known) return
    const { file, length, size } = known
    try {
      // What somebody else has added is not ours to cut off.
      if (fstatSync(file).size === size) ftruncateSync(file, length)
    } catch {
      // Room may stay.
    }
    closeSync(file)
  }

  function opened(session: string, isNew: boolean): OpenFile {
    const known = open.get(session)
    if (known) return known
    for (const oldest of [...open.keys()].slice(0, Math.max(0, open.size + 1 - MOST_OPEN))) forget(oldest)
    if (isNew) makeFolder(folder)
    const file = openSync(path(session), isNew ? 'wx+' : 'r+', FILE_MODE)
    const end = isNew ? undefined : journalEnd(path(session))
    const { size } = fstatSync(file)
    const fresh = { file, size, length: end?.length ?? size, hash: end?.last.hash ?? '' }
    open.set(session, fresh)
    return fresh
  }

  function replace(file: string, parts: Iterable<string>): void {
    makeFolder(folder)
    replaceFile(file, parts)
  }

  function named(extension: string): string[] {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
    const names = readdirSync(folder).filter((name) => name.endsWith(extension))
    return names.map((name) => name.slice(0, -extension.length)).filter(isSessionId)
  }

  /** Writes lines at the end, over the room there, and takes more room where that is too small. */
  function write(to: OpenFile, lines: Buffer): void {
    const { file, length, size } = to
    const isRoomy = length + lines.length <= size
    const bytes = isRoomy ? lines : Buffer.concat([lines, ROOM])
    // On a full disk less is written than asked: as long as the lines are, that is enough.
    const done = writeSync(file, bytes, 0, bytes.length, length)
    if (done < lines.length) writeAt(file, lines.subarray(done), length + done)
    to.size = Math.max(size, length + done, length + lines.length)
  }

  /** After a failure: cuts off what a write has left. Was it the sync that failed, the file cannot be trusted. */
  function retreat(session: string, { file, length }: OpenFile, error: unknown): void {
    const isWriting = error instanceof Error && 'syscall' in error && error.syscall === 'write'
    if (!isWriting) unsure.add(session)
    try {
      ftruncateSync(file, length)
    } catch {
      unsure.add(session)
    }
    forget(session)
  }

  const textOf = (file: string): string | undefined => {
    try {
      return readFileSync(file, 'utf8')
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw error
    }
  }

  return {
    folder,
    path,
    /** The sessions that have a file. */
    sessions: () => named(JOURNAL),
    /** The sessions that have a checkpoint. */
    signed: () => named(CHECKPOINT),
    /** Where the file ends; undefined where its last line is not whole. */
    tail: (session: string): StoredEvent | undefined => journalEnd(path(session))?.last,
    read: (session: string): Generator<StoredEvent | undefined> => journalEvents(path(session)),

    /** Can these events be added, or must the file be written anew? */
    isReadyFor(session: string, { seq, prev }: StoredEvent): boolean {
      if (unsure.has(session)) return false
      const last = open.get(session)?.hash ?? journalEnd(path(session))?.last.hash
      return last === undefined ? seq === 1 && !existsSync(path(session)) : last === prev
    },
    append(session: string, events: readonly StoredEvent[]): void {
      const isNew = events[0]!.seq === 1
      const to = opened(session, isNew)
      const bytes = Buffer.from(events.map(lineOf).join(''))
      try {
        write(to, bytes)
        fdatasyncSync(to.file)
        if (isNew) syncFolder(folder)
      } catch (error) {
        retreat(session, to, error)
        throw error
      }
      to.length += bytes.length
      to.hash = events.at(-1)!.hash
    },
    /** Replaces the file by one with these events, which may be read from the old one. */
    rewrite(session: string, events: Iterable<StoredEvent>): void {
      forget(session)
      replace(path(session), linesOf(events))
      unsure.delete(session)
    },
    remove(session: string): void {
      forget(session)
      for (const extension of [JOURNAL, ORIGIN]) rmSync(pathOf(session, extension), { force: true })
    },

    checkpoint: (session: string) => textOf(pathOf(session, CHECKPOINT)),
    /** How many events its checkpoint knows of, read without checking the signature. */
    signedSeq: (session: string): number =>
      Number(textOf(pathOf(session, CHECKPOINT))?.split('\n', 2)[1] ?? 0),
    writeCheckpoint: (session: string, text: string) => replace(pathOf(session, CHECKPOINT), [text]),
    checkpointPath: (session: string) => pathOf(session, CHECKPOINT),
    /** Where an imported session came from, as JSON. */
    origin: (session: string) => textOf(pathOf(session, ORIGIN)),
    writeOrigin: (session: string, text: string) => replace(pathOf(session, ORIGIN), [text]),

    close: () => [...open.keys()].forEach(forget),
  }
}

function* linesOf(events: Iterable<StoredEvent>): Generator<string> {
  for (const event of events) yield lineOf(event)
}
