import { describe, expect, it } from 'vitest'
import { BUNDLED_STATIONS } from '../../../shared/station/bundled'
import { graphOf } from '../../../shared/station/graph'
import { boundariesOf } from './boundary'
import { headPlaces, initials } from './heads'
import { nearest } from './nearest'
import { neighbour, type Direction } from './neighbour'
import { placePlates } from './plates'
import { doorBetween, middleOf, overlap, sceneOf, type Box, type Point } from './scene'

const REM = 16
const PANEL = { width: 744, height: 270 }
const graphs = Object.values(BUNDLED_STATIONS).map((station) => graphOf(station))

function itemsOf(graph: (typeof graphs)[number]) {
  const { boxes, doors } = sceneOf(graph, PANEL, REM)
  return new Map<string, Point>([
    ...[...boxes].map(([id, box]) => [id, middleOf(box)] as const),
    ...[...doors].map(([id, { at }]) => [id, at] as const),
  ])
}

describe('a door', () => {
  const a: Box = { x: 0, y: 0, w: 50, h: 40 }

  it('stands in the middle of what the facing walls share', () => {
    const door = doorBetween(a, { x: 60, y: 20, w: 50, h: 40 }, REM)
    expect(door).toMatchObject({ at: { x: 55, y: 30 }, along: 'x', gap: 10 })
  })

  it('leads up and down between boxes above each other', () => {
    const door = doorBetween({ x: 10, y: 50, w: 50, h: 40 }, a, REM)
    expect(door).toMatchObject({ at: { x: 30, y: 45 }, along: 'y', gap: 10 })
  })

  it('has no gap between boxes that touch', () => {
    expect(doorBetween(a, { x: 50, y: 0, w: 50, h: 40 }, REM)).toMatchObject({ at: { x: 50, y: 20 }, gap: 0 })
  })

  it('is a target of 44 px that leaves the core of narrow boxes free', () => {
    const wide = doorBetween({ ...a, w: 200 }, { x: 210, y: 0, w: 200, h: 40 }, REM)
    expect(wide.target).toEqual({ x: 183, y: -2, w: 44, h: 44 })
    const narrow = doorBetween(a, { x: 60, y: 0, w: 30, h: 40 }, REM)
    expect(narrow.target).toEqual({ x: 33, y: -2, w: 34, h: 44 })
  })
})

describe.each(graphs.map((graph) => ({ id: graph.station.id, graph })))('the map of $id', ({ graph }) => {
  it('lies inside its panel, and no two boxes overlap', () => {
    const { boxes, width, height } = sceneOf(graph, PANEL, REM)
    expect({ width, height }).toEqual(PANEL)
    const all = [...boxes.values()]
    for (const [i, box] of all.entries()) {
      expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= width && box.y + box.h <= height).toBe(true)
      for (const other of all.slice(i + 1)) expect(overlap(box, other)).toBe(false)
    }
  })

  it('grows out of a panel too small for its labels', () => {
    const { width, height } = sceneOf(graph, { width: 300, height: 100 }, REM)
    expect(width).toBeGreaterThan(600)
    expect(height).toBeGreaterThan(200)
  })

  it('gives every hatch a target of 44 px across its passage and 24 px along it, all 44 px where there is room', () => {
    const small = sceneOf(graph, PANEL, REM)
    for (const { along, target } of small.doors.values()) {
      expect(along === 'x' ? target.h : target.w).toBe(44)
      expect(along === 'x' ? target.w : target.h).toBeGreaterThanOrEqual(24)
    }
    const large = sceneOf(graph, { width: 2000, height: 900 }, REM)
    for (const { target } of large.doors.values()) {
      expect(target.w).toBeCloseTo(44)
      expect(target.h).toBeCloseTo(44)
    }
  })

  it('is reached by arrow keys, every item from every other', () => {
    const items = itemsOf(graph)
    const directions: Direction[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']
    const next = (id: string) => directions.flatMap((d) => neighbour(items, id, d) ?? [])
    for (const start of items.keys()) {
      const reached = new Set([start])
      for (const id of reached) for (const other of next(id)) reached.add(other)
      expect([...items.keys()].filter((id) => !reached.has(id))).toEqual([])
    }
  })

  it('marks where the Russian and the US part meet', () => {
    const captions = boundariesOf(graph, sceneOf(graph, PANEL, REM)).flatMap((b) => b.captions)
    expect(captions.map(({ part }) => part)).toEqual(['russian', 'us'])
  })
})

it('runs along the row of modules by the arrow to the right', () => {
  const items = itemsOf(graphs.find((g) => g.station.id === 'iss-2020-10')!)
  const way = ['SM-PRK']
  while (way.length < 7) way.push(neighbour(items, way.at(-1)!, 'ArrowRight')!)
  expect(way).toEqual([
    'SM-PRK',
    'SM-PRK/SM-RO',
    'SM-RO',
    'SM-RO/SM-PKHO',
    'SM-PKHO',
    'SM-PKHO/FGB-PGO',
    'FGB-PGO',
  ])
  expect(neighbour(items, 'PMA2', 'ArrowRight')).toBeUndefined()
})

describe('plates', () => {
  const anchor: Box = { x: 100, y: 100, w: 50, h: 40 }
  const frame: Box = { x: 0, y: 0, w: 300, h: 300 }
  const wish = { key: 'a', anchors: [anchor], sizes: [{ w: 80, h: 40 }] }

  it('stand beside their box and cover nothing', () => {
    const plates = placePlates([wish, { ...wish, key: 'b' }], { boxes: [anchor], marks: [] }, frame, 4, 100)
    const [a, b] = [plates.get('a')!.box, plates.get('b')!.box]
    expect([overlap(a, anchor), overlap(b, anchor), overlap(a, b)]).toEqual([false, false, false])
  })

  it('point at the next box where the first has no room beside it', () => {
    const next: Box = { x: 200, y: 10, w: 20, h: 20 }
    const walled = [anchor, next, { x: 0, y: 60, w: 300, h: 240 }]
    const plates = placePlates(
      [{ ...wish, anchors: [anchor, next] }],
      { boxes: walled, marks: [] },
      frame,
      2,
      30,
    )
    expect(plates.get('a')!.leader[1].x).toBeGreaterThanOrEqual(200)
  })

  it('take less room where there is less, and are left out where there is none', () => {
    const walls: Box[] = [
      { x: 0, y: 0, w: 300, h: 75 },
      { x: 0, y: 75, w: 100, h: 225 },
      { x: 150, y: 75, w: 150, h: 225 },
      { x: 0, y: 140, w: 300, h: 160 },
    ]
    const sizes = [
      { w: 80, h: 40 },
      { w: 30, h: 10 },
    ]
    expect(
      placePlates([{ ...wish, sizes }], { boxes: [anchor], marks: walls }, frame, 2, 100).get('a'),
    ).toMatchObject({
      size: 1,
    })
    expect(placePlates([wish], { boxes: [anchor], marks: walls }, frame, 2, 100).size).toBe(0)
  })
})

describe('heads', () => {
  const box: Box = { x: 100, y: 100, w: 50, h: 40 }

  it('stand on the upper wall, no more than fit', () => {
    expect(headPlaces(box, [], 1, REM)).toHaveLength(1)
    expect(headPlaces(box, [], 6, REM).length).toBeLessThan(6)
  })

  it('leave the hatch in the upper wall free', () => {
    const door = doorBetween({ ...box, y: 50 }, box, REM)
    for (const { x } of headPlaces(box, [door], 3, REM)) {
      expect(Math.abs(x - door.at.x)).toBeGreaterThan(REM)
    }
  })

  it('carry two letters', () => {
    expect(['FE-1', 'CDR', 'Сергей Рыжиков'].map(initials)).toEqual(['F1', 'CD', 'СР'])
  })
})

describe('a press beside everything', () => {
  const boxes = new Map<string, Box>([
    ['A', { x: 0, y: 0, w: 40, h: 30 }],
    ['B', { x: 60, y: 0, w: 40, h: 30 }],
  ])

  it('counts for the nearest, as long as a finger reaches it', () => {
    expect(nearest(boxes, { x: 48, y: 10 }, 22)).toBe('A')
    expect(nearest(boxes, { x: 52, y: 10 }, 22)).toBe('B')
    expect(nearest(boxes, { x: 20, y: 51 }, 22)).toBe('A')
    expect(nearest(boxes, { x: 20, y: 53 }, 22)).toBeUndefined()
  })
})
