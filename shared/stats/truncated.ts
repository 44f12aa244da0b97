/**
 * Mean and variance of a normal distribution of which only what lies between −`half` and `half` is left (Johnson, Kotz
 * and Balakrishnan, Continuous Univariate Distributions 1, 13.10). Where next to nothing is left: the nearer end.
 */
export function truncatedNormal(
  mean: number,
  variance: number,
  half: number,
): { mean: number; variance: number } {
  // The left tail is the precise one: a distribution to the right of the middle is turned round.
  if (mean < 0) {
    const turned = truncatedNormal(-mean, variance, half)
    return { mean: -turned.mean, variance: turned.variance }
  }
  const sigma = Math.sqrt(variance)
  if (sigma > half / 2) return summed(mean, variance, half)
  const [a, b] = [(-half - mean) / sigma, (half - mean) / sigma]
  const left = below(b) - below(a)
  if (!(left > LEAST)) return { mean: half, variance: Math.min(variance, half ** 2 / 12) }
  const [da, db] = [density(a), density(b)]
  const shift = (da - db) / left
  const spread = 1 + (a * da - b * db) / left - shift ** 2
  return { mean: mean + sigma * shift, variance: variance * Math.max(1e-6, Math.min(1, spread)) }
}

const LEAST = 1e-9

/** A wide distribution is smooth between the ends: a sum over this many strips is exact enough. */
const STRIPS = 64

function summed(mean: number, variance: number, half: number): { mean: number; variance: number } {
  let [weights, first, second] = [0, 0, 0]
  for (let i = 0; i < STRIPS; i++) {
    const x = half * ((2 * i + 1) / STRIPS - 1)
    // Measured from the nearer end, so that the weights there never vanish.
    const weight = Math.exp(((half - mean) ** 2 - (x - mean) ** 2) / variance / 2)
    weights += weight
    first += weight * x
    second += weight * x * x
  }
  const middle = first / weights
  return { mean: middle, variance: second / weights - middle ** 2 }
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
}

/**
 * Probability of a standard normal value below x, to 1.2e-7 of itself: half of erfc(−x/√2) by Chebyshev's fit of
 * Press et al., Numerical Recipes, 6.2.
 */
function below(x: number): number {
  const z = Math.abs(x) / Math.SQRT2
  const t = 1 / (1 + z / 2)
  const series = COEFFICIENTS.reduceRight((sum, c) => sum * t + c, 0)
  const tail = (t * Math.exp(-z * z + series)) / 2
  return x < 0 ? tail : 1 - tail
}

const COEFFICIENTS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
]
