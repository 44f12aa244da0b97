/** A stream of random numbers that a seed determines: the same seed, the same run, on every machine. */
export interface Random {
  /** Evenly between `low` and `high`; between 0 and 1 where none are given. */
  uniform(low?: number, high?: number): number
  normal(mean?: number, sigma?: number): number
  /** Evenly in the logarithm. */
  logUniform(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  chance(probability: number): boolean
  /**
   * A stream of its own for one purpose. It depends on the name and the seed only, not on what was drawn before:
   * two strategies that do different things still meet the same noise.
   */
  fork(name: string): Random
}

/** sfc32 (Chris Doty-Humphrey, PractRand): small, fast, and passes the known batteries of tests. */
export function randomOf(seed: number): Random {
  const next = sfc32(seed)
  const uniform = (low = 0, high = 1) => low + (high - low) * next()
  let spare: number | undefined
  /** Marsaglia's polar method: two at a time, one is kept. */
  const standardNormal = (): number => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    for (;;) {
      const [x, y] = [uniform(-1, 1), uniform(-1, 1)]
      const square = x * x + y * y
      if (square >= 1 || square === 0) continue
      const scale = Math.sqrt((-2 * Math.log(square)) / square)
      spare = y * scale
      return x * scale
    }
  }
  return {
    uniform,
    normal: (mean = 0, sigma = 1) => mean + sigma * standardNormal(),
    logUniform: (low, high) => low * (high / low) ** next(),
    pick: (list) => list[Math.floor(next() * list.length)]!,
    chance: (probability) => next() < probability,
    fork: (name) => randomOf(hash(name, seed)),
  }
}

function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [0, seed | 0, Math.floor(seed / 2 ** 32) | 0, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 2 ** 32
  }
  // The first values still show the seed.
  for (let i = 0; i < 15; i++) next()
  return next
}

/** FNV-1a of the name, begun at the seed. */
function hash(name: string, seed: number): number {
  let h = (0x811c9dc5 ^ seed ^ Math.floor(seed / 2 ** 32)) | 0
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  return h >>> 0
}
