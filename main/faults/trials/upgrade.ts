import Database from 'better-sqlite3'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SCHEMA_VERSION } from '../../store/migrate'

/** A data folder as a cut has left it: is its schema the old one, or is the copy there that was made before the new one? */
export function withoutCopy(folder: string): string[] {
  const version = versionIn(join(folder, 'hatchwise.db'))
  if (version === undefined || version < SCHEMA_VERSION) return []
  const copies = readdirSync(folder).includes('copies') ? readdirSync(join(folder, 'copies')) : []
  const isKept = copies.some((name) => {
    const kept = versionIn(join(folder, 'copies', name))
    return name.endsWith('.db') && kept !== undefined && kept > 0 && kept < SCHEMA_VERSION
  })
  return isKept ? [] : ['the schema was brought up to date without a whole copy']
}

/** The version of the schema in a file that is whole; undefined for any other. */
function versionIn(file: string): number | undefined {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    const isWhole = db.pragma('integrity_check', { simple: true }) === 'ok'
    return isWhole ? (db.pragma('user_version', { simple: true }) as number) : undefined
  } catch {
    return undefined
  } finally {
    db?.close()
    rmSync(`${file}-shm`, { force: true })
  }
}
