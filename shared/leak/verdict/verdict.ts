import type { Posterior } from './posterior'
import type { LeakReport, Verdict } from '../report'

/** Probability from which something is said as a fact. */
export const SURE = 0.95

/** Known causes explain a fall where no leak is clearly favoured: a small leak can never quite be ruled out. */
const FAVOURED = 0.8

/** A set that holds more of the compartments than this narrows nothing. */
const NEARLY_ALL = 0.8

/**
 * The verdict that a posterior gives. `probability` is that of the verdict's statement; where undetermined it
 * is that of a leak anywhere, and where data are insufficient 0, because the posterior is only the prior.
 */
export function verdictOf(
  posterior: Posterior,
  haveEvidence: boolean,
  explanations: LeakReport['explanations'],
): Verdict {
  if (!haveEvidence) return { kind: 'insufficient-data', compartments: [], probability: 0 }
  const set = smallestSet(posterior.leak)
  const probability = Math.min(
    1,
    set.reduce((sum, id) => sum + posterior.leak.get(id)!, 0),
  )
  if (probability >= SURE && set.length === 1) return { kind: 'located', compartments: set, probability }
  if (probability >= SURE && set.length <= NEARLY_ALL * posterior.leak.size) {
    return { kind: 'narrowed', compartments: set, probability }
  }
  if (posterior.none >= FAVOURED && explanations.length > 0) {
    return { kind: 'explained', compartments: [], probability: posterior.none }
  }
  if (posterior.none >= SURE) return { kind: 'no-leak', compartments: [], probability: posterior.none }
  return { kind: 'undetermined', compartments: [], probability: Math.min(1, 1 - posterior.none) }
}

/** The fewest compartments that hold `SURE`; one as probable as the last of them belongs to them too. */
function smallestSet(leak: ReadonlyMap<string, number>): string[] {
  const ranked = [...leak].toSorted(([, a], [, b]) => b - a)
  let sum = 0
  const last = ranked.find(([, probability]) => (sum += probability) >= SURE)?.[1] ?? 0
  const inSet = new Set(
    ranked.filter(([, probability]) => probability >= last * (1 - 1e-9)).map(([id]) => id),
  )
  return [...leak.keys()].filter((id) => inSet.has(id))
}
