import type { TruthSample } from './debrief'

/**
 * The compartments in sets whose true pressures never differed by more than `alikePa` from those of the first of each:
 * every set is one line in a picture.
 */
export function alikeIn(truth: readonly TruthSample[], alikePa: number): string[][] {
  const sets: string[][] = []
  for (const id of Object.keys(truth[0]?.pressuresPa ?? {})) {
    const isAlike = ([first]: string[]) =>
      truth.every(({ pressuresPa }) => Math.abs(pressuresPa[id]! - pressuresPa[first!]!) <= alikePa)
    const set = sets.find(isAlike)
    if (set) set.push(id)
    else sets.push([id])
  }
  return sets
}
