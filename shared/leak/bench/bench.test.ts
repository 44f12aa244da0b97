import { describe, expect, test } from 'vitest'
import { type Outcome, outcomes, runsOf } from './bench'
import { CASES } from './cases'
import { pictureOf } from './picture'
import { summaryOf } from './summary'

const choice = { cases: ['digital-rapid'], runs: 3, seed: 1 }
const all: Outcome[] = [...outcomes(choice)]

describe('a short benchmark', () => {
  test('ours is right, and sooner than bisecting with a threshold', () => {
    expect(all).toHaveLength(runsOf(choice))
    const { rows } = summaryOf(all)
    const row = (strategy: string) => rows.find((r) => r.strategy === strategy)!
    expect(row('ours').correct).toBe(1)
    expect(row('ours').medianMin).toBeLessThan(row('bisect, threshold').medianMin)
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
