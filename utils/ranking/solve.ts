/** One paper as the classifier sees it: which features it has, and how strongly. */
export interface Row {
  features: Int32Array
  values: Float64Array
  /** 1 for what is wanted, -1 for what is not. */
  label: 1 | -1
  /** What an error costs; the smaller, the stronger the regularisation. */
  cost: number
}

/** The value of a feature that every paper has: the bias. */
const CONSTANT = 0.5
/** Rounds without a larger step than this are enough. */
const SMALL_STEP = 1e-3
const MOST_ROUNDS = 30

/** The bias is the last of the weights, of which there is one more than features. */
export type Weights = Float64Array

/**
 * A linear support vector machine with squared loss and L2 regularisation, by coordinate ascent in its dual: the sum of the
 * squared weights and of the costs is made as small as it can be. Yields after every round, so that who runs it can pause.
 * The same rows give the same weights; in another order, nearly the same.
 */
export function* solve(rows: readonly Row[], size: number): Generator<void, Weights> {
  const weights = new Float64Array(size + 1)
  const duals = new Float64Array(rows.length)
  const curvatures = rows.map(({ values, cost }) => {
    return values.reduce((sum, value) => sum + value * value, CONSTANT * CONSTANT) + 1 / (2 * cost)
  })
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let largest = 0
    for (let visited = 0; visited < rows.length; visited++) {
      const at = stride(visited, rows.length)
      const { features, values, label, cost } = rows[at] as Row
      const dual = duals[at] as number
      const gradient = label * margin(weights, features, values) - 1 + dual / (2 * cost)
      const moved = Math.max(0, dual - gradient / (curvatures[at] as number))
      const step = (moved - dual) * label
      if (step === 0) continue
      duals[at] = moved
      for (let k = 0; k < features.length; k++) add(weights, features[k] as number, step * (values[k] as number))
      add(weights, size, step * CONSTANT)
      largest = Math.max(largest, Math.abs(step) / cost)
    }
    yield
    if (largest < SMALL_STEP) break
  }
  weights[size] = (weights[size] as number) * CONSTANT
  return weights
}

function add(weights: Weights, at: number, more: number): void {
  weights[at] = (weights[at] as number) + more
}

function margin(weights: Weights, features: Int32Array, values: Float64Array): number {
  let sum = (weights[weights.length - 1] as number) * CONSTANT
  for (let k = 0; k < features.length; k++) sum += (weights[features[k] as number] as number) * (values[k] as number)
  return sum
}

/** Visits everything once, neighbours far apart: what is learned must not lean on the order that papers came in. */
function stride(visited: number, length: number): number {
  return length % PRIME === 0 ? visited : (visited * PRIME) % length
}
const PRIME = 7919
