import type { Watcher } from '../../drill/drill'
import { DIGITAL, HAND } from '../../drill/instruments'
import type { Case } from './cases'

/** A line through what instruments showed in one segment. */
export interface Slope {
  mmHgPerS: number
  /** Its standard error if nothing but the random error of the readings disturbs it. */
  sigma: number
}

/** What the dials showed since a hatch last moved. */
export interface Dials {
  watcher: Watcher
  /** Standard deviation of one reading in mmHg. */
  sigmaMmHg: number
  /** Fall from the first to the last reading, mean of the instruments of a segment; undefined where none was read twice. */
  fallMmHg(segment: readonly string[]): number | undefined
  slope(segment: readonly string[]): Slope | undefined
  /** Time of the first reading that counts in a segment, in s. */
  sinceS(segment: readonly string[]): number
  /** What a dial in a compartment showed, first, last but one and last; undefined where none was read twice. */
  shown(compartment: string): Shown | undefined
}

interface Shown {
  firstMmHg: number
  beforeMmHg: number
  lastMmHg: number
  /** From the first to the last reading. */
  seconds: number
}

/** Sums of one instrument for a least-squares line, about its first reading. */
interface Sums {
  compartment: string
  fromS: number
  lastS: number
  firstMmHg: number
  beforeMmHg: number
  lastMmHg: number
  n: number
  s: number
  ss: number
  z: number
  sz: number
}

export function dialsOf(instruments: Case['instruments']): Dials {
  const { sigmaMmHg, stepMmHg } = instruments === 'fixed digital' ? DIGITAL : HAND
  const sigma = Math.hypot(sigmaMmHg, stepMmHg / Math.sqrt(12))
  let sums = new Map<string, Sums>()
  const of = (segment: readonly string[]) =>
    [...sums.values()].filter((sum) => segment.includes(sum.compartment))
  const twice = (segment: readonly string[]) => of(segment).filter((sum) => sum.n > 1)
  return {
    sigmaMmHg: sigma,
    watcher: {
      hatch: () => {
        sums = new Map()
      },
      reading: ({ atS, compartment, instrument, mmHg }) => {
        const known = sums.get(instrument)
        const sum = known ?? {
          compartment,
          fromS: atS,
          lastS: atS,
          firstMmHg: mmHg,
          beforeMmHg: mmHg,
          lastMmHg: mmHg,
          n: 0,
          s: 0,
          ss: 0,
          z: 0,
          sz: 0,
        }
        if (!known) sums.set(instrument, sum)
        const [s, z] = [atS - sum.fromS, mmHg - sum.firstMmHg]
        sum.compartment = compartment
        sum.beforeMmHg = sum.lastMmHg
        sum.lastMmHg = mmHg
        sum.lastS = atS
        sum.n++
        sum.s += s
        sum.ss += s * s
        sum.z += z
        sum.sz += s * z
      },
    },
    fallMmHg: (segment) => {
      const read = twice(segment)
      if (read.length === 0) return undefined
      return read.reduce((fall, sum) => fall + sum.firstMmHg - sum.lastMmHg, 0) / read.length
    },
    slope: (segment) => {
      const read = twice(segment)
      const spread = read.reduce((total, { n, s, ss }) => total + ss - (s * s) / n, 0)
      if (!(spread > 0)) return undefined
      const along = read.reduce((total, { n, s, z, sz }) => total + sz - (s * z) / n, 0)
      return { mmHgPerS: along / spread, sigma: sigma / Math.sqrt(spread) }
    },
    sinceS: (segment) => Math.min(...of(segment).map((sum) => sum.fromS)),
    shown: (compartment) => {
      const sum = twice([compartment])[0]
      return sum && { ...sum, seconds: sum.lastS - sum.fromS }
    },
  }
}
