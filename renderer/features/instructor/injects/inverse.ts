import type { DrillView } from '../../../../shared/contract/drill'
import type { Change, ChangeOf } from '../../../../shared/drill/truth/inject'
import { passesAir } from '../../../../shared/station/graph'

type Inverse<K extends Change['change']> = (change: ChangeOf<K>, view: DrillView) => Change | undefined

const INVERSES: { [K in Change['change']]: Inverse<K> } = {
  // How large a leak was before is not told, and the air that it lost stays lost.
  leak: () => undefined,
  patch: ({ leak }, { leaks }) => {
    const found = leaks.find(({ id }) => id === leak)
    return found && { change: 'patch', leak, holds: found.held }
  },
  hatch: ({ hatch, state, jammed, gap }, { hatches }) => {
    const found = hatches.find(({ id }) => id === hatch)
    // Nor is the size of a gap: only a hatch that was tight can be made so again.
    if (!found || (gap && found.leaks) || (state && found.state === 'removed')) return undefined
    return {
      change: 'hatch',
      hatch,
      state: state && (passesAir(found.state) ? 'open' : 'closed'),
      jammed: jammed === undefined ? undefined : found.jammed,
      gap: gap && { kgPerDay: 0 },
    }
  },
  switch: ({ id }, { on }) => (id in on ? { change: 'switch', id, on: on[id]! } : undefined),
  instrument: ({ id }, { instruments }) => {
    const found = instruments.find((one) => one.id === id)
    return found && { change: 'instrument', id, faults: [...found.faults] }
  },
  // What an inject does is in the scenario: see `undoOf`.
  inject: () => undefined,
  position: ({ person }, { people }) => {
    const found = people.find(({ id }) => id === person)
    return found && { change: 'position', person, compartment: found.compartment }
  },
}

/**
 * The changes that make the station again what it is in `view`, the last first; undefined where one of them cannot be
 * taken back.
 */
export function inverseOf(changes: readonly Change[], view: DrillView): Change[] | undefined {
  const inverses = changes.toReversed().map((change) => {
    const inverse = INVERSES[change.change] as Inverse<Change['change']>
    return inverse(change, view)
  })
  return inverses.every((one) => one !== undefined) ? inverses : undefined
}
