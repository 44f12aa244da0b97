import { describe, expect, test } from 'vitest'
import { segmentsOf } from '../../station/graph'
import { randomOf } from '../../stats/random'
import { type Outcome, outcomes, runsOf } from './bench'
import { CASES } from './cases'
import { pictureOf } from './picture'
import { sceneOf } from './scene'
import { summaryOf } from './summary'

const choice = { cases: ['digital-rapid'], runs: 3, seed: 1 }
const all: Outcome[] = [...outcomes(choice)]

test('an alarm comes from where somebody reads: behind a closed hatch without a gauge there is no leak', () => {
  const kase = { ...CASES['mixed-gauge']!, stations: ['iss-2020-10'] } as const
  for (let seed = 0; seed < 200; seed++) {
    const { setup, leak } = sceneOf(kase, randomOf(seed), 2)
    const { graph } = setup.world
    const segments = segmentsOf(graph, (id) => graph.hatches.get(id)!.state)
    const read = segments.find((set) => set.includes(setup.teams[0]!.compartment))!
    expect(read).toContain(leak.compartment)
    expect(read.length).toBeLessThan(graph.compartments.size)
  }
})

describe('a short benchmark', () => {
  test('ours is right, and sooner than bisecting with a threshold', () => {
    expect(all).toHaveLength(runsOf(choice))
    const { rows } = summaryOf(all)
    const row = (strategy: string) => rows.find((r) => r.strategy === strategy)!
    expect(row('ours').correct).toBe(1)
    expect(row('ours').medianMin).toBeLessThan(row('bisect + threshold, two teams, all readings').medianMin)
  })

  test('the published practice is right too, with one hatch after another and the gauge on its own side', () => {
    const of = all.filter((o) => o.strategy === 'bisect + threshold, by the book, one team')
    expect(of.map((o) => o.right)).toEqual([true, true, true])
  })

  test('the same seed gives the same outcome', () => {
    const [first] = outcomes({ ...choice, runs: 1 })
    expect(first).toEqual(all[0])
  })

  test('every strategy meets the same leak', () => {
    for (const runs of Map.groupBy(all, (o) => o.run).values()) {
      expect(new Set(runs.map((o) => o.leak)).size).toBe(1)
    }
  })

  test('the figures become probabilities, checks and a picture', () => {
    const summary = summaryOf(all)
    const { calibration, checks } = summary
    expect(calibration[0]!.brier).toBeGreaterThanOrEqual(0)
    expect(calibration[0]!.bins.every((bin) => bin.said >= 0 && bin.true <= 1)).toBe(true)
    const { targets } = CASES['digital-rapid']!
    expect(checks).toHaveLength(2 + Object.keys(targets.ratio!).length)
    const svg = pictureOf(all, summary)
    expect(svg).toContain('</svg>')
    expect(svg).not.toContain('NaN')
  })
})
