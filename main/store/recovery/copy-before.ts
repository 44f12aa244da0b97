import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Connection } from '../database'
import { makeFolder, syncFile, syncFolder } from '../journal/durable'
import { StoreError } from '../store-error'

/**
 * Copies an open database as it is before its schema is brought up to date, into `folder`, named by its version and the
 * UTC time; gives the file, which is on the disk then. Throws a `StoreError` (unsafe) where it cannot be made.
 */
export function copyBefore(db: Connection, version: number, folder: string, nowIso: string): string {
  const copy = join(folder, `hatchwise-schema-${version}-${nowIso.replace(/[-:]|\.\d+/g, '')}.db`)
  try {
    makeFolder(folder)
    // Cut after it and started again within a second, it is there already.
    if (!existsSync(copy)) writeCopy(db, copy)
    return copy
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StoreError(
      'unsafe',
      {
        en:
          `${db.name} is of an older version, and no copy of it could be made in ${folder} before it is brought up to date ` +
          `(${why}); nothing was changed. Free space on the disk, see that the folder may be written to, and start again.`,
        ru:
          `${db.name} записан более старой версией, и перед обновлением не удалось сделать его копию в ${folder} ` +
          `(${why}); ничего не изменено. Освободите место на диске, проверьте право записи в эту папку и запустите программу снова.`,
      },
      { cause },
    )
  }
}

function writeCopy(db: Connection, copy: string): void {
  const part = `${copy}.part`
  try {
    rmSync(part, { force: true })
    db.prepare('VACUUM INTO ?').run(part)
    syncFile(part)
    renameSync(part, copy)
  } finally {
    rmSync(part, { force: true })
  }
  syncFolder(dirname(copy))
}
