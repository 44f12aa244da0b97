import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BUNDLED_STATIONS } from './bundled'
import { checkStation } from './check'
import { graphOf, type Graph } from './graph'
import { placesOf, shared, type Place } from './layout'
import type { StationFile } from './station'

/** Random station files whose hatches form a tree, with vehicles, without places. */
const stationFiles: fc.Arbitrary<StationFile> = fc
  .record({
    joints: fc.array(fc.nat(), { maxLength: 30 }),
    docks: fc.array(fc.tuple(fc.nat(), fc.constantFrom('crew' as const, 'cargo' as const)), { maxLength: 4 }),
    volumes: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 35, maxLength: 35 }),
  })
  .map(({ joints, docks, volumes }) => ({
    id: 'tree',
    compartments: Array.from({ length: joints.length + 1 }, (_, i) => ({
      id: `C${i}`,
      volume: { value: volumes[i]!, unit: 'm3' },
    })),
    hatches: joints.map((joint, i) => {
      const between: [string, string] = [`C${joint % (i + 1)}`, `C${i + 1}`]
      return { id: between.join('/'), between }
    }),
    vehicles: docks.map(([dock, kind], i) => ({
      id: `V${i}`,
      kind,
      dockedTo: `C${dock % (joints.length + 1)}`,
      volume: { value: 9, unit: 'm3' },
    })),
  }))

function graph(file: unknown): Graph {
  const check = checkStation(file)
  if (!check.ok) throw new Error(JSON.stringify(check.faults))
  return check.graph
}

function overlapping(places: Map<string, Place>): string[] {
  const all = [...places]
  return all.flatMap(([a, p], i) =>
    all.slice(i + 1).flatMap(([b, q]) => {
      const x = shared(p.x, p.w, q.x, q.w)
      const y = shared(p.y, p.h, q.y, q.h)
      return x.to - x.from > 1e-9 && y.to - y.from > 1e-9 ? [`${a} over ${b}`] : []
    }),
  )
}

/** What is wrong with the way a hatch is drawn: sides that share less than `least`, a gap above `most`. */
function badlyJoined(g: Graph, places: Map<string, Place>, least: number, most: number): string[] {
  return [...g.hatches.values()].flatMap(({ id, between }) => {
    const [p, q] = between.map((end) => places.get(end)!) as [Place, Place]
    const x = shared(p.x, p.w, q.x, q.w)
    const y = shared(p.y, p.h, q.y, q.h)
    const [side, gap] = x.to > x.from ? [x.to - x.from, y.from - y.to] : [y.to - y.from, x.from - x.to]
    return side >= least - 1e-9 && gap >= 0.35 && gap <= most ? [] : [`${id}: ${side}, ${gap}`]
  })
}

describe.each(Object.keys(BUNDLED_STATIONS))('the map of %s', (id) => {
  const g = graphOf(BUNDLED_STATIONS[id]!)
  const places = placesOf(g)

  test('gives every compartment and vehicle a box of its own', () => {
    expect([...places.keys()]).toEqual([...g.compartments.keys()])
    expect(overlapping(places)).toEqual([])
  })

  test('draws every hatch between facing sides', () => {
    expect(badlyJoined(g, places, 0.5, 2)).toEqual([])
  })

  test('draws no hatch across a third box', () => {
    const crossed = [...g.hatches.values()].filter(({ between: [a, b] }) => {
      const p = places.get(a)!
      const q = places.get(b)!
      const x = shared(p.x, p.w, q.x, q.w)
      const y = shared(p.y, p.h, q.y, q.h)
      const strip = {
        x: Math.min(x.from, x.to),
        y: Math.min(y.from, y.to),
        w: Math.abs(x.to - x.from),
        h: Math.abs(y.to - y.from),
      }
      return [...places.values()].some(
        (r) => r !== p && r !== q && overlapping(new Map(Object.entries({ strip, r }))).length > 0,
      )
    })
    expect(crossed).toEqual([])
  })

  test('reads at arm’s length in a panel of 720 × 330 pixels', () => {
    const right = Math.max(...[...places.values()].map((p) => p.x + p.w))
    const bottom = Math.max(...[...places.values()].map((p) => p.y + p.h))
    expect(right).toBeLessThanOrEqual(26.5)
    expect(bottom).toBeLessThanOrEqual(11)
    const tooLong = [...g.compartments.values()].filter((c) => c.label.length * 0.42 > places.get(c.id)!.w)
    expect(tooLong.map((c) => c.label)).toEqual([])
  })
})

test('a station whose hatches form a tree is accepted', () => {
  fc.assert(fc.property(stationFiles, (file) => checkStation(file).ok))
})

describe('the map of a station without places', () => {
  test('has no overlapping boxes and draws every hatch of a tree', () => {
    fc.assert(
      fc.property(stationFiles, (file) => {
        const g = graph(file)
        const places = placesOf(g)
        expect([...places.keys()]).toEqual([...g.compartments.keys()])
        expect(overlapping(places)).toEqual([])
        expect(badlyJoined(g, places, 0.5, 2)).toEqual([])
        expect(placesOf(graph(structuredClone(file)))).toEqual(places)
      }),
    )
  })

  test('lays everything out where only some places are given', () => {
    const volume = { value: 10, unit: 'm3' }
    const file = {
      id: 'lab',
      compartments: [
        { id: 'A', volume, place: { x: 50, y: 50, w: 1, h: 1 } },
        { id: 'B', volume },
      ],
      hatches: [{ id: 'A/B', between: ['A', 'B'] }],
    }
    expect(placesOf(graph(file)).get('A')).toEqual({ x: 0, y: 0, w: 1.6, h: 1.3 })
  })

  test('keeps the boxes of a ring apart', () => {
    const ids = ['A', 'B', 'C', 'D', 'E']
    const file = {
      id: 'ring',
      compartments: ids.map((id) => ({ id, volume: { value: 10, unit: 'm3' } })),
      hatches: ids.map((id, i) => {
        const next = ids[(i + 1) % ids.length]!
        return { id: `${id}/${next}`, between: [id, next] }
      }),
    }
    expect(overlapping(placesOf(graph(file)))).toEqual([])
  })
})
