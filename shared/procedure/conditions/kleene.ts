/** Truth in three values: true, false, and unknown (undefined). Source: Kleene's strong logic. */
export type Truth = boolean | undefined

export function not(a: Truth): Truth {
  return a === undefined ? undefined : !a
}

/** False where one of the two is false, whatever the other may turn out to be. */
export function and(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false
  return a === true && b === true ? true : undefined
}

/** True where one of the two is true, whatever the other may turn out to be. */
export function or(a: Truth, b: Truth): Truth {
  return not(and(not(a), not(b)))
}
