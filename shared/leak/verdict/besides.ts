import type { Place } from './posterior'
import { LN_RANGE } from './prior'
import { logRatio, type Quadratic } from './quadratic'

/** What may act besides a leak, or instead of one. */
export type Besides =
  | { kind: 'leak'; compartments: string[] }
  | { kind: 'hatch'; hatch: string }
  | { kind: 'drift'; instrument: string }

export interface Combination {
  cause: Besides
  /** ln of prior times evidence. */
  ln: number
}

/** Probabilities beforehand, all together: a second leak, some hatch that does not seal, some gauge that drifts. Ours. */
const SECOND_LEAK = 0.01
const BAD_SEAL = 0.01
const BAD_GAUGE = 0.005

/** ln of the range in which the size of a seal's leak is evenly likely; a second leak has that of a first one. Ours. */
const LN_SEAL_RANGE = Math.log(1e5)

/** A gauge that drifts does so by about 3 mmHg in a day, in Pa/s. Ours. */
const DRIFT_PA_PER_S = (3 * 133.322) / 86_400

/** Places that are tried with something besides, and the gain in ln likelihood that makes it worth trying. */
const TRIED = 3
const WORTH = 1

/**
 * Evidence for what may be besides: a gauge that drifts where nothing leaks; for the likeliest places, a second
 * leak elsewhere, a hatch that does not seal, a gauge that drifts. Integrated by Laplace's method about the best
 * pair of amplitudes.
 */
export function besides(
  places: readonly Place[],
  lnPlace: (place: Place) => number,
  lnNoLeak: number,
): { none: Combination[]; leak: Combination[][] } {
  const leak: Combination[][] = places.map(() => [])
  const ranked = [...places.keys()]
    .filter((i) => places[i]!.causes.length > 0)
    .toSorted((a, b) => lnOf(places[b]!) - lnOf(places[a]!))
  const tried = ranked.slice(0, TRIED)
  const compartments = places.reduce((sum, place) => sum + place.compartments.length, 0) / 2
  for (const [turn, index] of tried.entries()) {
    const place = places[index]!
    for (const second of secondsOf(place.quadratic)) {
      const fit = fitPair(place, [second.index], second.kind)
      if (fit) leak[index]!.push({ cause: second.cause, ln: lnPlace(place) + second.lnPrior + fit.ln })
    }
    for (const [other, elsewhere] of places.entries()) {
      const done = tried.indexOf(other)
      if (elsewhere.quadratic !== place.quadratic || other === index || (done >= 0 && done < turn)) continue
      const fit = fitPair(place, elsewhere.causes, 'leak')
      if (!fit) continue
      const [larger, smaller] = fit.second > fit.first ? [other, index] : [index, other]
      leak[larger]!.push({
        cause: { kind: 'leak', compartments: places[smaller]!.compartments },
        ln: lnPlace(place) + Math.log((SECOND_LEAK * elsewhere.compartments.length) / compartments) + fit.ln,
      })
    }
  }
  return { none: places[0] ? driftsAlone(places[0].quadratic, lnNoLeak) : [], leak }

  function lnOf(place: Place): number {
    return lnPlace(place) + place.lnEvidence
  }
}

function driftsAlone(quadratic: Quadratic, lnNoLeak: number): Combination[] {
  return secondsOf(quadratic).flatMap(({ index, kind, cause, lnPrior }): Combination[] => {
    if (kind !== 'drift') return []
    const information = quadratic.gram[index]![index]! + DRIFT_PA_PER_S ** -2
    const ln = quadratic.b[index]! ** 2 / information / 2 - Math.log(information * DRIFT_PA_PER_S ** 2) / 2
    return [{ cause, ln: lnNoLeak + lnPrior + ln }]
  })
}

interface Second {
  index: number
  kind: 'passage' | 'drift'
  cause: Besides
  lnPrior: number
}

/** The single causes that may be besides, with their prior probabilities. */
function secondsOf({ causes }: Quadratic): Second[] {
  const counts = { passage: 0, drift: 0, leak: 0, flow: 0, settling: 0 }
  for (const { kind } of causes) counts[kind]++
  return causes.flatMap((cause, index): Second[] => {
    if (cause.kind === 'drift') {
      const named: Besides = { kind: 'drift', instrument: cause.instrument }
      return [{ index, kind: 'drift', cause: named, lnPrior: Math.log(BAD_GAUGE / counts.drift) }]
    }
    if (cause.kind !== 'passage') return []
    const named: Besides = { kind: 'hatch', hatch: cause.hatch }
    return [{ index, kind: 'passage', cause: named, lnPrior: Math.log(BAD_SEAL / counts.passage) }]
  })
}

/** The best leak in `place` with a second cause, and ln of their evidence; undefined where it is not worth it. */
function fitPair(place: Place, second: readonly number[], kind: 'leak' | 'passage' | 'drift') {
  const { quadratic, causes } = place
  const { gram, b, volumes } = quadratic
  const between = (some: readonly number[], others: readonly number[]) =>
    some.reduce((sum, k) => sum + others.reduce((s, l) => s + gram[k]![l]!, 0), 0)
  const gain = (some: readonly number[]) => some.reduce((sum, k) => sum + b[k]!, 0)
  const a11 = between(causes, causes)
  const a12 = between(causes, second)
  const a22 = between(second, second) + (kind === 'drift' ? DRIFT_PA_PER_S ** -2 : 0)
  const determinant = a11 * a22 - a12 ** 2
  if (!(a11 > 0) || !(a22 > 0) || !(determinant > 1e-12 * a11 * a22)) return undefined
  const [b1, b2] = [gain(causes), gain(second)]
  const left = b2 - (a12 * b1) / a11
  if (left ** 2 / (determinant / a11) / 2 < WORTH) return undefined
  const first = (a22 * b1 - a12 * b2) / determinant
  const amount = (a11 * b2 - a12 * b1) / determinant
  if (!(first > 0) || (kind !== 'drift' && !(amount > 0))) return undefined

  const union = [...new Set([...causes, ...second])]
  const amplitudes = union.map((k) => (causes.includes(k) ? first : 0) + (second.includes(k) ? amount : 0))
  const loose = (some: readonly number[]) => Math.max(0, ...some.map((k) => volumes[k]![k]!))
  const sigma1 = Math.hypot(Math.sqrt(a22 / determinant), first * Math.sqrt(loose(causes)))
  const sigma2 = Math.hypot(Math.sqrt(a11 / determinant), amount * Math.sqrt(loose(second)))
  return {
    first,
    second: kind === 'leak' ? amount : 0,
    ln:
      logRatio(quadratic, union, amplitudes) +
      lnEven(sigma1, first, LN_RANGE) +
      (kind === 'drift'
        ? -((amount / DRIFT_PA_PER_S) ** 2) / 2 + Math.log(Math.min(1, sigma2 / DRIFT_PA_PER_S))
        : lnEven(sigma2, amount, kind === 'leak' ? LN_RANGE : LN_SEAL_RANGE)),
  }
}

/** ln of the share of an even prior of ln a that lies where the readings put a. */
function lnEven(sigma: number, amount: number, lnRange: number): number {
  return Math.log(Math.min(1, (Math.sqrt(2 * Math.PI) * sigma) / amount / lnRange))
}
