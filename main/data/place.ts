import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { filesOf } from '../store/files'
import { isAbsent, replaceFile } from '../store/journal/durable'
import { jsonIn } from '../store/json'

/** Lies in the usual folder, and says where the library lies instead. */
const POINTER = 'data-folder.json'

const pointer = z.strictObject({ dataFolder: z.string().min(1), before: z.string().optional() })

/** Where the library lies. */
export interface Place {
  folder: string
  /** Where it lay before it was moved from there. */
  before?: string
  /** Somebody chose the folder, and no library is there: its disk may be missing. None may be made there unasked. */
  isMissing: boolean
}

/** Where the library lies, as far as the usual folder tells. Throws what the file system throws. */
export function placeIn(usual: string): Place {
  const text = textOf(join(usual, POINTER))
  if (text === undefined) return { folder: usual, isMissing: false }
  const told = pointer.safeParse(jsonIn(text))
  if (!told.success) return { folder: join(usual, POINTER), isMissing: true }
  const { dataFolder: folder, before } = told.data
  return { folder, before, isMissing: !isLibrary(folder) }
}

/** From the next start on the library lies there; a cut leaves the old place or the new one in force. */
export function pointTo(usual: string, folder: string, before?: string): void {
  replaceFile(join(usual, POINTER), [JSON.stringify({ dataFolder: folder, before })])
}

/** Stands in a folder until a library has come into it as a whole. */
export const UNFINISHED = 'unfinished-copy'

/** Does a whole library lie in a folder? */
export function isLibrary(folder: string): boolean {
  const { database, journal } = filesOf(folder)
  return (existsSync(database) || existsSync(journal)) && !existsSync(join(folder, UNFINISHED))
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}
