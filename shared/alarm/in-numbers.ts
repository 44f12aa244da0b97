import type { Term } from '../procedure/conditions/judge'
import { differenceFromSi, fromSi } from '../units/units'

/** How a value is written in the log, which has one text for all languages: a number and its unit. */
const WRITTEN: Partial<Record<NonNullable<Term['dimension']>, (si: number) => string>> = {
  pressure: (pa) => `${fromSi('pressure', pa, 'mmHg').toFixed(1)} mmHg`,
  'pressure-rate': (paPerS) => `${differenceFromSi('pressure', paPerS * 60, 'mmHg').toFixed(2)} mmHg/min`,
  time: (s) => `${(s / 60).toFixed(1)} min`,
}

/**
 * What was measured when a condition was met, such as "-1.25 mmHg/min, 731.0 mmHg": limits and settings stand
 * elsewhere. Undefined where there is nothing to say.
 */
export function inNumbers(terms: readonly Term[]): string | undefined {
  const said = terms
    .filter(({ ageS, dimension }) => ageS !== undefined || dimension === 'time')
    .flatMap(({ value, dimension }) =>
      typeof value === 'number' ? ((dimension && WRITTEN[dimension]?.(value)) ?? []) : [],
    )
  return said.length > 0 ? [...new Set(said)].join(', ') : undefined
}
