import { describe, expect, test } from 'vitest'
import { toSi } from '../../../units/units'
import type { TruthFile } from '../../truth/truth'
import { advance } from '../advance'
import { accountedKg, compartments } from '../air-now'
import { beginWith } from '../rehearsal'
import type { State } from '../state'
import { change } from './change'

const MMHG = toSi('pressure', { value: 1, unit: 'mmHg' })

describe('drift', () => {
  const QUARTER_DAY_S = 21_600
  const shut = ['C0/C1', 'C0/C2', 'C2/C3'].map(
    (hatch) => ({ change: 'hatch', hatch, state: 'closed' }) as const,
  )
  const drifted = (climate: TruthFile['climate'], seed: number) => {
    const begun = beginWith({ climate: { dayNightK: 0, ownK: 0, commonK: 0, ...climate } }, seed)
    return advance(shut.reduce<State>(change, begun), QUARTER_DAY_S).state
  }
  const risesPa = (state: State) =>
    [...compartments(state).values()].map((air) => air.pressurePa - 745 * MMHG)

  test('is a random walk: a quarter of a day spreads closed compartments by half of what a day does', () => {
    const ownDrift = { value: 2, unit: 'mmHg' as const }
    const all = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => risesPa(drifted({ ownDrift }, seed)))
    const spread = Math.sqrt(all.reduce((sum, pa) => sum + pa * pa, 0) / all.length) / MMHG
    expect(spread).toBeGreaterThan(0.75)
    expect(spread).toBeLessThan(1.25)
  })

  test('moves all alike where it is common, and is booked', () => {
    const state = drifted({ commonDrift: { value: 2, unit: 'mmHg' } }, 3)
    const [first, ...others] = risesPa(state)
    expect(Math.abs(first!)).toBeGreaterThan(0.1 * MMHG)
    for (const pa of others) expect(pa / first!).toBeCloseTo(1, 6)
    const before = accountedKg(beginWith())
    for (const [gas, kg] of accountedKg(state).entries())
      expect(Math.abs(kg / before[gas]! - 1)).toBeLessThan(1e-9)
    expect(state.air.booked['drift']!.every((kg) => kg * first! < 0)).toBe(true)
  })
})
