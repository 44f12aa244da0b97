import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../../shared/stats/random'
import { acknowledgedIn, work, type Work } from '../crew/crew'
import { apply, diskOf } from '../disk/disk'
import { below, imageOf, LEFT, type Image } from '../disk/image'
import { judge, type Acknowledged, type Verdict } from '../promise'
import { newDisk, type Site } from '../site'
import type { Judged } from '../tally'

export interface PowerCut {
  /** What writer.ts does. */
  steps: string
  /** Makes what is in the data folder before; gives what the crew was told of it. */
  before?(site: Site, folder: string, random: Random): Acknowledged
  /** What goes wrong during the work. */
  faultOf?(random: Random): Work['fault']
  /** Whose syncs put on the disk what they promise; all where it is left out. */
  isHonest?(path: string): boolean
  /** What else of the data folder is not as it was promised, before anybody opens it. */
  alsoBroken?(folder: string): string[]
}

/** How many images a piece of work is good for. */
const IMAGES = 600
/** How often all files meet the same end, so that whole states are seen too. */
const ALIKE = 0.3

/**
 * Records a crew's work again and again, and judges what the disk may hold if the power goes during it: images spread
 * evenly over the operations of each work, no two of them the same.
 */
export function* powerCuts(site: Site, random: Random, cut: PowerCut): Generator<Judged> {
  for (;;) yield* imagesOf(site, random, cut)
}

function* imagesOf(site: Site, random: Random, cut: PowerCut): Generator<Judged> {
  const { steps, before, faultOf, isHonest = () => true } = cut
  const seed = below(random, 1e9)
  using disk = newDisk(site)
  const { path, dataFolder: folder, imagePath } = disk
  let acknowledged = before?.(site, folder, random) ?? new Map()
  const state = diskOf(path)
  const { operations } = work(site, { folder, seed, steps, fault: faultOf?.(random), isRecorded: true })
  const each = IMAGES / operations.length
  const seen = new Set<string>()
  for (const [i, operation] of operations.entries()) {
    apply(state, operation, path, isHonest, () => random.chance(0.5))
    if (operation.what === 'said') acknowledged = acknowledgedIn(operation.bytes.toString(), acknowledged)
    for (let n = Math.floor(i * each); n < Math.floor((i + 1) * each); n++) {
      const alike = random.chance(ALIKE) ? random.pick(LEFT) : undefined
      const image = imageOf(state, random, () => alike ?? random.pick(LEFT))
      const key = JSON.stringify([image.key, ...acknowledged])
      // A disk that lies may leave a record in any state; what was acknowledged must be there all the same.
      if (seen.has(key) || (cut.isHonest && acknowledged.size === 0)) continue
      seen.add(key)
      const { lost, broken } = judgeImage(image, imagePath, acknowledged, cut.alsoBroken)
      const what = `${operation.what} ${operation.names[0]}`
      yield {
        lost,
        broken: cut.isHonest && lost === 0 ? [] : broken,
        where: `operation ${i} of ${operations.length} (${what}) of "${steps}", seed ${seed}`,
      }
    }
  }
}

function judgeImage(
  image: Image,
  path: string,
  acknowledged: Acknowledged,
  alsoBroken: PowerCut['alsoBroken'] = () => [],
): Verdict {
  image.write(path)
  const folder = join(path, 'data')
  const also = alsoBroken(folder)
  const { lost, broken } = judge(folder, acknowledged)
  rmSync(path, { recursive: true })
  return { lost, broken: [...also, ...broken] }
}
