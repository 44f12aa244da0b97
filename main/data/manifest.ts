import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Lists every other file of a folder, for `sha256sum -c`. */
export const MANIFEST = 'manifest-sha256.txt'

const CHUNK = 1_048_576

/** The files in a folder and below it, by their names from there, with "/", in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
}

/** The lines of a folder's manifest. */
export function manifestOf(folder: string): string[] {
  const names = filesIn(folder).filter((name) => name !== MANIFEST)
  return names.map((name) => `${sha256Of(join(folder, name))}  ${name}\n`)
}

/** What of a folder is not as its manifest has it: missing, changed, or not listed. */
export function faultsOfFiles(folder: string): string[] {
  const listed = listedIn(folder)
  if (!listed) return [`${MANIFEST} is missing or malformed`]
  const there = new Set(filesIn(folder))
  const faults = [...listed].flatMap(([name, sha256]) => {
    if (!there.has(name)) return [`${name} is missing`]
    return sha256Of(join(folder, name)) === sha256 ? [] : [`${name} is not what was written`]
  })
  const unlisted = [...there].filter((name) => name !== MANIFEST && !listed.has(name))
  return [...faults, ...unlisted.map((name) => `${name} is not listed`)]
}

function listedIn(folder: string): Map<string, string> | undefined {
  let text: string
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8')
  } catch {
    return undefined
  }
  const lines = text.split('\n').slice(0, -1)
  const parts = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line))
  if (!text.endsWith('\n') || parts.includes(null)) return undefined
  return new Map(parts.map((part) => [part![2]!, part![1]!]))
}

/** 64 lower-case hex digits. */
export function sha256Of(path: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(CHUNK)
  const file = openSync(path, 'r')
  try {
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, length))
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
