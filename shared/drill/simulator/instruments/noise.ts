/**
 * Random numbers that depend on a key and a count only, so that a simulation can be taken up anywhere without knowing
 * what was drawn before. Source: the finaliser of MurmurHash3 (Appleby) over a counter, as in SplitMix; FNV-1a of
 * the name.
 */
export interface Draw {
  /** Evenly between 0 and 1; `salt` tells the numbers of one draw apart. */
  uniform(salt: number): number
  normal(salt: number): number
}

export function drawOf(seed: number, name: string, count: number): Draw {
  const key = keyOf(seed, name)
  const uniform = (salt: number) =>
    (mixed(mixed((key + Math.imul(count, 0x9e3779b9)) | 0) ^ Math.imul(salt + 1, 0x85ebca6b)) + 0.5) / 2 ** 32
  return {
    uniform,
    /** Box and Muller. */
    normal: (salt) => Math.sqrt(-2 * Math.log(uniform(salt))) * Math.cos(2 * Math.PI * uniform(salt + 1000)),
  }
}

function keyOf(seed: number, name: string): number {
  let h = (0x811c9dc5 ^ seed ^ Math.floor(seed / 2 ** 32)) | 0
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  return h
}

function mixed(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
