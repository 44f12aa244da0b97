import { expect, test } from 'vitest'
import type { SessionEvent } from '../session/event'
import { type Graph, segmentsOf } from '../station/graph'
import type { HatchState } from '../station/station'
import { randomOf } from '../stats/random'
import { CASES } from './bench/cases'
import { missionOf } from './bench/mission'
import { ours } from './bench/strategies/ours'
import { type Scene, sceneOf } from './bench/scene'

const RAPID = { ...CASES['digital-rapid']!, stations: ['iss-2020-10'], everyS: 5 } as const

/** Two teams beside their vehicles, sensors everywhere, and a leak in `compartment`. */
function sceneWith(compartment: string): Scene {
  const { setup, leak } = sceneOf(RAPID, randomOf(1), 2)
  const there = { ...leak, compartment }
  return { leak: there, setup: { ...setup, world: { ...setup.world, leaks: [there] } } }
}

/** Everybody who was ever without an open way to a crew vehicle, by the log. */
function cutOffIn(graph: Graph, events: readonly SessionEvent[]): string[] {
  const states = new Map<string, HatchState>([...graph.hatches.values()].map((h) => [h.id, h.state]))
  const crew = new Map<string, string>()
  return events.flatMap((event) => {
    if (event.kind === 'crew-position') crew.set(event.data.who, event.data.compartment)
    else if (event.kind === 'hatch-state') states.set(event.data.hatch, event.data.state)
    else return []
    const safe = segmentsOf(graph, (id) => states.get(id)!)
      .filter((set) => set.some((id) => graph.compartments.get(id)!.kind === 'crew-vehicle'))
      .flat()
    return [...crew].filter(([, place]) => !safe.includes(place)).map(([who]) => who)
  })
}

test.each(['LAB', 'SM-PRK', 'JPM', 'COL', 'DC1', 'FGB-PGO'])(
  'a crew that follows the advice finds a fast leak in %s, cutting nobody off',
  (place) => {
    const mission = missionOf(RAPID, sceneWith(place), randomOf(2))
    expect(ours(mission)).toMatchObject({ named: place, dropped: [] })
    expect(mission.drill.nowS()).toBeLessThan(40 * 60)
    expect(cutOffIn(mission.graph, mission.events)).toEqual([])
  },
)
