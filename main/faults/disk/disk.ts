import { constants, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Operation } from './operations'

/**
 * A disk as POSIX promises it, and no better: what was written to a file is safe when the file was synced, a name when
 * its folder was. Until then each may be there, partly there, or not.
 */
export interface Disk {
  root: Folder
  /** Changes of names that no sync has made safe, in order. */
  renamings: Renaming[]
  open: Map<number, { path: string; node: Node }>
  /** Counts what syncs made safe: two images of the same state that keep the same are the same. */
  version: number
}

export type Node = Folder | File

/** Names as the process sees them, and those that are safe. */
export interface Folder {
  names: Map<string, Node>
  safe: Map<string, Node>
}

export interface File {
  safe: Buffer
  changes: Change[]
}

/** Bytes put at a place, or, where there are none, the end moved there. */
export interface Change {
  at: number
  bytes?: Buffer
}

/** All of it happens or nothing: a rename takes one name away and gives another. */
export type Renaming = { folder: Folder; name: string; node?: Node }[]

/** A disk that holds this folder, all of it safe. */
export function diskOf(path: string): Disk {
  const read = (path: string): Node => {
    if (!statSync(path).isDirectory()) return { safe: readFileSync(path), changes: [] }
    const names = new Map(readdirSync(path).map((name) => [name, read(join(path, name))]))
    return { names, safe: new Map(names) }
  }
  return { root: read(path) as Folder, renamings: [], open: new Map(), version: 0 }
}

export function isFolder(node: Node): node is Folder {
  return 'names' in node
}

/**
 * Does an operation to the disk. `isHonest` says whether a sync of the file or folder at this path does what it says,
 * `isKept` whether a change before a sync that failed stays in memory or is given up for good.
 */
export function apply(
  disk: Disk,
  { what, fd, at, names, bytes }: Operation,
  folder: string,
  isHonest: (path: string) => boolean,
  isKept: () => boolean,
): void {
  const { node, path } = disk.open.get(fd) ?? { path: '' }
  const place = (path: string) => placeOf(disk.root, relative(folder, path))
  const rename = (...changes: Renaming) => {
    for (const { folder, name, node } of changes) {
      if (node) folder.names.set(name, node)
      else folder.names.delete(name)
    }
    disk.renamings.push(changes)
  }
  switch (what) {
    case 'opened': {
      const { folder: parent, name, node } = place(names[0]!)
      const file = node ?? { safe: Buffer.alloc(0), changes: [] }
      if (!node) rename({ folder: parent, name, node: file })
      else if (at & constants.O_TRUNC && !isFolder(file)) file.changes.push({ at: 0 })
      disk.open.set(fd, { path: names[0]!, node: file })
      return
    }
    case 'written':
    case 'resized':
      if (node && !isFolder(node)) node.changes.push(what === 'written' ? { at, bytes } : { at })
      return
    case 'synced':
      if (node && isHonest(path)) sync(disk, node)
      return
    case 'not-synced':
      if (node && !isFolder(node)) node.changes = node.changes.filter(isKept)
      return
    case 'renamed': {
      const [from, to] = names.map(place) as [Place, Place]
      rename({ ...from, node: undefined }, { ...to, node: from.node })
      return
    }
    case 'linked':
      rename({ ...place(names[1]!), node: place(names[0]!).node })
      return
    case 'unlinked':
      rename({ ...place(names[0]!), node: undefined })
      return
    case 'folder-made':
      rename({ ...place(names[0]!), node: { names: new Map(), safe: new Map() } })
      return
    case 'said':
  }
}

function sync(disk: Disk, node: Node): void {
  disk.version++
  if (isFolder(node)) {
    const isOf = (renaming: Renaming) => renaming.some(({ folder }) => folder === node)
    for (const renaming of disk.renamings.filter(isOf)) put(renaming, ({ safe }) => safe)
    disk.renamings = disk.renamings.filter((renaming) => !isOf(renaming))
  } else {
    node.safe = changed(node.safe, node.changes)
    node.changes = []
  }
}

/** Gives and takes names in the maps that `namesOf` finds for the folders. */
export function put(renaming: Renaming, namesOf: (folder: Folder) => Map<string, Node>): void {
  for (const { folder, name, node } of renaming) {
    if (node) namesOf(folder).set(name, node)
    else namesOf(folder).delete(name)
  }
}

/** The bytes after the changes; what nobody wrote is zero. */
export function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return bytes
  const ends = changes.map(({ at, bytes }) => at + (bytes?.length ?? 0))
  const result = Buffer.alloc(Math.max(bytes.length, ...ends))
  bytes.copy(result)
  let length = bytes.length
  for (const { at, bytes } of changes) {
    if (bytes) bytes.copy(result, at)
    else result.fill(0, at)
    length = bytes ? Math.max(length, at + bytes.length) : at
  }
  return result.subarray(0, length)
}

interface Place {
  folder: Folder
  name: string
  node?: Node
}

function placeOf(root: Folder, path: string): Place {
  const names = path === '' ? [] : path.split('/')
  const name = names.pop() ?? ''
  let folder = root
  for (const name of names) folder = folder.names.get(name) as Folder
  return { folder, name, node: path === '' ? root : folder.names.get(name) }
}
