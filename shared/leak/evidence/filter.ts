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
  /** For each cause, how far the true state is from the estimate for each unit of amplitude. */
  error: Float64Array[]
  /** Lower triangle of G: information in (1/amplitude)². */
  gram: Float64Array[]
  b: number[]
}

/** One reading as the filter sees it: value = Σ coefficient·state + noise. */
export interface Measurement {
  value: number
  terms: readonly (readonly [index: number, coefficient: number])[]
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
  filter.error.push(new Float64Array(filter.n))
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
  const { n, x, covariance, error } = filter
  const size = components.length
  const map = (old: Float64Array) =>
    Float64Array.from(components, ({ from }) => from.reduce((sum, [i, weight]) => sum + weight * old[i]!, 0))
  const next = new Float64Array(size * size)
  for (const [row, { from, variance = 0 }] of components.entries()) {
    const across = new Float64Array(n)
    for (const [i, weight] of from) {
      for (let j = 0; j < n; j++) across[j]! += weight * covariance[i * n + j]!
    }
    next.set(map(across), row * size)
    next[row * size + row]! += variance
  }
  filter.n = size
  filter.x = map(x).map((value, i) => value + (components[i]!.offset ?? 0))
  filter.covariance = next
  filter.error = error.map(map)
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

export function predict(filter: Filter, { value, terms }: Measurement): Prediction {
  const { n, x, covariance, error } = filter
  const across = new Float64Array(n)
  let innovation = value
  for (const [index, coefficient] of terms) {
    innovation -= coefficient * x[index]!
    const row = index * n
    for (let j = 0; j < n; j++) across[j]! += coefficient * covariance[row + j]!
  }
  let variance = 0
  for (const [index, coefficient] of terms) variance += coefficient * across[index]!
  const shift = new Float64Array(error.length)
  for (let k = 0; k < error.length; k++) {
    const row = error[k]!
    for (const [index, coefficient] of terms) shift[k]! += coefficient * row[index]!
  }
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
    const row = i * n
    for (let j = 0; j < n; j++) covariance[row + j]! -= gain * across[j]!
  }
  for (let k = 0; k < shift.length; k++) {
    const h = shift[k]!
    if (h === 0) continue
    const part = h / s
    const row = error[k]!
    for (let i = 0; i < n; i++) row[i]! -= part * across[i]!
    b[k]! += part * innovation
    const line = gram[k]!
    for (let l = 0; l <= k; l++) line[l]! += part * shift[l]!
  }
}

/**
 * Takes in the first reading of a component `index` about which nothing is known, whose coefficient is 1: the
 * limit of an infinite variance, exactly. Such a reading says nothing about any cause.
 */
export function settle(filter: Filter, index: number, { value, terms, variance }: Measurement): void {
  const { n, x, covariance, error } = filter
  const others = terms.filter(([i]) => i !== index)
  const row = new Float64Array(n)
  let level = value
  for (const [i, coefficient] of others) {
    level -= coefficient * x[i]!
    for (let j = 0; j < n; j++) if (j !== index) row[j]! -= coefficient * covariance[i * n + j]!
  }
  x[index] = level
  for (let j = 0; j < n; j++) {
    covariance[index * n + j] = row[j]!
    covariance[j * n + index] = row[j]!
  }
  covariance[index * n + index] = variance - others.reduce((sum, [i, c]) => sum + c * row[i]!, 0)
  for (const signature of error) {
    signature[index] = -others.reduce((sum, [i, c]) => sum + c * signature[i]!, 0)
  }
}
