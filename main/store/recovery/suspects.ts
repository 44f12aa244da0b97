import { readFileSync, rmSync } from 'node:fs'
import { replaceFile } from '../journal/durable'

/** Stands for the database itself, which is to be made anew. */
export const ANY = '*'

/**
 * Sessions in which something was found to be wrong while the store was open: it is repaired only when the store is
 * opened, and that must know where to look. Whatever the file holds, it can only cause more looking.
 */
export function readSuspects(file: string): string[] {
  try {
    const names: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(names) ? names.map(String) : []
  } catch {
    return []
  }
}

export function addSuspect(file: string, session = ANY): void {
  replaceFile(file, [JSON.stringify([...new Set([...readSuspects(file), session])])])
}

export function clearSuspects(file: string): void {
  rmSync(file, { force: true })
}
