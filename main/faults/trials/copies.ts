import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../../shared/stats/random'
import { work } from '../crew/crew'
import { below } from '../disk/image'
import { judgeDamaged, snapshotOf, using } from '../promise'
import { newDisk, type Site } from '../site'
import type { Judged } from '../tally'

/** Which files someone puts back from an older copy. */
const PUT_BACK = {
  database: (name: string) => name.startsWith('hatchwise.db'),
  journals: (name: string) => name.endsWith('.jsonl'),
  // The newest checkpoint then stands alone for what both have forgotten.
  'database and journals': (name: string) => !name.endsWith('.checkpoint'),
}

/** Puts an older copy of one record back, or of both. The other one has all; the checkpoint at least knows of the loss. */
export function* olderCopies(site: Site, random: Random): Generator<Judged> {
  for (;;) {
    using disk = newDisk(site)
    const { dataFolder: folder, imagePath: image } = disk
    const seed = below(random, 1e9)
    const close = random.pick(['', ' close'])
    work(site, { folder, seed, steps: `open begin:A notes:10${close}` })
    const older = join(disk.path, 'older')
    cpSync(folder, older, { recursive: true })
    work(site, { folder, seed: seed + 1, steps: `open notes:10 end:A${close}` })
    cpSync(folder, image, { recursive: true })
    const before = using(image, snapshotOf)
    for (const [name, isPutBack] of Object.entries(PUT_BACK)) {
      rmSync(image, { recursive: true })
      cpSync(folder, image, { recursive: true })
      for (const file of filesIn(image).filter(isPutBack)) rmSync(join(image, file))
      for (const file of filesIn(older).filter(isPutBack)) cpSync(join(older, file), join(image, file))
      const { lost, broken } = judgeDamaged(image, before)
      const isToBeTold = name === 'database and journals'
      if (isToBeTold && lost === 0) broken.push('the older copy was not put back')
      const where = `${name} put back, "${close}", seed ${seed}`
      yield { lost: isToBeTold ? 0 : lost, broken, where }
    }
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}
