import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** What a file is known again by. */
export interface Digest {
  bytes: number
  /** 64 lower-case hex digits. */
  sha256: string
}

/** Reads the file from the disk, not from what was meant to be written. */
export async function digestOf(path: string): Promise<Digest> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** A line for `sha256sum -c`. */
export function manifestLine(name: string, { sha256 }: Digest): string {
  return `${sha256}  ${name}\n`
}
