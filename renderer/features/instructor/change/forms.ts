import type { DrillView } from '../../../../shared/contract/drill'
import type { Scenario } from '../../../../shared/drill/scenario/scenario'
import type { Change, ChangeOf } from '../../../../shared/drill/truth/inject'
import { LEAK_LAWS } from '../../../../shared/drill/truth/truth'
import { faultsText, switchName } from '../../../../shared/drill/words'
import type { Text } from '../../../../shared/i18n/text'
import { hatchLabel, labelOf, passesAir, type Graph } from '../../../../shared/station/graph'
import { amountOf, FAULTS, faultsOf } from './faults'
import { number, optionalNumber, same, select, type Field, type Values } from './fields'
import { f, FAULT, LAW } from './messages'

/**
 * Everything that the instructor can change by hand: for each kind of change its fields, and how they become the
 * change. A table, so that a further kind is a further row.
 */

/** What the fields are made from. */
export interface Known {
  scenario: Scenario
  graph: Graph
  view: DrillView
  /** What is chosen on the map: a compartment's or hatch's id. */
  selected?: string
}

interface Form<K extends Change['change']> {
  title: Text
  /** Some depend on what is chosen in those before. */
  fields(known: Known, values: Values): Field[]
  /** From values that `faultOf` let pass; undefined where nothing would change. */
  change(values: Values, known: Known): ChangeOf<K> | undefined
}

/** A leak that is not there yet. */
const NEW = ''

function compartments({ graph }: Known) {
  return [...graph.compartments.keys()].map((id) => [id, same(labelOf(graph, id))] as const)
}

function leaksOf({ graph, view }: Known) {
  return view.leaks.map(({ id, compartment }) => [id, same(`${id}, ${labelOf(graph, compartment)}`)] as const)
}

/** The leak that is likely to be meant: where the map is pointed at it may be a new one. */
function leakAt({ graph, view, selected = '' }: Known): string {
  const here = view.leaks.find(({ compartment }) => compartment === selected) ?? view.leaks[0]
  return here && (here.compartment === selected || !graph.compartments.has(selected)) ? here.id : NEW
}

/** Whatever is not to be changed is left as it is. */
const AS_IT_IS = ['', f.asItIs] as const

export const FORMS: { [K in Change['change']]: Form<K> } = {
  leak: {
    title: f.leak,
    fields(known, { id = leakAt(known) }) {
      const leak = known.view.leaks.find((one) => one.id === id)
      return [
        select('id', f.oneLeak, [...leaksOf(known), [NEW, f.newLeak]], id),
        select('compartment', f.compartment, compartments(known), leak?.compartment ?? known.selected),
        select(
          'law',
          f.law,
          LEAK_LAWS.map((law) => [law, LAW[law]] as const),
          leak?.law,
        ),
        { name: 'size', label: f.size, initial: '', optional: leak !== undefined },
        select('measure', f.unit, [
          ['kgPerDay', f.kgPerDay],
          ['holeMm', f.holeMm],
        ]),
        { name: 'overMin', label: f.overMin, initial: '0' },
      ]
    },
    change({ id, compartment, law, size, measure, overMin }, { view }) {
      const leak = view.leaks.find((one) => one.id === id)
      const amount = optionalNumber(size)
      const changed = {
        compartment: compartment === leak?.compartment ? undefined : compartment,
        law: law === leak?.law ? undefined : LEAK_LAWS.find((one) => one === law),
        size:
          amount === undefined ? undefined : measure === 'holeMm' ? { holeMm: amount } : { kgPerDay: amount },
      }
      if (isEmpty(changed)) return undefined
      return { change: 'leak', id: id || newLeak(view), ...changed, overS: number(overMin) * 60 }
    },
  },
  patch: {
    title: f.patch,
    fields: (known) => [
      select('leak', f.oneLeak, leaksOf(known)),
      { name: 'percent', label: f.holdsBack, initial: '100', most: 100 },
    ],
    change: ({ leak = '', percent }) => ({ change: 'patch', leak, holds: number(percent) / 100 }),
  },
  hatch: {
    title: f.hatch,
    fields({ graph, view, selected }, { hatch = selected }) {
      const known = view.hatches.find(({ id }) => id === hatch) ?? view.hatches[0]
      return [
        select(
          'hatch',
          f.hatch,
          view.hatches.map(({ id }) => [id, same(hatchLabel(graph, id))]),
          known?.id,
        ),
        select('state', f.state, [AS_IT_IS, known && passesAir(known.state) ? CLOSED : OPEN]),
        select('jammed', f.motion, [AS_IT_IS, known?.jammed ? ['no', f.free] : ['yes', f.jammed]]),
        { name: 'kgPerDay', label: f.gap, initial: '', optional: true },
      ]
    },
    change({ hatch = '', state, jammed, kgPerDay: typed }) {
      const kgPerDay = optionalNumber(typed)
      const changed = {
        state: (['open', 'closed'] as const).find((one) => one === state),
        jammed: jammed ? jammed === 'yes' : undefined,
        gap: kgPerDay === undefined ? undefined : { kgPerDay },
      }
      return isEmpty(changed) ? undefined : { change: 'hatch', hatch, ...changed }
    },
  },
  instrument: {
    title: f.instrument,
    fields({ scenario, view }, { id = view.instruments[0]?.id, fault = 'stuck' }) {
      const unit = scenario.truth.instruments.find((one) => one.id === id)?.unit ?? ''
      const amount = amountOf(fault, unit)
      return [
        select(
          'id',
          f.instrument,
          view.instruments.map(({ id, at, faults }) => {
            const { en, ru } = faultsText(faults)
            return [id, { en: `${id}, ${at}: ${en}`, ru: `${id}, ${at}: ${ru}` }]
          }),
        ),
        select(
          'fault',
          f.fault,
          [...FAULTS.map((one) => [one, FAULT[one]] as const), ['', FAULT.none]],
          fault,
        ),
        ...(amount ? [amount] : []),
      ]
    },
    change: ({ id = '', fault = '', amount }) => ({
      change: 'instrument',
      id,
      faults: faultsOf(fault, number(amount)),
    }),
  },
  switch: {
    title: f.switch,
    fields({ graph, view }, { id = Object.keys(view.on)[0] ?? '' }) {
      return [
        select(
          'id',
          f.thing,
          Object.keys(view.on).map((id) => [id, switchName(id, graph)]),
          id,
        ),
        select('on', f.state, view.on[id] ? [OFF, ON] : [ON, OFF]),
      ]
    },
    change: ({ id = '', on }) => ({ change: 'switch', id, on: on === 'on' }),
  },
  position: {
    title: f.position,
    fields: (known, { person = known.view.people[0]?.id }) => [
      select(
        'person',
        f.person,
        known.view.people.map(({ id }) => [id, same(id)]),
        person,
      ),
      select(
        'compartment',
        f.compartment,
        compartments(known),
        known.graph.compartments.has(known.selected ?? '')
          ? known.selected
          : known.view.people.find(({ id }) => id === person)?.compartment,
      ),
    ],
    change: ({ person = '', compartment = '' }) => ({ change: 'position', person, compartment }),
  },
  inject: {
    title: f.inject,
    fields: ({ scenario, view }) => [
      select(
        'id',
        f.oneInject,
        scenario.injects
          .filter(
            ({ id, at }) => at !== 'hand' && view.injects.find((one) => one.id === id)?.cameS === undefined,
          )
          .map(({ id, title }) => [id, title]),
      ),
    ],
    change: ({ id = '' }) => ({ change: 'inject', id }),
  },
}

const KINDS: Change['change'][] = ['leak', 'patch', 'hatch', 'instrument', 'switch', 'position', 'inject']

const OPEN = ['open', f.open] as const
const CLOSED = ['closed', f.closed] as const
const ON = ['on', f.on] as const
const OFF = ['off', f.off] as const

function isEmpty(changed: object): boolean {
  return Object.values(changed).every((value) => value === undefined)
}

/** The first name that no leak has. */
function newLeak({ leaks }: DrillView): string {
  for (let n = 1; ; n++) if (!leaks.some(({ id }) => id === `hand-${n}`)) return `hand-${n}`
}

/** The kinds of change for which there is something to change. */
export function kindsFor(known: Known): Change['change'][] {
  return KINDS.filter((kind) => FORMS[kind].fields(known, {}).every(({ options }) => options?.length !== 0))
}

/** The kind that what is chosen on the map asks for. */
export function kindFor({ graph, selected = '' }: Known): Change['change'] {
  return graph.hatches.has(selected) ? 'hatch' : 'leak'
}

/** The fields of a form as they stand: what was typed, and the usual value where nothing was. */
export function filledIn(
  kind: Change['change'],
  known: Known,
  typed: Values,
): { fields: Field[]; values: Values } {
  const fields = FORMS[kind].fields(known, typed)
  const values = fields.map(({ name, options, initial }) => {
    const value = typed[name]
    // What was chosen before another field changed may no longer be offered.
    const stands = value !== undefined && (!options || options.some(([one]) => one === value))
    return [name, stands ? value : initial] as const
  })
  return { fields, values: Object.fromEntries(values) }
}
