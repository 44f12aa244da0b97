import { LANGUAGES, type Text } from '../../i18n/text'
import type { Procedure } from '../../procedure/language/procedure'
import { PROGRAM } from '../../session/event'
import type { StationFault } from '../../station/faults'
import { type Graph, hatchesAt, otherSide, passesAir } from '../../station/graph'
import { fromSi, toSi } from '../../units/units'
import type { Size } from '../truth/size'
import type { Objective, Scenario } from './scenario'

/** One thing wrong with a scenario. `path` reads like `injects[3].at`. */
export type Fault = StationFault

/** What a rule looks at. */
export interface Subject {
  scenario: Scenario
  graph: Graph
  /** Undefined where no procedure with that id comes with the program. */
  procedure: Procedure | undefined
}

/** The instructor's keys 1 to 9. */
const MOST_BY_HAND = 9
/** The line of the log may have a million bytes; up to 5,000 deeds stand in it too. */
const MOST_CHARACTERS = 200_000

export const RULES: readonly ((subject: Subject) => Fault[])[] = [
  size,
  texts,
  procedure,
  people,
  instruments,
  byHand,
  times,
  patches,
  objectives,
]

/** The scenario stands in one line of the log when its drill has ended. */
function size({ scenario }: Subject): Fault[] {
  const { length } = JSON.stringify(scenario)
  return length <= MOST_CHARACTERS
    ? []
    : [fault('', 'too-large', `${length} characters of JSON`, `at most ${MOST_CHARACTERS}`)]
}

/** What the crew is told says something, and fits into an entry of the log. */
function texts({ scenario }: Subject): Fault[] {
  const { crewTitle, briefing, injects } = scenario
  const told: [path: string, text: Text, most: number][] = [
    ['crewTitle', crewTitle, 200],
    ['briefing', briefing, 4000],
    ...injects.flatMap(({ message }, i): [string, Text, number][] =>
      message ? [[`injects[${i}].message.text`, message.text, 4000]] : [],
    ),
  ]
  return told.flatMap(([path, text, most]) =>
    LANGUAGES.flatMap((language) => {
      const { length } = text[language].trim()
      const at = `${path}.${language}`
      if (length === 0) return [fault(at, 'empty-text', 'nothing but spaces', 'a text')]
      return length <= most ? [] : [fault(at, 'long-text', `${length} characters`, `at most ${most}`)]
    }),
  )
}

function procedure({ scenario, graph, procedure }: Subject): Fault[] {
  const found = `"${scenario.procedure}"`
  if (!procedure) return [fault('procedure', 'unknown-procedure', found, 'the id of a bundled procedure')]
  const { stations } = procedure
  if (!stations || stations.includes(graph.station.id)) return []
  const expected = `a procedure for ${graph.station.id}; this one is for ${stations.join(', ')}`
  return [fault('procedure', 'procedure-of-another-station', found, expected)]
}

/** Somebody is on board, and whoever is there finds a way home at the beginning. */
function people({ scenario, graph }: Subject): Fault[] {
  const { people } = scenario.truth
  if (people.length === 0) return [fault('truth.people', 'nobody', 'nobody', 'at least one person')]
  return people.flatMap(({ id, compartment }, i) => {
    // People write entries under their id.
    if (id === PROGRAM) return [fault(`truth.people[${i}].id`, 'reserved-id', `"${id}"`, 'another id')]
    if (!graph.compartments.has(compartment) || reachesVehicle(graph, compartment)) return []
    const found = `no way through open hatches from ${compartment}, where ${id} is, to a crew vehicle`
    return [fault(`truth.people[${i}].compartment`, 'cut-off', found, 'one')]
  })
}

function reachesVehicle(graph: Graph, from: string): boolean {
  const reached = new Set([from])
  for (const id of reached) {
    if (graph.compartments.get(id)!.kind === 'crew-vehicle') return true
    for (const hatch of hatchesAt(graph, id)) if (passesAir(hatch.state)) reached.add(otherSide(hatch, id))
  }
  return false
}

/** The crew reads an instrument of the station as the station describes it. */
function instruments({ scenario, graph }: Subject): Fault[] {
  return scenario.truth.instruments.flatMap(({ id, unit }, i) => {
    const known = graph.instruments.get(id)?.unit
    if (known === undefined || known === unit) return []
    const expected = `${known}, as the station says of ${id}`
    return [fault(`truth.instruments[${i}].unit`, 'unit-of-the-station', unit, expected)]
  })
}

function byHand({ scenario }: Subject): Fault[] {
  const count = scenario.injects.filter(({ at }) => at === 'hand').length
  if (count <= MOST_BY_HAND) return []
  const expected = `at most ${MOST_BY_HAND}, one a key`
  return [fault('injects', 'too-many-by-hand', `${count} injects by hand`, expected)]
}

/** Nothing is planned or asked for after the end. */
function times({ scenario }: Subject): Fault[] {
  const { endsAfterMin } = scenario
  const end = `at most the ${endsAfterMin} min of "endsAfterMin"`
  return [
    ...scenario.injects.flatMap(({ at }, i) =>
      at !== 'hand' && 'atS' in at && at.atS > endsAfterMin * 60
        ? [fault(`injects[${i}].at.atS`, 'after-the-end', `${at.atS} s`, end)]
        : [],
    ),
    ...scenario.objectives.flatMap((one, i) =>
      'withinMin' in one && one.withinMin > endsAfterMin
        ? [fault(`objectives[${i}].withinMin`, 'after-the-end', `${one.withinMin} min`, end)]
        : [],
    ),
  ]
}

function patches({ scenario }: Subject): Fault[] {
  const { known } = leaksOf(scenario)
  return Object.keys(scenario.patches)
    .filter((id) => !known.has(id))
    .map((id) => fault(`patches.${id}`, 'unknown-leak', `"${id}"`, 'the id of a leak'))
}

/** Objectives that the truth contradicts. */
function objectives({ scenario }: Subject): Fault[] {
  const { known, certain } = leaksOf(scenario)
  const startPa = toSi('pressure', scenario.truth.start.pressure)
  const wrong: { [K in Objective['objective']]?: (one: Extract<Objective, { objective: K }>) => string[] } = {
    isolate: () => (known.size > 0 ? [] : ['no leak at any time', 'one to be isolated']),
    name: () => (known.size > 0 ? [] : ['no leak at any time', 'one to be named']),
    clear: () =>
      certain.size === 0
        ? []
        : [
            `the leak ${[...certain].map((id) => `"${id}"`).join(', ')}`,
            'none where there is nothing to find',
          ],
    'stay-above': ({ pressure }) => {
      if (toSi('pressure', pressure) < startPa) return []
      const start = `${fromSi('pressure', startPa, pressure.unit).toPrecision(4)} ${pressure.unit}`
      return [`${pressure.value} ${pressure.unit}`, `less than at the beginning, ${start}`]
    },
  }
  return scenario.objectives.flatMap((one, i) => {
    const [found, expected] = wrong[one.objective]?.(one as never) ?? []
    if (found === undefined) return []
    return [fault(`objectives[${i}]`, 'contradicts-the-truth', found, expected!)]
  })
}

/** Leaks that there can be at some time, and those that come whatever the instructor does. */
function leaksOf({ truth, injects }: Scenario): Record<'known' | 'certain', Set<string>> {
  const begun = injects.flatMap(({ at, changes }) =>
    changes.flatMap((one) =>
      one.change === 'leak' && !isNothing(one.size) ? [{ id: one.id, isCertain: at !== 'hand' }] : [],
    ),
  )
  const start = truth.leaks.filter(({ size }) => !isNothing(size)).map(({ id }) => id)
  return {
    known: new Set([...start, ...begun.map(({ id }) => id)]),
    certain: new Set([...start, ...begun.flatMap(({ id, isCertain }) => (isCertain ? [id] : []))]),
  }
}

/** A leak of size 0 is none. */
function isNothing(size: Size | undefined): boolean {
  return size !== undefined && ('holeMm' in size ? size.holeMm : size.kgPerDay) === 0
}

function fault(path: string, code: string, found: string, expected: string): Fault {
  return { path, code, message: `found ${found}; expected ${expected}` }
}
