import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../../shared/stats/random'
import { work } from '../crew/crew'
import { below } from '../disk/image'
import { judgeDamaged, snapshotOf, using } from '../promise'
import { newDisk, type Site } from '../site'
import type { Judged } from '../tally'

/** Logs to be damaged: just written, closed, opened again. */
const STEPS = [
  'open begin:A notes:20 begin:B import:I notes:20 end:A',
  'open begin:A notes:20 begin:B import:I notes:20 end:A close',
  'open begin:A notes:20 begin:B import:I close open notes:20 end:A',
]
/** How often each of them is. */
const DAMAGES = 40

type Damage = (bytes: Buffer, random: Random) => Buffer

/** What becomes of a file that a disk, a program or a person has spoilt. */
const DAMAGE: Record<string, Damage> = {
  'one bit flipped': (bytes, random) => {
    const at = below(random, bytes.length)
    const flipped = Buffer.from(bytes)
    flipped[at]! ^= 1 << below(random, 8)
    return flipped
  },
  'cut off': (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  'a page of zeros': (bytes, random) => overwritten(bytes, random, 4096, () => 0),
  'a sector of garbage': (bytes, random) => overwritten(bytes, random, 512, () => below(random, 256)),
  'a page in the place of another': (bytes, random) => {
    const [to, from] = [4096 * below(random, bytes.length / 4096), 4096 * below(random, bytes.length / 4096)]
    const moved = Buffer.from(bytes)
    bytes.copy(moved, to, from, from + 4096)
    return moved
  },
  'something appended': (bytes, random) =>
    Buffer.concat([bytes, bytes.subarray(0, below(random, bytes.length))]),
  empty: () => Buffer.alloc(0),
}

function overwritten(bytes: Buffer, random: Random, size: number, byte: () => number): Buffer {
  const at = size * below(random, bytes.length / size)
  return Buffer.from(bytes.map((old, i) => (i < at || i >= at + size ? old : byte())))
}

/** Damages one file of a log. The others still have all of it: nothing may be missing, and a change must be told. */
export function* damages(site: Site, random: Random): Generator<Judged> {
  for (;;) {
    using disk = newDisk(site)
    const seed = below(random, 1e9)
    const steps = random.pick(STEPS)
    work(site, { folder: disk.dataFolder, seed, steps })
    cpSync(disk.dataFolder, disk.imagePath, { recursive: true })
    const before = using(disk.imagePath, snapshotOf)
    rmSync(disk.imagePath, { recursive: true })
    for (let i = 0; i < DAMAGES; i++) {
      cpSync(disk.dataFolder, disk.imagePath, { recursive: true })
      const done = spoil(disk.imagePath, random)
      const verdict = judgeDamaged(disk.imagePath, before)
      yield { ...verdict, where: `${done} after "${steps}", seed ${seed}, damage ${i}` }
      rmSync(disk.imagePath, { recursive: true })
    }
  }
}

/** Spoils one of the files in a folder; says which and how. */
export function spoil(folder: string, random: Random): string {
  const file = random.pick(filesIn(folder))
  const name = random.pick([...Object.keys(DAMAGE), 'missing'])
  if (name === 'missing') rmSync(file)
  else writeFileSync(file, DAMAGE[name]!(readFileSync(file), random))
  return `${file.slice(folder.length + 1)} ${name}`
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size > 0)
    .toSorted()
}
