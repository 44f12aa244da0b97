import { constants } from 'node:os'
import type { Random } from '../../../shared/stats/random'
import { endOf, work } from '../crew/crew'
import { below } from '../disk/image'
import { EVERY_OPERATION, maskOf } from '../disk/operations'
import { judge } from '../promise'
import { newDisk, type Site } from '../site'
import type { Judged } from '../tally'

const STEPS = 'open begin:A notes:5 import:I begin:B notes:20 end:A close open begin:C notes:20'

/** Which operations fail, and about how many of them there are. */
const FAILING = [
  { name: 'write', mask: maskOf('written', 'resized'), among: 300 },
  { name: 'sync', mask: maskOf('synced'), among: 80 },
  { name: 'name', mask: maskOf('opened', 'renamed', 'linked', 'unlinked', 'folder-made'), among: 30 },
  { name: 'operation', mask: EVERY_OPERATION, among: 500 },
]
const ERRORS = ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS'] as const
/** Once, for a while, for good. */
const COUNTS = [1, 5, 1e9]

/** Lets the n-th write, sync or change of a name fail, and looks what is there after a restart. */
export function* failures(site: Site, random: Random): Generator<Judged> {
  for (;;) {
    using disk = newDisk(site)
    const folder = disk.dataFolder
    const { name, mask, among } = random.pick(FAILING)
    const [error, count] = [random.pick(ERRORS), random.pick(COUNTS)]
    const first = Math.ceil(random.logUniform(1, among))
    const seed = below(random, 1e9)
    const worked = work(site, {
      folder,
      seed,
      steps: STEPS,
      fault: { mask, first, count, errno: constants.errno[error] },
    })
    if (!worked.isHit) continue
    const { lost, broken } = judge(folder, worked.acknowledged)
    const where = `${error} at ${name} ${first}, ${count} times, seed ${seed}`
    yield { lost, broken: [...endOf(worked), ...broken], where }
  }
}
