import type { Random } from '../../../shared/stats/random'
import { work } from '../crew/crew'
import { below } from '../disk/image'
import { EVERY_OPERATION } from '../disk/operations'
import { judge, type Acknowledged } from '../promise'
import { newDisk, type Site } from '../site'
import type { Judged } from '../tally'

const STEPS = 'open begin:A notes:5 import:I begin:B notes:15 end:A close open begin:C notes:300'
/** How many times in a row the same log loses its program. */
const IN_A_ROW = 5
/** From which operation on its files it is killed, and how long after that began. */
const OPERATIONS = 1000
const DELAY_US = 3000

/**
 * Kills the program during or after any operation on its files, again and again. Most times the log is opened and
 * judged between two kills; else the next program finds what the one before left.
 */
export function* kills(site: Site, random: Random): Generator<Judged> {
  for (;;) {
    using disk = newDisk(site)
    const folder = disk.dataFolder
    let acknowledged: Acknowledged = new Map()
    for (let i = 1; i <= IN_A_ROW; i++) {
      const first = Math.ceil(random.logUniform(1, OPERATIONS))
      const fault = { mask: EVERY_OPERATION, first, count: below(random, DELAY_US), errno: 0 }
      const seed = below(random, 1e9)
      const worked = work(site, { folder, seed, steps: STEPS, fault }, acknowledged)
      acknowledged = worked.acknowledged
      if (worked.signal !== 'SIGKILL') continue
      const where = `kill ${i}, ${JSON.stringify(fault)}, seed ${seed}`
      const isJudged = i === IN_A_ROW || random.chance(0.7)
      yield { ...(isJudged ? judge(folder, acknowledged) : { lost: 0, broken: [] }), where }
    }
  }
}
