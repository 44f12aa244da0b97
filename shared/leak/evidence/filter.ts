/**
 * One Kalman filter for all hypotheses (signatures of Willsky and Jones 1976). The filter itself believes that
 * nothing leaks. Whatever else may act on the readings in proportion to an unknown amplitude is a *cause*: a leak
 * in a segment, a known flow of gas, a hatch that does not seal, an instrument that drifts. With amplitudes a the
 * innovations are those of the filter plus h·a, so that the log-likelihood ratio against no cause at all is
 *
 *   bᵀa − ½·aᵀGa,   G = Σ h·hᵀ/s,   b = Σ h·ν/s,
 *
 * exact for every a at once. State and signatures are changed in place; `copyFilter` keeps a moment.
 */
export interface Filter {
  /** Length of the state. */
  n: number
  /** Estimate of the state if no cause acts, and its covariance, row by row. */
  x: Float64Array
  covariance: Float64Array
  /** For each component and cause, how far the true state is from the estimate for each unit of amplitude. */
  error: Float64Array[]
  /** Lower triangle of G: information in (1/amplitude)². */
  gram: Float64Array[]
  b: number[]
}

/** One reading as the filter sees it: value = Σ weights·components + noise. */
export interface Measurement {
  value: number
  components: readonly number[]
  weights: readonly number[]
  variance: number
}

export function newFilter(): Filter {
  return { n: 0, x: new Float64Array(0), covariance: new Float64Array(0), error: [], gram: [], b: [] }
}

export function copyFilter({ n, x, covariance, error, gram, b }: Filter): Filter {
  return {
    n,
    x: x.slice(),
    covariance: covariance.slice(),
    error: error.map((row) => row.slice()),
    gram: gram.map((row) => row.slice()),
    b: [...b],
  }
}

/** Adds a cause that has not acted yet; gives its index. */
export function addCause(filter: Filter): number {
  const index = filter.b.length
  // Rows are longer than needed, so that they seldom have to grow.
  if (index >= (filter.error[0]?.length ?? 0)) {
    filter.error = filter.error.map((row) => {
      const longer = new Float64Array(2 * index + 16)
      longer.set(row)
      return longer
    })
  }
  filter.gram.push(new Float64Array(index + 1))
  filter.b.push(0)
  return index
}

/** G between two causes. */
export function gramOf({ gram }: Filter, i: number, j: number): number {
  return i >= j ? gram[i]![j]! : gram[j]![i]!
}

/** A component of a new state, made from old ones, with what is not known of it besides. */
export interface Component {
  from: readonly (readonly [index: number, weight: number])[]
  offset?: number
  variance?: number
}

/** Replaces the state by a linear map of it: hatches open and close, instruments come. */
export function remap(filter: Filter, components: readonly Component[]): void {
  const { n, x, covariance, error, b } = filter
  const size = components.length
  const mapped = (old: Float64Array) =>
    Float64Array.from(components, ({ from }) => from.reduce((sum, [i, weight]) => sum + weight * old[i]!, 0))
  const next = new Float64Array(size * size)
  for (const [row, { from, variance = 0 }] of components.entries()) {
    const across = combination(from, (i) => covariance.subarray(i * n, (i + 1) * n), n)
    next.set(mapped(across), row * size)
    next[row * size + row]! += variance
  }
  filter.n = size
  filter.x = mapped(x).map((value, i) => value + (components[i]!.offset ?? 0))
  filter.covariance = next
  const width = error[0]?.length ?? b.length
  filter.error = components.map(({ from }) => combination(from, (i) => error[i]!, width))
}

/** Σ weight·row as a new row. */
function combination(
  from: Component['from'],
  rowOf: (index: number) => Float64Array,
  width: number,
): Float64Array {
  const sum = new Float64Array(width)
  for (const [index, weight] of from) {
    const row = rowOf(index)
    for (let j = 0; j < width; j++) sum[j]! += weight * row[j]!
  }
  return sum
}

/** Puts a new component into the state at `index`, about which `variance` is known beforehand. */
export function addComponent(filter: Filter, index: number, variance: number): void {
  const kept = Array.from({ length: filter.n }, (_, i): Component => ({ from: [[i, 1]] }))
  remap(filter, [...kept.slice(0, index), { from: [], variance }, ...kept.slice(index)])
}

/** What the filter expects of a reading, before it is told. */
export interface Prediction {
  /** Value read less value expected if no cause acts. */
  innovation: number
  /** Variance of the innovation, the reading's own not counted. */
  variance: number
  /** Innovation for each unit of amplitude of each cause. */
  shift: Float64Array
  /** Covariance of the state with the value that is read. */
  across: Float64Array
}

export function predict(filter: Filter, { value, components, weights }: Measurement): Prediction {
  const { n, x, covariance, error, b } = filter
  const across = new Float64Array(n)
  const shift = new Float64Array(b.length)
  let innovation = value
  for (let t = 0; t < components.length; t++) {
    const index = components[t]!
    const weight = weights[t]!
    innovation -= weight * x[index]!
    for (let j = 0, at = index * n; j < n; j++, at++) across[j]! += weight * covariance[at]!
    const row = error[index]!
    for (let k = 0; k < shift.length; k++) shift[k]! += weight * row[k]!
  }
  let variance = 0
  for (let t = 0; t < components.length; t++) variance += weights[t]! * across[components[t]!]!
  return { innovation, variance, shift, across }
}

/** Takes a reading in, given what was expected of it. */
export function update(filter: Filter, prediction: Prediction, noise: number): void {
  const { n, x, covariance, error, gram, b } = filter
  const { innovation, across, shift } = prediction
  const s = prediction.variance + noise
  for (let i = 0; i < n; i++) {
    const gain = across[i]! / s
    if (gain === 0) continue
    x[i]! += gain * innovation
    for (let j = 0, at = i * n; j < n; j++, at++) covariance[at]! -= gain * across[j]!
    const row = error[i]!
    for (let k = 0; k < shift.length; k++) row[k]! -= gain * shift[k]!
  }
  for (let k = 0; k < shift.length; k++) {
    const part = shift[k]! / s
    if (part === 0) continue
    b[k]! += part * innovation
    const line = gram[k]!
    for (let l = 0; l <= k; l++) line[l]! += part * shift[l]!
  }
}

/**
 * Takes in the first reading of a component `index` about which nothing is known, whose weight is 1: the limit of an
 * infinite variance, exactly. Such a reading says nothing about any cause.
 */
export function settle(
  filter: Filter,
  index: number,
  { value, components, weights, variance }: Measurement,
): void {
  const { n, x, covariance, error, b } = filter
  const row = new Float64Array(n)
  const signature = new Float64Array(error[index]!.length)
  let level = value
  let spread = variance
  const others = components.flatMap((i, t) => (i === index ? [] : [[i, weights[t]!] as const]))
  for (const [i, weight] of others) {
    level -= weight * x[i]!
    for (let j = 0; j < n; j++) if (j !== index) row[j]! -= weight * covariance[i * n + j]!
    for (let k = 0; k < b.length; k++) signature[k]! -= weight * error[i]![k]!
  }
  for (const [i, weight] of others) spread -= weight * row[i]!
  x[index] = level
  error[index] = signature
  for (let j = 0; j < n; j++) covariance[index * n + j] = covariance[j * n + index] = row[j]!
  covariance[index * n + index] = spread
}
