import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder, syncFolder } from '../journal/durable'

export type Quarantine = ReturnType<typeof quarantineAt>

/** Where damaged files are kept, untouched: a folder in `root`, named by the UTC time of the opening that found them. */
export function quarantineAt(root: string, openedAt: string) {
  const folder = join(root, openedAt.replace(/[-:.]/g, ''))

  /** A name that is still free, so that nothing is ever written over. */
  function placeFor(path: string): string {
    makeFolder(folder)
    for (let n = 1; ; n++) {
      const place = join(folder, n === 1 ? basename(path) : `${n}-${basename(path)}`)
      if (!existsSync(place)) return place
    }
  }

  return {
    folder,
    /** Keeps the file as it is under a second name; whoever asks then replaces the first one. */
    keep(path: string): void {
      if (!existsSync(path)) return
      const place = placeFor(path)
      try {
        linkSync(path, place)
      } catch {
        // Not every file system knows two names for one file.
        copyFileSync(path, place)
      }
      syncFolder(folder)
    },
    move(path: string): void {
      if (!existsSync(path)) return
      renameSync(path, placeFor(path))
      syncFolder(folder)
      syncFolder(dirname(path))
    },
  }
}
