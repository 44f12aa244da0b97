import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** What a store keeps, and where. */
export interface Files {
  folder: string
  database: string
  /** A folder with a file for every session. */
  journal: string
  quarantine: string
  /** The database as it was before its schema was brought up to date. */
  copies: string
  reserve: string
  key: string
  /** Names the sessions that are to be looked at event by event when the store is opened next. */
  suspects: string
}

const DATABASE = 'hatchwise.db'

/** The file of a store: a name that ends with .db is the file itself, another one the folder it lies in. */
export function databaseFile(path: string): string {
  return path.endsWith('.db') ? path : join(path, DATABASE)
}

/** Does a database have a store around it, or is it alone: a copy, or from before there were journals? */
export function isStore(path: string): boolean {
  return existsSync(filesOf(path).journal)
}

/** The files of the store at a path. Another database than the usual one has its own folder, so that two can be neighbours. */
export function filesOf(path: string): Files {
  const database = databaseFile(path)
  const folder = basename(database) === DATABASE ? dirname(database) : `${database}.files`
  const at = (name: string) => join(folder, name)
  return {
    folder,
    database,
    journal: at('journal'),
    quarantine: at('quarantine'),
    copies: at('copies'),
    reserve: at('reserve'),
    key: at('signing-key.pem'),
    suspects: at('suspects.json'),
  }
}
