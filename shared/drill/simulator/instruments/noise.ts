/**
 * Random numbers that depend on a key and a count only, so that a simulation can be taken up anywhere without knowing
 * what was drawn before; `salt` tells the numbers of one count apart. Source: the finaliser of MurmurHash3 (Appleby)
 * over a counter, as in SplitMix; FNV-1a of the name.
 */

/** The key of an instrument's own stream. */
export function keyOf(seed: number, name: string): number {
  let h = (0x811c9dc5 ^ seed ^ Math.floor(seed / 2 ** 32)) | 0
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  return h
}

/** Evenly between 0 and 1. */
export function uniform(key: number, count: number, salt: number): number {
  const counted = mixed((key + Math.imul(count, 0x9e3779b9)) | 0)
  return (mixed(counted ^ Math.imul(salt + 1, 0x85ebca6b)) + 0.5) / 2 ** 32
}

/** Of mean 0 and standard deviation 1. Source: Box and Muller. */
export function normal(key: number, count: number, salt: number): number {
  const radius = Math.sqrt(-2 * Math.log(uniform(key, count, salt)))
  return radius * Math.cos(2 * Math.PI * uniform(key, count, salt + 1000))
}

function mixed(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
