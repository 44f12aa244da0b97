import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { advance } from '../simulator/advance'
import { airNow, compartments } from '../simulator/air-now'
import type { Happening } from '../simulator/state'
import { byLibrary, type Odex } from './baseline'
import { CASES, HOUR_S } from './cases'

const { Solver } = createRequire(import.meta.url)('odex') as { Solver: Odex }

describe('the cases that are measured', () => {
  const ends = CASES.map(({ begun }) => advance(begun(1), HOUR_S))
  const readings = (happened: readonly Happening[]) =>
    happened.filter(({ kind }) => kind === 'reading').length

  test('have 24 sensors each, in 16 compartments or the 28 of the bundled station', () => {
    expect(ends.map(({ happened }) => readings(happened) / 24)).toEqual([3601, 61, 3601, 3601, 3601])
    const rooms = ends.map(({ state }) => compartments(state).size)
    expect(rooms).toEqual([16, 16, 16, 16, 28])
  })

  test('lose air, much of it through the leak that grows, and all of an airlock', () => {
    const pressurePa = (i: number, id: string) => compartments(ends[i]!.state).get(id)!.pressurePa
    expect(pressurePa(0, 'N3')).toBeLessThan(99_200)
    expect(pressurePa(2, 'N3')).toBeLessThan(90_000)
    expect(pressurePa(3, 'AL')).toBeLessThan(100)
  })
})

test('the library that is measured beside finds the same air', () => {
  const state = CASES[0]!.begun(1)
  const kg = byLibrary(Solver, state, 2)
  const ours = airNow(advance(state, 2).state).rooms.flat()
  for (const [i, one] of ours.entries()) expect(Math.abs(one / kg[i]! - 1)).toBeLessThan(1e-8)
})
