/** What a process did to the files of its folder, as recorder.c wrote it down. */
export interface Operation {
  what: What
  /** -1 where it has names only. */
  fd: number
  /** Flags of an opening, place of a write, new size. */
  at: number
  names: string[]
  bytes: Buffer
}

/** In the order of recorder.c, from 1. */
const WHATS = [
  'opened',
  'written',
  'resized',
  'synced',
  'not-synced',
  'renamed',
  'linked',
  'unlinked',
  'folder-made',
  'said',
] as const
export type What = (typeof WHATS)[number]

const HEADER_BYTES = 24

/** The operations of a record, in order; one that a killed process left unfinished is dropped. */
export function operationsOf(record: Buffer): Operation[] {
  const operations: Operation[] = []
  for (let at = 0; at + HEADER_BYTES <= record.length;) {
    const namesAt = at + HEADER_BYTES
    const bytesAt = namesAt + record.readUInt32LE(at + 16)
    const end = bytesAt + record.readUInt32LE(at + 20)
    if (end > record.length) break
    operations.push({
      what: WHATS[record.readUInt32LE(at) - 1]!,
      fd: record.readInt32LE(at + 4),
      at: Number(record.readBigUInt64LE(at + 8)),
      names: record.toString('utf8', namesAt, bytesAt).split('\0'),
      bytes: record.subarray(bytesAt, end),
    })
    at = end
  }
  return operations
}

/** Operations as the recorder's mask has them. */
export function maskOf(...whats: readonly What[]): number {
  return whats.reduce((mask, what) => mask | (1 << (WHATS.indexOf(what) + 1)), 0)
}

export const EVERY_OPERATION = maskOf(...WHATS)
