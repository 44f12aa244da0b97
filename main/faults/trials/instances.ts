import type { Random } from '../../../shared/stats/random'
import { endOf, work } from '../crew/crew'
import { below } from '../disk/image'
import { judge, using } from '../promise'
import { newDisk, type Site } from '../site'
import type { Judged } from '../tally'

/** Starts a second program on a log that is open, and two at the same moment: one of them writes, the other says why not. */
export function* secondInstances(site: Site, random: Random): Generator<Judged> {
  for (;;) {
    using disk = newDisk(site)
    const folder = disk.dataFolder
    const seed = below(random, 1e9)
    const racing = work(site, { folder, seed, steps: 'open begin:A notes:100', isTwice: true })
    const second = using(folder, () =>
      work(site, { folder, seed, steps: 'open notes:5' }, racing.acknowledged),
    )
    const { lost, broken } = judge(folder, racing.acknowledged)
    const isRefused = second.status === 1 && second.complaint.includes('in use')
    if (!isRefused) broken.push(`the second one was not refused but said "${second.complaint}"`)
    yield { lost, broken: [...endOf(racing), ...broken], where: `seed ${seed}` }
  }
}
