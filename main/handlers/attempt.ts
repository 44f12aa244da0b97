import Database from 'better-sqlite3'
import type { Failure, FileFailure, Result } from '../../shared/contract/contract'
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

export async function attemptAsync<T>(act: () => Promise<T>, onFile: FileFailure): Promise<Result<T>> {
  try {
    return { ok: true, value: await act() }
  } catch (error) {
    return { ok: false, reason: failureOf(error, onFile) }
  }
}

function failureOf(error: unknown, onFile: FileFailure): Failure {
  if (error instanceof LogFault) return { code: 'malformed-log', value: error.message }
  if (error instanceof StoreError && error.code === 'exists') {
    return { code: 'already-imported', value: error.session }
  }
  if (error instanceof StoreError || error instanceof Database.SqliteError) {
    return { code: 'store-failed', value: error.message }
  }
  if (error instanceof Error && 'syscall' in error) return { code: onFile, value: error.message }
  throw error
}
