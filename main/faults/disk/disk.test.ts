import { constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { randomOf } from '../../../shared/stats/random'
import { temporaryFolders } from '../../store/temporary-folder'
import { apply, diskOf } from './disk'
import { imageOf, LEFT, type Left } from './image'
import type { Operation, What } from './operations'

const folder = temporaryFolders()

/** Does the operations to an empty disk, and gives what `file` holds in each of many images; undefined: it is not there. */
function seen(
  operations: Operation[],
  file: string,
  lefts: readonly Left[] = LEFT,
  isHonest = true,
): Set<string | undefined> {
  const root = folder()
  mkdirSync(join(root, 'disk'))
  const disk = diskOf(join(root, 'disk'))
  for (const operation of operations)
    apply(
      disk,
      operation,
      '/d',
      () => isHonest,
      () => true,
    )
  const random = randomOf(1)
  return new Set(
    Array.from({ length: 60 }, (_, i) => {
      const path = join(root, `image-${i}`)
      imageOf(disk, random, () => random.pick(lefts)).write(path)
      return existsSync(join(path, file)) ? readFileSync(join(path, file), 'utf8') : undefined
    }),
  )
}

const does = (what: What, more: Partial<Operation> = {}): Operation => ({
  what,
  fd: -1,
  at: 0,
  names: [''],
  bytes: Buffer.alloc(0),
  ...more,
})
const created = (name: string, fd = 3) =>
  does('opened', { fd, at: constants.O_CREAT | constants.O_RDWR, names: [`/d/${name}`] })
const written = (text: string, at = 0) => does('written', { fd: 3, at, bytes: Buffer.from(text) })
const synced = (fd = 3) => does('synced', { fd })
const folderSynced = [does('opened', { fd: 4, names: ['/d'] }), synced(4)]
const renamed = (from: string, to: string) => does('renamed', { names: [`/d/${from}`, `/d/${to}`] })

it('what was synced, and its name too, is in every image', () => {
  expect(seen([created('a'), written('one'), synced(), ...folderSynced], 'a')).toEqual(new Set(['one']))
})

it('what was not synced may be there, be missing, or be garbage', () => {
  const operations = [created('a'), written('one'), synced(), ...folderSynced, written('two', 3)]
  expect(seen(operations, 'a', ['nothing', 'all', 'first', 'some'])).toEqual(new Set(['one', 'onetwo']))
  const all = seen(operations, 'a')
  expect(all.size).toBeGreaterThan(2)
  for (const text of all) expect(text).toMatch(/^one/)
})

it('a file may be gone whose folder was not synced, whatever was done for the file', () => {
  expect(seen([created('a'), written('one'), synced()], 'a')).toEqual(new Set([undefined, 'one']))
})

it('a long write may be torn at a sector, and its parts come in any order', () => {
  const long = 'a'.repeat(512) + 'b'.repeat(512)
  const torn = seen([created('a'), ...folderSynced, written(long)], 'a', ['some'])
  expect(torn).toEqual(new Set(['', 'a'.repeat(512), '\0'.repeat(512) + 'b'.repeat(512), long]))
})

it('a rename is done or not done, and never leaves two names or none', () => {
  const operations = [created('new'), written('one'), synced(), ...folderSynced, renamed('new', 'old')]
  expect(seen(operations, 'old')).toEqual(new Set([undefined, 'one']))
  expect(seen(operations, 'new')).toEqual(new Set(['one', undefined]))
  expect(seen([...operations, ...folderSynced], 'old')).toEqual(new Set(['one']))
})

it('a sync that lies makes nothing safe', () => {
  const operations = [created('a'), written('one'), synced(), ...folderSynced]
  expect(seen(operations, 'a', ['nothing', 'all'], false)).toEqual(new Set([undefined, '', 'one']))
})

it('what was there before is safe', () => {
  const root = folder()
  mkdirSync(join(root, 'disk/inner'), { recursive: true })
  writeFileSync(join(root, 'disk/inner/a'), 'one')
  imageOf(diskOf(join(root, 'disk')), randomOf(1), () => 'nothing').write(join(root, 'image'))
  expect(readdirSync(join(root, 'image'), { recursive: true })).toEqual(['inner', 'inner/a'])
})
