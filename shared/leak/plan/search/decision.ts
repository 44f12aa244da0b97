/** Error probability at which the crew may act on a side. */
export const ERROR = 0.01

/** Log odds at which a side counts as known. */
const DECIDED = Math.log((1 - ERROR) / ERROR)

/** Evidence that a sequential test of even odds needs on average: (1 − 2α)·ln((1 − α)/α) (Wald). */
const EVIDENCE = (1 - 2 * ERROR) * DECIDED

/** Longest time worth naming: a month. */
export const LONGEST_S = 30 * 86_400

/**
 * Wandering of a cabin's pressure that no entry explains (uneven temperature, breathing, adsorption): a random
 * walk of 0.5 mmHg in a day. Ours; it makes a leak of 1 kg/day in 900 m³, known to be lost in the noise there,
 * about 1.5 standard deviations a day.
 */
export const DRIFT_PA2_PER_S = (0.5 * 133.322) ** 2 / 86_400

/** What tells one place from another: the slope that a leak makes there, in Pa/s, and how well it is read. */
export interface Trace {
  slopePaPerS: number
  /** Readings of σ every Δ give 1/(σ²·Δ), in 1/(Pa²·s); several instruments add. */
  information: number
}

/** Evidence that is still needed for a side where the odds are `odds` to one for it already, 0 at least. */
export function evidenceLeft(odds: number): number {
  return (1 - 2 * ERROR) * Math.max(0, DECIDED - Math.log(odds))
}

/**
 * Seconds until the traces give `evidence`: the smallest t with Σ b²t³/(6R + 2qt²) ≥ Λ, R the reading noise
 * and q the cabin's drift (variance of a fitted slope under both). At most a month, also where nothing is read.
 */
export function secondsToTell(evidence: number, one: Trace, other: Trace): number {
  if (!(evidence > 0)) return 0
  let t = Math.min(alone(evidence, one), alone(evidence, other))
  // Newton's steps on the logarithms: the evidence grows as a power between 1 and 3 of the time.
  for (let i = 0; i < 4 && t < LONGEST_S; i++) {
    const [a, b] = [evidenceAfter(t, one), evidenceAfter(t, other)]
    const power = (a * powerAt(t, one) + b * powerAt(t, other)) / (a + b)
    t *= (evidence / (a + b)) ** (1 / power)
  }
  return Math.min(t, LONGEST_S)
}

/**
 * Seconds until a slope of `lossPaPerS` can be told from none, reading with the random error `sigmaPa` once
 * in `everyS`. At least two readings apart; at most a month, also where there is no loss to see.
 */
export function decisionTimeS(lossPaPerS: number, sigmaPa: number, everyS = 60): number {
  const trace = { slopePaPerS: lossPaPerS, information: 1 / (sigmaPa ** 2 * everyS) }
  return Math.max(everyS, lossPaPerS > 0 ? secondsToTell(EVIDENCE, trace, NOTHING) : LONGEST_S)
}

const NOTHING: Trace = { slopePaPerS: 0, information: 0 }

/** Upper bound of the time that one trace needs: as if reading noise and drift came one after the other. */
function alone(evidence: number, { slopePaPerS, information }: Trace): number {
  const perEvidence = evidence / slopePaPerS ** 2
  const seconds = Math.cbrt((6 * perEvidence) / information) + 2 * DRIFT_PA2_PER_S * perEvidence
  return seconds < LONGEST_S ? seconds : LONGEST_S
}

function evidenceAfter(t: number, { slopePaPerS, information }: Trace): number {
  return (slopePaPerS ** 2 * information * t ** 3) / (6 + 2 * DRIFT_PA2_PER_S * information * t * t)
}

/** d ln(evidence)/d ln t: 3 where reading noise rules, 1 where drift does. */
function powerAt(t: number, { information }: Trace): number {
  const drift = 2 * DRIFT_PA2_PER_S * information * t * t
  return 3 - (2 * drift) / (6 + drift)
}
