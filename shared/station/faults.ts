import { otherSide } from './graph'
import type { Station } from './station'

/** One thing wrong with a station or procedure file. `path` reads like `compartments[3].volume`. */
export interface StationFault {
  path: string
  code: string
  /** English: what was found, what is expected. */
  message: string
}

/** Ids that stand for something else: `none` in a posterior, `whole` in a gas flow. */
const RESERVED = new Set(['none', 'whole'])

/** Everything that is wrong with a station whose shape is right. */
export function meaningFaults(station: Station): StationFault[] {
  return RULES.flatMap((rule) => rule(station))
}

const RULES: ((station: Station) => StationFault[])[] = [
  placeIds,
  volumeBands,
  hatchEnds,
  hatchPairs,
  docking,
  firstSplit,
  instruments,
  limits,
  connection,
]

/** Compartments and vehicles share one set of ids: both are places where a reading is taken. */
function placeIds(station: Station): StationFault[] {
  const all = places(station)
  return [
    ...repeated(all.map((p) => [`${p.path}.id`, p.place.id])),
    ...all
      .filter((p) => RESERVED.has(p.place.id))
      .map((p) =>
        fault(
          `${p.path}.id`,
          'reserved-id',
          `found "${p.place.id}", which has a meaning of its own; expected another id`,
        ),
      ),
  ]
}

function volumeBands(station: Station): StationFault[] {
  return places(station).flatMap(({ path, place: { id, volume } }) => {
    if (!volume) return []
    const { value, low = value, high = value, unit } = volume
    if (low <= value && value <= high) return []
    const found = `found ${value} ${unit} for "${id}"`
    return [
      fault(`${path}.volume`, 'volume-band', `${found}; expected a value inside its band ${low} to ${high}`),
    ]
  })
}

function hatchEnds(station: Station): StationFault[] {
  const known = new Set(station.compartments.map((c) => c.id))
  const vehicles = new Set(station.vehicles.map((v) => v.id))
  return station.hatches.flatMap(({ id, between }, i) => {
    const path = `hatches[${i}]`
    const faults = between.flatMap((end, k) => {
      if (known.has(end)) return []
      const expected = vehicles.has(end)
        ? 'a vehicle has its hatch already, at "dockedTo"; expected no hatch of its own'
        : 'expected the id of a compartment of this station'
      return [fault(`${path}.between[${k}]`, 'unknown-compartment', `found "${end}"; ${expected}`)]
    })
    if (between[0] === between[1]) {
      faults.push(
        fault(
          `${path}.between`,
          'self-hatch',
          `found "${between[0]}" on both sides; expected two different compartments`,
        ),
      )
    }
    if (id !== between.join('/')) {
      faults.push(
        fault(
          `${path}.id`,
          'hatch-id',
          `found "${id}"; expected its two compartments joined by "/": "${between.join('/')}"`,
        ),
      )
    }
    return faults
  })
}

function hatchPairs(station: Station): StationFault[] {
  const first = new Map<string, string>()
  return station.hatches.flatMap(({ id, between }, i) => {
    const pair = [...between].sort().join('/')
    const earlier = first.get(pair)
    if (earlier === undefined) {
      first.set(pair, id)
      return []
    }
    const message = `found a second hatch "${id}" beside "${earlier}"; expected one hatch between two compartments`
    return [fault(`hatches[${i}]`, 'duplicate-hatch', message)]
  })
}

function docking(station: Station): StationFault[] {
  const known = new Set(station.compartments.map((c) => c.id))
  return station.vehicles.flatMap(({ id, dockedTo }, i) =>
    known.has(dockedTo)
      ? []
      : [
          fault(
            `vehicles[${i}].dockedTo`,
            'unknown-compartment',
            `found "${dockedTo}" for "${id}"; expected the id of a compartment of this station`,
          ),
        ],
  )
}

function firstSplit(station: Station): StationFault[] {
  const known = new Set(station.hatches.map((h) => h.id))
  return [
    ...station.firstSplit.flatMap((id, i) =>
      known.has(id)
        ? []
        : [fault(`firstSplit[${i}]`, 'unknown-hatch', `found "${id}"; expected the id of a hatch`)],
    ),
    ...repeated(station.firstSplit.map((id, i) => [`firstSplit[${i}]`, id])),
  ]
}

function instruments(station: Station): StationFault[] {
  const errors = ['sigma', 'resolution', 'systematic'] as const
  return [
    ...repeated(station.instruments.map((instrument, i) => [`instruments[${i}].id`, instrument.id])),
    ...station.instruments.flatMap((instrument, i) =>
      errors.flatMap((key) => {
        const found = instrument[key]
        if (!found || found.value >= 0) return []
        const message = `found ${found.value} ${found.unit} for "${instrument.id}"; expected zero or more`
        return [fault(`instruments[${i}].${key}`, 'negative', message)]
      }),
    ),
  ]
}

function limits(station: Station): StationFault[] {
  return Object.entries(station.limits).flatMap(([key, { value, unit }]) =>
    value > 0
      ? []
      : [fault(`limits.${key}`, 'not-positive', `found ${value} ${unit}; expected more than zero`)],
  )
}

/** Names the compartments that cannot be reached from the first one; a leak there could never be searched. */
function connection(station: Station): StationFault[] {
  const start = station.compartments[0]!.id
  const reached = new Set([start])
  for (const id of reached) {
    for (const hatch of station.hatches) {
      if (hatch.between.includes(id)) reached.add(otherSide(hatch, id))
    }
  }
  return station.compartments.flatMap(({ id }, i) =>
    reached.has(id)
      ? []
      : [
          fault(
            `compartments[${i}]`,
            'unreachable',
            `found no way of hatches from "${start}" to "${id}"; expected one`,
          ),
        ],
  )
}

function places(station: Station) {
  return (['compartments', 'vehicles'] as const).flatMap((list) =>
    station[list].map((place, i) => ({ path: `${list}[${i}]`, place })),
  )
}

/** A fault for every id that stands in the list before. */
function repeated(ids: [path: string, id: string][]): StationFault[] {
  const seen = new Set<string>()
  return ids.flatMap(([path, id]) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [fault(path, 'duplicate-id', `found "${id}" a second time; expected every id once`)]
  })
}

function fault(path: string, code: string, message: string): StationFault {
  return { path, code, message }
}
