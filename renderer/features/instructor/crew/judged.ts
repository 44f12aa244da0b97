import type { Verdict } from '../../../../shared/leak/report'
import type { DrillView } from '../../../../shared/contract/drill'

/** Where air is lost now. */
export function leakingIn(leaks: DrillView['leaks']): string[] {
  return leaks.flatMap(({ compartment, kgPerDay }) => (kgPerDay > 0 ? [compartment] : []))
}

/**
 * Is it true what the engine says? Who names several compartments is right if one of them leaks; undefined where
 * nothing is said that could be false.
 */
export function judged({ kind, compartments }: Verdict, leaking: readonly string[]): boolean | undefined {
  switch (kind) {
    case 'located':
    case 'narrowed':
      return compartments.some((id) => leaking.includes(id))
    case 'no-leak':
    case 'explained':
      return leaking.length === 0
    default:
      return undefined
  }
}
