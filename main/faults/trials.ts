import { constants } from 'node:os'
import type { Random } from '../../shared/stats/random'
import { below } from './disk/image'
import { maskOf } from './disk/operations'
import type { Site } from './site'
import type { Judged } from './tally'
import { olderSchema, spoilt } from './trials/befores'
import { olderCopies } from './trials/copies'
import { damages } from './trials/damages'
import { cutExports } from './trials/exports'
import { failures } from './trials/failures'
import { secondInstances } from './trials/instances'
import { kills } from './trials/kills'
import { fileLimits, fullDisks, mountObstacle, readOnlyDisks } from './trials/media'
import { powerCuts, type PowerCut } from './trials/power-cut'
import { withoutCopy } from './trials/upgrade'

/** One kind of fault. */
export interface Trial {
  /** As the table has it. */
  name: string
  /** How many are made by `npm test` and by `npm run faults`. */
  fast: number
  long: number
  /** Faults without end. */
  faults(site: Site, random: Random): Generator<Judged>
  /** Why it cannot be tried here, if so. */
  obstacle?(): string | undefined
  /** The control: the disk lies, and if nothing is missing then, the trial could not see a loss. */
  mustLose?: true
}

const LIFE = 'open begin:A begin:B notes:25 import:I notes:5 end:A preferences close open notes:10 close'
/** More than a thousand entries, so that checkpoints are signed on the way and the database's own log runs over. */
const LONG_LIFE = 'open begin:A notes:700 end:A'

const isDatabase = (path: string) => path.includes('hatchwise.db')
const isJournal = (path: string) => path.endsWith('.jsonl')

function powerCut(name: string, [fast, long]: [number, number], cut: PowerCut, more?: Partial<Trial>): Trial {
  return {
    name: `power cut: ${name}`,
    fast,
    long,
    faults: (site, random) => powerCuts(site, random, cut),
    ...more,
  }
}

export const TRIALS: readonly Trial[] = [
  powerCut('sessions, entries, an import, closing and opening', [600, 24_000], { steps: LIFE }),
  powerCut('a thousand entries', [60, 2500], { steps: LONG_LIFE }),
  powerCut('the schema brought up to date', [100, 3000], {
    steps: 'open notes:3 close',
    before: olderSchema,
    alsoBroken: withoutCopy,
  }),
  powerCut('a repair', [300, 8000], { steps: 'open notes:3', before: spoilt }),
  powerCut('after a sync that failed', [200, 4000], {
    steps: LIFE,
    faultOf: (random) => ({
      mask: maskOf('synced'),
      first: 1 + below(random, 60),
      count: random.pick([1, 3]),
      errno: constants.errno.EIO,
    }),
  }),
  powerCut('no sync of the database does what it says', [100, 2000], {
    steps: LIFE,
    isHonest: (path) => !isDatabase(path),
  }),
  powerCut('no sync of a journal does what it says', [100, 2000], {
    steps: LIFE,
    isHonest: (path) => !isJournal(path),
  }),
  powerCut(
    'control: no sync does what it says',
    [100, 2000],
    { steps: LIFE, isHonest: () => false },
    { mustLose: true },
  ),
  { name: 'kill -9', fast: 20, long: 600, faults: kills },
  { name: 'a write, sync or change of a name fails', fast: 20, long: 500, faults: failures },
  { name: 'a disk runs full', fast: 3, long: 40, faults: fullDisks, obstacle: mountObstacle },
  { name: 'a limit to the size of files', fast: 4, long: 60, faults: fileLimits },
  { name: 'a read-only disk', fast: 2, long: 30, faults: readOnlyDisks, obstacle: mountObstacle },
  { name: 'one file spoilt', fast: 160, long: 4000, faults: damages },
  { name: 'an older copy put back', fast: 6, long: 60, faults: olderCopies },
  { name: 'an export cut half-way', fast: 20, long: 300, faults: cutExports },
  { name: 'a second program', fast: 2, long: 20, faults: secondInstances },
]
