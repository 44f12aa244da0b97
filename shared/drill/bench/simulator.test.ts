import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { advance } from '../simulator/advance'
import { airNow, compartments } from '../simulator/air-now'
import type { Happening } from '../simulator/state'
import { byLibrary, LIBRARY, type Odex } from './baseline'
import { CASES, HOUR_S } from './cases'
import { SIMULATOR_FIGURES, simulatorFigures } from './simulator'

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

test('the figures tell what an hour costs, whether that is little enough, and how much longer the library takes', () => {
  const cases = CASES.slice(1, 2)
  /** A clock by which whatever is measured takes so long: first all of ours, then all of the library's. */
  const took = [99, 40, 41, 99, 0.5, 0.25]
  let nowMs = 0
  let looked = 0
  const machine = { nowMs: () => (nowMs += looked++ % 2 === 0 ? 0 : took[(looked - 2) / 2]!) }
  const figures = [...simulatorFigures(machine, Solver, 1, { cases, rounds: 2 })]
  const log = cases[0]!.name
  // Half-way between the two rounds after the first, which warms up; of an hour the library goes two seconds.
  expect(figures).toEqual([
    {
      log,
      what: 'one hour of station time',
      unit: 'ms',
      found: 40.5,
      asked: { bound: 50, met: true },
    },
    { log, what: expect.stringContaining(LIBRARY) as string, unit: 'ms', found: 675 },
    { log, what: 'how much longer that takes', unit: 'times', found: 675 / 40.5 },
  ])
  expect(figures).toHaveLength(SIMULATOR_FIGURES / CASES.length)
})

test('the library is named with the version that is installed', () => {
  const { name, version } = createRequire(import.meta.url)('odex/package.json') as Record<string, string>
  expect(LIBRARY).toBe(`${name} ${version}`)
})

test('the library that is measured beside finds the same air', () => {
  const state = CASES[0]!.begun(1)
  const kg = byLibrary(Solver, state, 2)
  const ours = airNow(advance(state, 2).state).rooms.flat()
  for (const [i, one] of ours.entries()) expect(Math.abs(one / kg[i]! - 1)).toBeLessThan(1e-8)
})
