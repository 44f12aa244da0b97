import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toMs } from '../../../time/time'
import { locate } from '../../locate'
import { fitsOf, OPTIMISER } from './speed-fit'
import { speedLog } from './speed-log'

const SMALL = { readings: 1_000, everyS: 50, seed: 1 }

describe.each(['some', 'all'] as const)('a log for timing, %s hatches closed', (closed) => {
  const log = speedLog({ ...SMALL, closed })
  const readings = log.events.filter(({ kind }) => kind === 'reading')
  const closings = log.events.filter(({ kind }) => kind === 'hatch-state')

  test('is the same for the same seed and another for another one', () => {
    expect(speedLog({ ...SMALL, closed })).toEqual(log)
    expect(speedLog({ ...SMALL, closed, seed: 2 }).events).not.toEqual(log.events)
  })

  test('has 24 compartments, the readings that were asked for, and closings', () => {
    expect(log.graph.compartments.size).toBe(24)
    expect(readings).toHaveLength(SMALL.readings)
    expect(closings.length).toBe(closed === 'all' ? log.graph.hatches.size : 6)
    expect(toMs(log.events.at(-1)!.at)).toBe(log.atMs)
  })

  test('lets the engine find the leak', () => {
    const { verdict } = locate({ ...log, effort: 1 })
    expect(verdict).toMatchObject({ kind: 'located', compartments: [log.leak.compartment] })
  })

  test('lets the optimiser find it, and it has come to rest', () => {
    const [best, ...others] = fitsOf(log).toSorted((a, b) => a.squares - b.squares)
    expect(best!.compartment).toBe(log.leak.compartment)
    expect(best!.squares / SMALL.readings).toBeLessThan(1.3)
    const longer = new Map(fitsOf(log, 8).map((fit) => [`${fit.compartment} ${fit.law}`, fit.squares]))
    for (const { compartment, law, squares } of [best!, ...others]) {
      expect(squares / longer.get(`${compartment} ${law}`)!).toBeCloseTo(1, 4)
    }
  })
})

test('the optimiser is the one that package.json asks for', () => {
  const { devDependencies } = JSON.parse(
    readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'),
  ) as { devDependencies: Record<string, string> }
  expect(devDependencies[OPTIMISER.name]).toBe(OPTIMISER.version)
})
