import type { Failure } from '../../../shared/contract/contract'
import { hatchRefusal } from '../../../shared/drill/simulator/crew/people'
import type { State } from '../../../shared/drill/simulator/state'
import type { Scenario } from '../../../shared/drill/scenario/scenario'
import type { Change } from '../../../shared/drill/truth/inject'
import { equalisationOf } from '../../../shared/drill/truth/truth'
import type { SessionState } from '../../../shared/session/state'
import { hatchId, hatchLabel, passesAir } from '../../../shared/station/graph'

/**
 * What the crew has done to the station, when its session stands otherwise than before: hatches, valves between
 * compartments, people, patches. Compared are two states, not the entry between them, so that taking something back
 * needs no rule of its own. What is so already is no change.
 */
export function consequences(
  before: SessionState,
  after: SessionState,
  { plant }: Pick<State, 'plant'>,
  { patches }: Pick<Scenario, 'patches'>,
): Change[] {
  const [old, now] = [onBoard(before), onBoard(after)]
  return [
    ...differing(old.hatches, now.hatches).flatMap(([hatch, isOpen = false]): Change[] => {
      const known = plant.hatches[hatch]
      if (!known || passesAir(known.state) === isOpen) return []
      return [{ change: 'hatch', hatch, state: isOpen ? 'open' : 'closed' }]
    }),
    ...differing(old.valves, now.valves).flatMap(([id, on = false]): Change[] =>
      id in plant.on && plant.on[id] !== on ? [{ change: 'switch', id, on }] : [],
    ),
    ...differing(old.places, now.places).flatMap(([person, compartment]): Change[] => {
      const place = plant.places[person]
      if (place === undefined || compartment === undefined || place === compartment) return []
      return [{ change: 'position', person, compartment }]
    }),
    ...differing(old.patched, now.patched).flatMap(([compartment, count = 0]) =>
      Object.entries(plant.leaks).flatMap(([leak, known]): Change[] =>
        known.compartment === compartment
          ? [{ change: 'patch', leak, holds: count > 0 ? (patches[leak] ?? 1) : 0 }]
          : [],
      ),
    ),
  ]
}

const FAILURES = {
  jammed: 'hatch-jammed',
  'pressure-difference': 'hatch-pressure-difference',
} as const

/** Why the station does not let the crew do this; undefined where it does. */
export function refusedBy(state: State, changes: readonly Change[]): Failure | undefined {
  for (const one of changes) {
    if (one.change !== 'hatch' || one.state === undefined) continue
    const refusal = hatchRefusal(state, one.hatch, one.state)
    if (refusal) return { code: FAILURES[refusal], value: hatchLabel(state.setup.graph, one.hatch) }
  }
  return undefined
}

/** What a session says of the things that a crew can move: open or not, on or not, where, patched how often. */
function onBoard({ graph, hatches, effective }: SessionState) {
  const valves = new Map<string, boolean>()
  const places = new Map<string, string>()
  const patched = new Map<string, number>()
  for (const { kind, data } of effective) {
    if (kind === 'crew-position') places.set(data.who, data.compartment)
    if (kind === 'valve-state' && data.valve === 'equalisation') {
      const [a, b] = data.between
      const hatch = graph.hatches.has(hatchId(a, b)) ? hatchId(a, b) : hatchId(b, a)
      valves.set(equalisationOf(hatch), data.state === 'open')
    }
    if (kind === 'leak-site' && data.state === 'patched') {
      patched.set(data.compartment, (patched.get(data.compartment) ?? 0) + 1)
    }
  }
  const open = new Map([...hatches].map(([id, state]) => [id, passesAir(state)]))
  return { hatches: open, valves, places, patched }
}

function differing<V>(
  before: ReadonlyMap<string, V>,
  after: ReadonlyMap<string, V>,
): [name: string, now: V | undefined][] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].flatMap((name) =>
    before.get(name) === after.get(name) ? [] : [[name, after.get(name)] as [string, V | undefined]],
  )
}
