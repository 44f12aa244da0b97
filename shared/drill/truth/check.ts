import type { StationFault } from '../../station/faults'
import type { Graph } from '../../station/graph'
import { toSi, unitsOf } from '../../units/units'
import type { Change, Condition } from './inject'
import { equalisationOf, FANS, OUTSIDE_NAME, type Truth } from './truth'

/** What a name in a truth may stand for. */
type Kind = 'compartment' | 'hatch' | 'person' | 'instrument' | 'leak' | 'switch' | 'inject'
type Named = readonly [kind: Kind, name: string]

const AN: Record<Kind, string> = {
  compartment: 'a compartment',
  hatch: 'a hatch',
  person: 'a person',
  instrument: 'an instrument',
  leak: 'a leak',
  switch: 'something that is switched on and off',
  inject: 'an inject',
}

/** Everything that is wrong with a truth whose shape is right: the simulator must be given none of it. */
export function truthFaults(truth: Truth, graph: Graph): StationFault[] {
  const known: Record<Kind, ReadonlySet<string>> = {
    compartment: new Set(graph.compartments.keys()),
    hatch: new Set(graph.hatches.keys()),
    person: idsOf(truth.people),
    instrument: idsOf(truth.instruments),
    leak: new Set([...idsOf(truth.leaks), ...injectedLeaks(truth)]),
    switch: new Set([FANS, ...valvesOf(graph), ...switchable(truth).map(({ id }) => id)]),
    inject: idsOf(truth.injects),
  }
  const unknown = namesOf(truth).flatMap(([path, [kind, name]]) =>
    known[kind].has(name)
      ? []
      : [{ path, code: 'unknown-id', message: `found "${name}"; expected the id of ${AN[kind]}` }],
  )
  return [...unknown, ...repeatedIds(truth), ...wrongUnits(truth), ...tooMuchGas(truth)]
}

function idsOf(all: readonly { id: string }[]): Set<string> {
  return new Set(all.map(({ id }) => id))
}

function switchable(truth: Truth) {
  const { valves, pumps, tanks, generators, scrubbers, equipment } = truth
  return [valves, pumps, tanks, generators, scrubbers, equipment].flat()
}

function valvesOf(graph: Graph): string[] {
  return [...graph.hatches.values()].flatMap((one) => (one.equalisationValve ? [equalisationOf(one.id)] : []))
}

/** Leaks that an inject begins. */
function injectedLeaks({ injects }: Truth): string[] {
  return injects.flatMap(({ changes }) =>
    changes.flatMap((one) => (one.change === 'leak' && one.compartment !== undefined ? [one.id] : [])),
  )
}

/** Every name in a truth with its path. */
function namesOf(truth: Truth): [path: string, Named][] {
  const list = <T>(path: string, all: readonly T[], names: (one: T) => Named[]) =>
    all.flatMap((one, i) => names(one).map((named): [string, Named] => [`${path}[${i}]`, named]))
  const inCompartment = ({ compartment }: { compartment: string }): Named[] => [['compartment', compartment]]
  const inside = (names: readonly string[]): Named[] =>
    names.filter((name) => name !== OUTSIDE_NAME).map((name) => ['compartment', name])
  const { leaks, tanks, generators, scrubbers, equipment, people } = truth
  return [
    ...Object.keys(truth.compartments).map((id): [string, Named] => ['compartments', ['compartment', id]]),
    ...Object.keys(truth.hatches).map((id): [string, Named] => ['hatches', ['hatch', id]]),
    ...Object.entries({ leaks, tanks, generators, scrubbers, equipment, people }).flatMap(([path, all]) =>
      list<{ compartment: string }>(path, all, inCompartment),
    ),
    ...list('valves', truth.valves, ({ between }) => inside(between)),
    ...list('pumps', truth.pumps, ({ from, to }) => [['compartment', from], ...inside([to])]),
    ...list('instruments', truth.instruments, ({ at }) => {
      if ('turns' in at) return at.turns.map((name) => ['compartment', name])
      if ('compartment' in at) return [['compartment', at.compartment]]
      return 'hatch' in at ? [['hatch', at.hatch]] : [['person', at.person]]
    }),
    ...list('injects', truth.injects, ({ at, changes }) => [
      ...(at !== 'hand' && 'condition' in at ? inCondition(at.condition) : []),
      ...changes.flatMap(inChange),
    ]),
  ]
}

function inCondition(condition: Condition): Named[] {
  switch (condition.when) {
    case 'hatch':
      return [['hatch', condition.hatch]]
    case 'person-in':
      return [
        ['person', condition.person],
        ['compartment', condition.compartment],
      ]
    case 'injected':
      return [['inject', condition.id]]
    case 'patched':
      return [['leak', condition.leak]]
    default:
      return [['compartment', condition.compartment]]
  }
}

function inChange(change: Change): Named[] {
  switch (change.change) {
    case 'leak': {
      const place: Named[] = change.compartment === undefined ? [] : [['compartment', change.compartment]]
      return [['leak', change.id], ...place]
    }
    case 'patch':
      return [['leak', change.leak]]
    case 'hatch':
      return [['hatch', change.hatch]]
    case 'position':
      return [
        ['person', change.person],
        ['compartment', change.compartment],
      ]
    default:
      return [[change.change, change.id]]
  }
}

/** Whatever can be switched shares one set of ids; the others have their own. */
function repeatedIds(truth: Truth): StationFault[] {
  const { leaks, people, instruments, injects, ...rest } = truth
  const { valves, pumps, tanks, generators, scrubbers, equipment } = rest
  const sets: Record<string, readonly { id: string }[]>[] = [
    { leaks },
    { people },
    { instruments },
    { injects },
    { valves, pumps, tanks, generators, scrubbers, equipment },
  ]
  return sets.flatMap((set) => {
    const all = Object.entries(set).flatMap(([path, ones]) =>
      ones.map(({ id }, i) => ({ id, path: `${path}[${i}].id` })),
    )
    return all
      .filter(({ id }, i) => all.findIndex((one) => one.id === id) < i)
      .map(({ id, path }) => ({
        path,
        code: 'repeated-id',
        message: `found "${id}" twice; expected it once`,
      }))
  })
}

function wrongUnits({ instruments }: Truth): StationFault[] {
  return instruments.flatMap(({ measures, unit }, i) => {
    const units: string[] =
      measures === 'flow' ? ['kg/s'] : unitsOf(measures === 'temperature' ? 'temperature' : 'pressure')
    if (units.includes(unit)) return []
    const message = `found ${unit} for ${measures}; expected ${units.join(' or ')}`
    return [{ path: `instruments[${i}].unit`, code: 'wrong-unit', message }]
  })
}

/** What is not nitrogen leaves room for it. */
function tooMuchGas({ start }: Truth): StationFault[] {
  const [all, ...parts] = [start.pressure, start.oxygen, start.carbonDioxide, start.water].map((one) =>
    toSi('pressure', one),
  )
  if (parts.reduce((sum, pa) => sum + pa, 0) <= all!) return []
  const message = 'found more oxygen, carbon dioxide and water than air; expected no more'
  return [{ path: 'start', code: 'too-much-gas', message }]
}
