import Database from 'better-sqlite3'
import type { Failure, FileFailure, Result } from '../../shared/contract/contract'
import { DataFault } from '../data/data-fault'
import { LogFault } from '../../shared/session/log-fault'
import { StoreError } from '../store/store-error'

/**
 * Turns what is expected to go wrong (the store, the log, the file system) into a value; anything else is a fault
 * of ours and stays thrown. `onFile` says what a failure of the file system means.
 */
export function attempt<T>(act: () => T, onFile: FileFailure = 'cannot-read'): Result<T> {
  try {
    return { ok: true, value: act() }
  } catch (error) {
    return { ok: false, reason: failureOf(error, onFile) }
  }
}

/** The same for what takes its time; what was aborted is `cancelled`. */
export async function attemptAsync<T>(act: () => Promise<T>, onFile: FileFailure): Promise<Result<T>> {
  try {
    return { ok: true, value: await act() }
  } catch (error) {
    return { ok: false, reason: failureOf(error, onFile) }
  }
}

/** Where a file cannot be written, what the system and SQLite say about the cause. */
const CANNOT_WRITE: Record<string, FileFailure> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EACCES: 'no-rights',
  EPERM: 'no-rights',
  EROFS: 'no-rights',
}

function failureOf(error: unknown, onFile: FileFailure): Failure {
  if (error instanceof DataFault) return { code: error.code, value: error.value }
  if (error instanceof LogFault) return { code: 'malformed-log', value: error.message }
  if (error instanceof StoreError && error.code === 'exists') {
    return { code: 'already-imported', value: error.session }
  }
  if (!(error instanceof Error)) throw error
  if (error.name === 'AbortError') return { code: 'cancelled' }
  const code = 'code' in error ? String(error.code) : ''
  const onWrite = onFile === 'cannot-write' ? CANNOT_WRITE[code] : undefined
  if (onWrite) return { code: onWrite, value: error.message }
  if (error instanceof StoreError || error instanceof Database.SqliteError) {
    return { code: 'store-failed', value: error.message }
  }
  if ('syscall' in error) return { code: onFile, value: error.message }
  throw error
}
