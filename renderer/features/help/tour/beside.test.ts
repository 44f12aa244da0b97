import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { beside, type Box } from './beside'

const view = { width: 1280, height: 800 }
const words = { width: 360, height: 150 }

test('the words stand to the right of a part, level with it', () => {
  const part = { left: 8, top: 70, width: 430, height: 600 }
  expect(beside(part, words, view)).toEqual({ words: { left: 446, top: 70, ...words }, frame: part })
})

test('they stand below what is as wide as the window', () => {
  const bar = { left: 0, top: 0, width: 1280, height: 52 }
  expect(beside(bar, words, view).words).toMatchObject({ left: 8, top: 60 })
})

test('they stand to the left of what is at the right edge, and inside the window', () => {
  const panel = { left: 860, top: 500, width: 412, height: 290 }
  expect(beside(panel, words, view).words).toMatchObject({ left: 492, top: 500 })
  expect(beside({ ...panel, top: 700 }, words, view).words.top).toBe(642)
})

test('where no side has room, what is left of the part is framed', () => {
  const large = { left: 0, top: 0, width: 640, height: 900 }
  const narrow = { width: 640, height: 400 }
  const { words: at, frame } = beside(large, words, narrow)
  expect(at.top).toBe(242)
  expect(frame).toEqual({ left: 0, top: 0, width: 640, height: 234 })
})

test('the words never cover what is framed, and both are in the window', () => {
  const px = (max: number) => fc.integer({ min: 0, max })
  const part = fc.record({ left: px(1300), top: px(900), width: px(1400), height: px(1000) })
  const window = fc.record({
    width: fc.integer({ min: 420, max: 2000 }),
    height: fc.integer({ min: 320, max: 1400 }),
  })
  fc.assert(
    fc.property(part, window, (part, window) => {
      const at = beside(part, words, window)
      expect(overlap(at.words, at.frame)).toBe(false)
      for (const { left, top, width, height } of [at.words, at.frame]) {
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(left + width).toBeLessThanOrEqual(window.width)
        expect(top + height).toBeLessThanOrEqual(window.height)
      }
    }),
  )
})

function overlap(a: Box, b: Box): boolean {
  const apart =
    a.left + a.width <= b.left ||
    b.left + b.width <= a.left ||
    a.top + a.height <= b.top ||
    b.top + b.height <= a.top
  return !apart && b.width > 0 && b.height > 0
}
