import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../../shared/stats/random'
import { changed, isFolder, put, type Change, type Disk, type File, type Folder, type Node } from './disk'

/** What a disk writes whole or not at all. */
const SECTOR_BYTES = 512

/**
 * What is left, when the power goes, of changes that no sync has made safe: nothing, all, those up to some sector,
 * any sectors, or those up to some sector that holds garbage.
 */
export const LEFT = ['nothing', 'all', 'first', 'some', 'garbage'] as const
export type Left = (typeof LEFT)[number]

/** What a disk may hold after the power went. */
export interface Image {
  /** The same for two images of a disk that are the same. */
  key: string
  /** Writes it down as a folder, which must not be there yet. */
  write(path: string): void
}

/**
 * One of the images that a power cut may leave now: the names and each file meet the end that `leftOf` draws for them.
 */
export function imageOf(disk: Disk, random: Random, leftOf: () => Left): Image {
  const names = namesLeft(disk, random, leftOf())
  const contents = new Map<File, Buffer>()
  const key = createHash('md5').update(`${disk.version}`)
  const visit = (folder: Folder, path: string): void => {
    for (const [name, node] of names(folder)) {
      key.update(`|${path}/${name}`)
      if (isFolder(node)) {
        visit(node, `${path}/${name}`)
      } else if (!contents.has(node)) {
        const left = changesLeft(node.changes, random, leftOf())
        for (const { at, bytes } of left) key.update(`|${at} `).update(bytes ?? '')
        contents.set(node, changed(node.safe, left))
      }
    }
  }
  visit(disk.root, '')
  const write = (folder: Folder, path: string): void => {
    mkdirSync(path)
    for (const [name, node] of names(folder)) {
      if (isFolder(node)) write(node, join(path, name))
      else writeFileSync(join(path, name), contents.get(node)!)
    }
  }
  return { key: key.digest('hex'), write: (path) => write(disk.root, path) }
}

/** The names that are left in each folder. */
function namesLeft(disk: Disk, random: Random, left: Left): (folder: Folder) => Map<string, Node> {
  const all = disk.renamings
  const kept = { nothing: [], all, some: all.filter(() => random.chance(0.5)) }
  const names = new Map<Folder, Map<string, Node>>()
  const namesOf = (folder: Folder) => {
    if (!names.has(folder)) names.set(folder, new Map(folder.safe))
    return names.get(folder)!
  }
  const renamings =
    left === 'first' || left === 'garbage' ? all.slice(0, below(random, all.length + 1)) : kept[left]
  for (const renaming of renamings) put(renaming, namesOf)
  return namesOf
}

function changesLeft(changes: readonly Change[], random: Random, left: Left): readonly Change[] {
  if (changes.length === 0 || left === 'nothing') return []
  if (left === 'all') return changes
  const sectors = changes.flatMap(sectorsOf)
  if (left === 'some') return sectors.filter(() => random.chance(0.5))
  const first = sectors.slice(0, below(random, sectors.length + 1))
  const last = first.at(-1)
  if (left === 'garbage' && last?.bytes) {
    first[first.length - 1] = { at: last.at, bytes: last.bytes.map(() => below(random, 256)) as Buffer }
  }
  return first
}

function sectorsOf({ at, bytes }: Change): Change[] {
  if (!bytes) return [{ at }]
  const sectors: Change[] = []
  for (let from = 0; from < bytes.length;) {
    const to = Math.min(bytes.length, from + SECTOR_BYTES - ((at + from) % SECTOR_BYTES))
    sectors.push({ at: at + from, bytes: bytes.subarray(from, to) })
    from = to
  }
  return sectors
}

/** A whole number from 0 to below `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random.uniform(0, end))
}
