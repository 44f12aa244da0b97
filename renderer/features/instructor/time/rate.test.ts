import { expect, test } from 'vitest'
import { TIME_KEYS } from './rate'

const press = (code: string, rate: 0 | 1 | 60 | 600, chosen: 1 | 60 | 600) =>
  TIME_KEYS[code]!({ rate, chosen })

test('the space bar pauses, and goes on as fast as before', () => {
  expect(press('Space', 60, 60)).toEqual({ order: { order: 'run', rate: 0 } })
  expect(press('Space', 0, 60)).toEqual({ order: { order: 'run', rate: 60 } })
})

test('plus and minus go through the rates while time runs', () => {
  expect(press('Equal', 60, 60)).toEqual({ chosen: 120, order: { order: 'run', rate: 120 } })
  expect(press('Minus', 60, 60)).toEqual({ chosen: 30, order: { order: 'run', rate: 30 } })
  expect(press('NumpadAdd', 1, 1)).toEqual({ chosen: 2, order: { order: 'run', rate: 2 } })
})

test('while it is paused a rate is only chosen', () => {
  expect(press('Equal', 0, 60)).toEqual({ chosen: 120 })
  expect(press('NumpadSubtract', 0, 60)).toEqual({ chosen: 30 })
})

test('beyond the fastest and the slowest there is nothing', () => {
  expect(press('Equal', 600, 600)).toEqual({})
  expect(press('Minus', 1, 1)).toEqual({})
})

test('a step is ten seconds, with Shift a minute', () => {
  expect(press('Period', 0, 1)).toEqual({ order: { order: 'step', seconds: 10 } })
  expect(press('Shift+Period', 0, 1)).toEqual({ order: { order: 'step', seconds: 60 } })
})
