import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Random } from '../../../shared/stats/random'
import { endOf, work } from '../crew/crew'
import { below } from '../disk/image'
import { judge } from '../promise'
import { newDisk, type Site } from '../site'
import type { Judged } from '../tally'

const STEPS = 'open begin:A notes:200 import:I begin:B notes:200 end:A close open notes:50'
const KIB = 1024

/** Why no disk of its own can be made here, if so. */
export function mountObstacle(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'hatchwise-'))
  try {
    mounted(folder, 64)[Symbol.dispose]()
    return undefined
  } catch {
    return 'only who may mount a file system can fill one'
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Lets disks of some size run full. What is on them must be whole where there is room again. */
export function* fullDisks(site: Site, random: Random): Generator<Judged> {
  for (;;) {
    using disk = newDisk(site)
    const kib = Math.ceil(random.logUniform(200, 3000))
    const seed = below(random, 1e9)
    using _mounted = mounted(disk.path, kib)
    const worked = work(site, { folder: disk.dataFolder, seed, steps: STEPS })
    const { acknowledged } = worked
    cpSync(disk.dataFolder, disk.imagePath, { recursive: true })
    const { lost, broken } = judge(disk.imagePath, acknowledged)
    const where = `a disk of ${kib} KiB, seed ${seed}`
    yield { lost, broken: [...endOf(worked), ...broken], where }
  }
}

/** Lets no file grow beyond some size. */
export function* fileLimits(site: Site, random: Random): Generator<Judged> {
  for (;;) {
    using disk = newDisk(site)
    const fileBytes = KIB * Math.ceil(random.logUniform(4, 2000))
    const seed = below(random, 1e9)
    const worked = work(site, { folder: disk.dataFolder, seed, steps: STEPS, fileBytes })
    const { lost, broken } = judge(disk.dataFolder, worked.acknowledged)
    yield {
      lost,
      broken: [...endOf(worked), ...broken],
      where: `files of ${fileBytes} bytes at most, seed ${seed}`,
    }
  }
}

/** Opens a log on a disk that cannot be written. Nothing may be changed, and all is there afterwards. */
export function* readOnlyDisks(site: Site, random: Random): Generator<Judged> {
  for (;;) {
    using disk = newDisk(site)
    using small = mounted(disk.path, 8000)
    const seed = below(random, 1e9)
    const steps = random.pick(['open begin:A notes:20', 'open begin:A notes:20 close'])
    const { acknowledged } = work(site, { folder: disk.dataFolder, seed, steps })
    small.remount('ro')
    const worked = work(site, { folder: disk.dataFolder, seed, steps: 'open notes:5' }, acknowledged)
    small.remount('rw')
    const { lost, broken } = judge(disk.dataFolder, acknowledged)
    yield { lost, broken: [...endOf(worked), ...broken], where: `"${steps}", then read-only, seed ${seed}` }
  }
}

function mounted(path: string, kib: number) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', path], { stdio: 'ignore' })
  return {
    remount: (mode: 'ro' | 'rw') => void execFileSync('mount', ['-o', `remount,${mode}`, path]),
    [Symbol.dispose]: () => void execFileSync('umount', ['-l', path]),
  }
}
