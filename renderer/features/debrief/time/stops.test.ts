import { describe, expect, it, test } from 'vitest'
import { MARK_NAMES } from '../../../../shared/drill/debrief/words/words'
import { LANES, lastBy, markNear, nextStop, stopsOf, ticksOf } from './stops'

const marks = [90, 30, 90, 400].map((atS) => ({ atS }))

test('every kind of mark has its place in exactly one lane', () => {
  expect(Object.values(LANES).flat().toSorted()).toEqual(Object.keys(MARK_NAMES).toSorted())
})

describe('going from mark to mark', () => {
  const stops = stopsOf(marks, 300)

  it('stops where something happened, at the beginning and at the end, once each', () => {
    expect(stops).toEqual([0, 30, 90, 300])
  })

  it('goes to the next and to the one before, and no farther than the ends', () => {
    expect(nextStop(stops, 30, 1)).toBe(90)
    expect(nextStop(stops, 31, -1)).toBe(30)
    expect(nextStop(stops, 300, 1)).toBe(300)
    expect(nextStop(stops, 0, -1)).toBe(0)
  })
})

test('the last that happened by a moment is not one that comes after it', () => {
  expect(lastBy([{ atS: 10 }, { atS: 20 }], 19)).toEqual({ atS: 10 })
  expect(lastBy([{ atS: 10 }], 9)).toBeUndefined()
})

test('a press means the nearest mark, and none that is far away', () => {
  expect(markNear(marks, 61, 40)).toEqual({ atS: 90 })
  expect(markNear(marks, 200, 40)).toBeUndefined()
})

describe('the times along the line', () => {
  const startMs = Date.parse('2024-03-09T14:07:30.000Z')

  it('are round times of day', () => {
    const ticks = ticksOf(startMs, 3600, 8)
    expect(ticks.map((s) => new Date(startMs + s * 1000).toISOString().slice(11, 16))).toEqual([
      '14:10',
      '14:20',
      '14:30',
      '14:40',
      '14:50',
      '15:00',
    ])
  })

  it('are never more than fit, however long the drill', () => {
    for (const hours of [0.01, 1, 20, 100, 240]) {
      expect(ticksOf(startMs, hours * 3600, 8).length).toBeLessThanOrEqual(9)
    }
    expect(ticksOf(startMs, 100 * 3600, 8).length).toBeGreaterThan(3)
  })
})
