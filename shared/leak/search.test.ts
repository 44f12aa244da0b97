import { expect, test } from 'vitest'
import type { Draft } from '../session/event'
import { bundledStation } from '../station/bundled'
import { type Graph, graphOf, segmentsOf, volumeM3 } from '../station/graph'
import type { HatchState } from '../station/station'
import { locate } from './locate'
import { gauge, hatch, logOf, reading, START_MS } from './rehearsal'
import type { LeakReport } from './report'

const CREW = { 'FE-1': 'SM-RO', 'FE-2': 'SM-RO', CDR: 'MRM1' }

/** A crew that does what it is told: reads every segment each minute and closes the hatch that is advised. */
function search(
  graph: Graph,
  leaking: string,
  flowM3PerS: number,
  limitS: number,
  crewAt: Record<string, string> = CREW,
) {
  const states = new Map<string, HatchState>([...graph.hatches.values()].map((h) => [h.id, h.state]))
  const pressures = new Map([...graph.compartments.keys()].map((id) => [id, 745]))
  const crew = Object.entries(crewAt).map(([who, compartment]): Draft => ({
    at: reading('x', 1, 0).at,
    actor: who,
    kind: 'crew-position',
    data: { who, compartment },
  }))
  const drafts: Draft[] = [gauge('MV-1', 0.5, 1), ...crew]
  const closed: string[] = []
  const told: LeakReport['next'][] = []
  for (let s = 0; s <= limitS; s += 60) {
    const segments = segmentsOf(graph, (id) => states.get(id)!)
    for (const segment of segments) {
      const fall = segment.includes(leaking) ? Math.exp((-flowM3PerS * 60) / volumeM3(graph, segment)) : 1
      const place = segment[0]!
      drafts.push(reading(place, Math.round(pressures.get(place)!), s))
      for (const id of segment) pressures.set(id, pressures.get(id)! * fall)
    }
    const report = locate({ graph, events: logOf(drafts), atMs: START_MS + s * 1000 })
    told.push(report.next)
    const isolated = segments.some((set) => set.length === 1 && set[0] === leaking)
    if (report.verdict.kind === 'located') return { report, s, closed, isolated, told }
    if (report.next?.action !== 'close') continue
    drafts.push(hatch(report.next.hatch!, 'closed', s + 1))
    states.set(report.next.hatch!, 'closed')
    closed.push(report.next.hatch!)
  }
  return { report: undefined, s: limitS, closed, told }
}

const iss = graphOf(bundledStation('iss-2020-10')!)

test.each(['LAB', 'SM-PRK', 'JPM', 'COL', 'DC1', 'FGB-PGO'])(
  'a crew that follows the advice finds a fast leak in %s within the hour, cutting nobody off',
  (leaking) => {
    const { report, s, closed } = search(iss, leaking, 0.1, 3600)
    expect(report?.verdict).toMatchObject({ kind: 'located', compartments: [leaking] })
    expect(s).toBeLessThan(2400)
    expect(closed.length).toBeLessThan(10)
    for (const place of Object.values(CREW)) {
      const segment = segmentsOf(iss, (id) =>
        closed.includes(id) ? 'closed' : iss.hatches.get(id)!.state,
      ).find((set) => set.includes(place))!
      expect(segment.some((id) => iss.compartments.get(id)!.kind === 'crew-vehicle')).toBe(true)
    }
  },
)

test('a leak of a kilogram a day is not searched hatch by hatch', () => {
  const { told } = search(iss, 'LAB', 1e-5, 600)
  expect(told.map((next) => next?.action)).not.toContain('close')
})

test('a crew member is called back before the last hatch of his way is closed', () => {
  const { closed, told } = search(iss, 'LAB', 0.1, 1200, { CDR: 'COL' })
  const last = told.at(-1)!
  expect(last).toMatchObject({ action: 'wait' })
  expect(last.reason.en).toContain('CDR must come to the side of a crew vehicle')
  expect(closed).not.toContain(last.hatch)
})
