import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../../shared/stats/random'
import { FORMATS } from '../../export/export-session'
import { run, work } from '../crew/crew'
import { apply, diskOf } from '../disk/disk'
import { below, imageOf, LEFT } from '../disk/image'
import { EVERY_OPERATION } from '../disk/operations'
import { newDisk, type Site } from '../site'
import type { Judged } from '../tally'

const KILLS = 6
const IMAGES = 30
const DELAY_US = 2000

/**
 * Cuts exports half-way, by killing the program and by cutting the power. Under the name that was asked for there is
 * then nothing or the whole export.
 */
export function* cutExports(site: Site, random: Random): Generator<Judged> {
  for (;;) {
    using disk = newDisk(site)
    const { path, dataFolder: folder, imagePath } = disk
    const format = random.pick(FORMATS)
    const seed = below(random, 1e9)
    work(site, { folder, seed, steps: 'open begin:A notes:40 end:A close' })
    const target = join(path, 'out', 'export')
    mkdirSync(join(path, 'out'))
    const asked = [site.exporter, folder, 'A', format, target]
    const state = diskOf(path)
    const { operations } = run(site, path, asked, { isRecorded: true })
    const whole = contentOf(target)
    const judged = (root: string, where: string): Judged => {
      const found = contentOf(join(root, 'out', 'export'))
      const isRight = found === undefined || found === whole
      return { lost: 0, broken: isRight ? [] : [`half a ${format}`], where: `${where}, seed ${seed}` }
    }
    if (whole === undefined) yield { lost: 0, broken: [`no ${format} was made`], where: `seed ${seed}` }

    for (let i = 0; i < KILLS; i++) {
      rmSync(target, { recursive: true, force: true })
      const first = 1 + below(random, operations.length)
      const fault = { mask: EVERY_OPERATION, first, count: below(random, DELAY_US), errno: 0 }
      run(site, path, asked, { fault })
      yield judged(path, `kill at operation ${first}`)
    }
    const each = IMAGES / operations.length
    for (const [i, operation] of operations.entries()) {
      apply(
        state,
        operation,
        path,
        () => true,
        () => true,
      )
      for (let n = Math.floor(i * each); n < Math.floor((i + 1) * each); n++) {
        imageOf(state, random, () => random.pick(LEFT)).write(imagePath)
        yield judged(imagePath, `power cut at operation ${i} of ${operations.length}`)
        rmSync(imagePath, { recursive: true })
      }
    }
  }
}

/** The bytes of a file, or of all files of a folder under their names; undefined where there is none. */
function contentOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  if (statSync(path).isFile()) return readFileSync(path, 'base64')
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted()
  return names.map((name) => `${name} ${contentOf(join(path, name))}`).join('\n')
}
