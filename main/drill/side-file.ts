import { closeSync, fdatasyncSync, fstatSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAbsent, makeFolder, replaceFile, syncFolder, writeAt } from '../store/journal/durable'
import { jsonIn } from '../store/json'
import { isSessionId } from '../store/session-id'
import { troubleOf } from '../store/trouble'
import { doneSchema, foundingSchema, type Done, type Founding } from './course/course'

const EXTENSION = '.jsonl'

export type SideFile = ReturnType<typeof sideFile>

/**
 * What a running drill cannot be begun again without, beside the log, which must not hold it yet: first what it was made
 * from, then a line for whatever was done and how far it has come. A line is written ahead of the entries that it counts,
 * and is on the disk when `keep` returns, unless `isKept` says otherwise.
 */
export function sideFile(folder: string, session: string, founding: Founding) {
  const path = pathOf(folder, session)
  let file: number | undefined
  let isKept = true

  function attempt(act: () => void): void {
    try {
      act()
      isKept = true
    } catch (error) {
      troubleOf(error)
      isKept = false
      // What a failed write or sync has left nobody knows: the next line is written with all before it.
      close()
    }
  }

  function close(): void {
    if (file !== undefined) closeSync(file)
    file = undefined
  }

  return {
    isKept: () => isKept,
    /** Adds a line; `all` are the lines that the file must hold then, where it has to be written anew. */
    keep(line: Done, all: () => readonly Done[]): void {
      attempt(() => {
        if (file === undefined) {
          makeFolder(folder)
          replaceFile(path, [founding, ...all()].map(lineOf))
          file = openSync(path, 'r+')
          return
        }
        writeAt(file, Buffer.from(lineOf(line)), fstatSync(file).size)
        fdatasyncSync(file)
      })
    },
    /** What was written last did not come about: the next line is written with all that did. */
    close,
    remove(): void {
      close()
      removeSideFile(folder, session)
    },
  }
}

/** A drill that does not run, as its file tells it. */
export interface KeptDrill {
  session: string
  founding: Founding
  done: readonly Done[]
}

/** The sessions of the drills that have a file. Throws what the file system throws. */
export function keptSessions(folder: string): string[] {
  const names = namesIn(folder).filter((name) => name.endsWith(EXTENSION))
  return names.map((name) => name.slice(0, -EXTENSION.length)).filter(isSessionId)
}

/** A kept drill as far as its lines are whole; undefined without a readable beginning. Throws what the file system throws. */
export function keptDrill(folder: string, session: string): KeptDrill | undefined {
  // Behind the last line feed there is nothing, or a torn line.
  const lines = readFileSync(pathOf(folder, session), 'utf8').split('\n').slice(0, -1)
  const founding = foundingSchema.safeParse(jsonIn(lines[0]))
  if (!founding.success) return undefined
  const done: Done[] = []
  for (const line of lines.slice(1)) {
    const { success, data } = doneSchema.safeParse(jsonIn(line))
    if (!success) break
    done.push(data)
  }
  return { session, founding: founding.data, done }
}

/** Removes the file of a drill, which must be closed. One that stays is found to be of no use when the program starts next. */
export function removeSideFile(folder: string, session: string): void {
  try {
    rmSync(pathOf(folder, session), { force: true })
    syncFolder(folder)
  } catch (error) {
    troubleOf(error)
  }
}

function pathOf(folder: string, session: string): string {
  return join(folder, session + EXTENSION)
}

function lineOf(value: Founding | Done): string {
  return JSON.stringify(value) + '\n'
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isAbsent(error)) return []
    throw error
  }
}
