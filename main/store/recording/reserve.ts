import { closeSync, fsyncSync, openSync, rmSync, statSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { FILE_MODE, writeAt } from '../journal/durable'

/** Bytes held back: some fifty entries more in both records. */
const SIZE = 262_144
/** It is made again only where the crew's entries keep more than it takes. */
const LEAST_FREE = 4 * SIZE

export type Reserve = ReturnType<typeof reserveAt>

/** A file that takes room while there is some, so that it can be given back when the disk is full. */
export function reserveAt(file: string) {
  let isThere = true

  function make(): void {
    try {
      if (statSync(file).size === SIZE) return
    } catch {
      // Not there yet.
    }
    const { bavail, bsize } = statfsSync(dirname(file))
    if (bavail * bsize < LEAST_FREE) throw new Error('no room')
    const opened = openSync(file, 'w', FILE_MODE)
    try {
      // Not zeros, which some file systems do not store.
      writeAt(opened, Buffer.alloc(SIZE, 'reserve '), 0)
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
  }

  return {
    get isThere() {
      return isThere
    },
    /** Gives the room back. False where that was done before. */
    release(): boolean {
      if (!isThere) return false
      isThere = false
      rmSync(file, { force: true })
      return true
    },
    /** Takes the room again where there is enough. */
    restore(): void {
      try {
        make()
        isThere = true
      } catch {
        isThere = false
        rmSync(file, { force: true })
      }
    },
  }
}
