import Database from 'better-sqlite3'
import { StoreError } from './store-error'

/** What the database holds is not what was written; it must be made anew. */
const DAMAGE = /^SQLITE_(NOTADB|CORRUPT|IOERR_READ|IOERR_SHORT_READ|IOERR_CORRUPTFS|ERROR$)/

/**
 * Is it the content of a file that is wrong, or can it only not be read or written now? Throws what is neither, or
 * forbids to touch the file.
 */
export function troubleOf(error: unknown): 'damaged' | 'unreachable' {
  if (error instanceof StoreError && error.code === 'damaged') return 'damaged'
  if (error instanceof StoreError && error.code === 'unwritable') return 'unreachable'
  if (error instanceof Database.SqliteError) return DAMAGE.test(error.code) ? 'damaged' : 'unreachable'
  if (error instanceof Error && 'syscall' in error) return 'unreachable'
  throw error
}

export function isFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT'
}
