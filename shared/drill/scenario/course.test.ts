import { describe, expect, test } from 'vitest'
import { type CabinGas, gasIndex } from '../air/gases'
import { advance } from '../simulator/advance'
import { accountedKg, compartments, leakFlows, lostKg } from '../simulator/air-now'
import { order } from '../simulator/crew/people'
import { change } from '../simulator/plant/change'
import type { State } from '../simulator/state'
import { bundledScenarios } from './bundled'
import { afterMin, beginning, closing, fall, mmHg } from './rehearsal'

/** Each scenario does what its summary says. */

const FLOOR_MMHG = 490

/** How far a value is from what is said of it. */
function off(value: number, said: number): number {
  return Math.abs(value - said)
}

test.each([
  ['rapid-60-min', 'LAB', 60],
  ['rapid-25-min', 'LAB', 25],
  ['collision-1997', 'BB-RO', 40],
])('%s: %s is at the floor after about %d minutes', (id, compartment, minutes) => {
  const state = beginning(id)
  expect(mmHg(afterMin(state, minutes * 0.96), compartment)).toBeGreaterThan(FLOOR_MMHG)
  expect(mmHg(afterMin(state, minutes * 1.04), compartment)).toBeLessThan(FLOOR_MMHG)
})

describe('a hole in a Soyuz', () => {
  test('takes 1.7 mmHg an hour from the station, and more than 2 a minute from the vehicle alone', () => {
    const state = beginning('soyuz-hole-2018')
    expect(off(fall(state, 'SM-RO', 360) / 6, 1.7)).toBeLessThan(0.3)
    const closed = closing(state, 'MRM1/SOYUZ-MS-17')
    expect(fall(closed, 'SOYUZ-MS-17', 10) / 10).toBeGreaterThan(2)
  })
})

describe('the collision of 1997', () => {
  test('takes the station from 750 to 675 mmHg in ten minutes', () => {
    expect(off(mmHg(afterMin(beginning('collision-1997'), 10), 'BB-RO'), 675)).toBeLessThan(4)
  })

  test('lets the hatch with the cables be closed after seven minutes, not before', () => {
    const close = [{ kind: 'close', hatch: 'BB-PKHO/SPEKTR', seconds: 0 }] as const
    const early = advance(order(beginning('collision-1997'), 'FE-1', close), 300)
    expect(early.happened).toContainEqual(expect.objectContaining({ kind: 'refused', reason: 'jammed' }))
    const free = advance(early.state, 420).state
    const closed = advance(order(free, 'FE-1', close), 600)
    expect(closed.happened).toContainEqual(
      expect.objectContaining({ kind: 'hatch', hatch: 'BB-PKHO/SPEKTR', state: 'closed' }),
    )
    expect(mmHg(closed.state, 'BB-RO')).toBeGreaterThan(640)
    expect(off(fall(closed.state, 'BB-RO', 30), 0)).toBeLessThan(2)
  })
})

describe('a leak in a return vehicle', () => {
  test('takes 25 mmHg in the first hour, and nothing more from the station behind one closed hatch', () => {
    const state = beginning('return-vehicle-leak')
    expect(off(fall(state, 'LAB', 60), 25)).toBeLessThan(2)
    expect(off(fall(closing(state, 'PMA2/DRAGON-CREW-8'), 'LAB', 60), 0)).toBeLessThan(2)
  })
})

describe('a gauge that sticks', () => {
  const looks = (instrument: string) =>
    Array.from({ length: 30 }, () => ({ kind: 'read' as const, instrument, seconds: 60 }))
  const shown = (person: string, instrument: string) => {
    const late = afterMin(beginning('stuck-gauge'), 21)
    const { happened } = advance(order(late, person, looks(instrument)), late.nowS + 1800)
    return happened.flatMap((one) =>
      one.kind === 'reading' && one.reading.instrument === instrument ? [one.reading.value] : [],
    )
  }

  test('shows one pressure from the 20th minute on, while the other gauge falls', () => {
    const [stuck, other] = [shown('FE-1', 'MV-1'), shown('FE-2', 'MV-2')]
    expect([stuck.length, new Set(stuck).size]).toEqual([30, 1])
    expect(other[0]! - other[29]!).toBeGreaterThan(5)
  })
})

describe('a hatch that does not seal', () => {
  test('slows the fall without ending it; the next hatch ends it', () => {
    const state = beginning('hatch-not-sealing')
    const open = fall(state, 'LAB', 60)
    expect(open / 60).toBeGreaterThan(0.5)
    const closed = fall(closing(state, 'JPM/JLP'), 'LAB', 60)
    expect(closed).toBeGreaterThan(3)
    expect(closed).toBeLessThan(open / 3)
    expect(off(fall(closing(state, 'JPM/JLP', 'N2/JPM'), 'LAB', 60), 0)).toBeLessThan(2)
  })
})

describe('two leaks', () => {
  test('take 25 mmHg in the first hour, and it goes on when one of them is closed off', () => {
    const state = beginning('two-leaks')
    expect(off(fall(state, 'LAB', 60), 25)).toBeLessThan(3)
    expect(fall(closing(state, 'MRM2/PROGRESS-MS-25'), 'LAB', 60)).toBeGreaterThan(7)
    expect(fall(closing(state, 'N3/NRAL'), 'LAB', 60)).toBeGreaterThan(10)
    expect(off(fall(closing(state, 'MRM2/PROGRESS-MS-25', 'N3/NRAL'), 'LAB', 60), 0)).toBeLessThan(2)
  })
})

describe('a leak that grows after the patch', () => {
  test('loses a fifth after it, and more than at first forty minutes later', () => {
    const loss = (state: State) => leakFlows(state).get('hole')!
    const state = afterMin(beginning('growth-after-patch'), 30)
    const patched = afterMin(change(state, { change: 'patch', leak: 'hole', holds: 0.8 }), 1)
    expect(off(loss(patched) / loss(state), 0.2)).toBeLessThan(0.01)
    expect(loss(afterMin(patched, 40)) / loss(state)).toBeGreaterThan(1.2)
    // Nothing grows where nobody patched.
    expect(loss(afterMin(state, 120)) / loss(state)).toBeLessThan(1)
  })
})

describe('a leak behind the way to the vehicle', () => {
  test('cannot be closed off: the hatch refuses, and who goes on board is safe', () => {
    const state = beginning('no-way-round')
    const there = change(state, { change: 'position', person: 'FE-2', compartment: 'FGB-GA' })
    const close = [{ kind: 'close', hatch: 'FGB-GA/PMA1', seconds: 0 }] as const
    expect(advance(order(there, 'FE-2', close), 120).happened).toContainEqual(
      expect.objectContaining({ kind: 'refused', reason: 'jammed' }),
    )
    const onBoard = closing(state, 'FGB-GA/SOYUZ')
    expect(fall(onBoard, 'LAB', 120)).toBeGreaterThan(200)
    expect(off(fall(onBoard, 'SOYUZ', 120), 0)).toBeLessThan(5)
  })
})

describe('the transfer chamber over a weekend', () => {
  test('falls from 730 to about 620 mmHg in 18 hours, as published, and the open station by less than 1 a day', () => {
    const state = beginning('prk-weekend-2020')
    const closed = afterMin(closing(state, 'SM-PRK/SM-RO'), 18 * 60)
    expect(off(mmHg(closed, 'SM-PRK'), 620)).toBeLessThan(4)
    const day = afterMin(state, 24 * 60)
    expect(off(lostKg(day), 1.3)).toBeLessThan(0.1)
    // 1 mmHg of the whole station is about 1.6 kg.
    expect(lostKg(day)).toBeLessThan(1.6)
  })
})

describe('the window hose of Destiny', () => {
  test('takes about 2 mmHg a day from the station and about 7 from Destiny alone', () => {
    const state = beginning('destiny-hose-2004')
    expect(off(fall(state, 'SM-RO', 1440), 2)).toBeLessThan(0.5)
    expect(off(fall(closing(state, 'N1/LAB'), 'LAB', 1440), 7)).toBeLessThan(0.7)
  })
})

describe('a station that cools', () => {
  test('falls by about 6 mmHg in four hours and loses nothing', () => {
    const state = beginning('cooling-no-leak')
    const cold = afterMin(state, 250)
    expect(off(mmHg(state, 'LAB') - mmHg(cold, 'LAB'), 6)).toBeLessThan(1.5)
    expect(lostKg(cold)).toBe(0)
    const airKg = (of: State) =>
      [...compartments(of).values()].flatMap(({ kg }) => kg).reduce((sum, kg) => sum + kg, 0)
    expect(off(airKg(cold) / airKg(state), 1)).toBeLessThan(2e-4)
  })
})

describe('a station without its oxygen generator', () => {
  test('falls by about 2.4 mmHg a day, all of it oxygen', () => {
    const state = beginning('elektron-off-2004')
    const end = afterMin(state, 2880)
    expect(off((mmHg(state, 'SM-RO') - mmHg(end, 'SM-RO')) / 2, 2.4)).toBeLessThan(0.3)
    expect(lostKg(end)).toBe(0)
    const kg = (of: State, gas: CabinGas) =>
      [...compartments(of).values()].reduce((sum, room) => sum + room.kg[gasIndex(gas)]!, 0)
    expect(off(kg(state, 'oxygen') - kg(end, 'oxygen'), 2 * 2 * 0.84)).toBeLessThan(1e-6)
    expect(off(kg(end, 'nitrogen') / kg(state, 'nitrogen'), 1)).toBeLessThan(1e-9)
  })
})

test.each(bundledScenarios().map(({ id, endsAfterMin }) => [id, endsAfterMin] as const))(
  '%s runs to its end of %d minutes with every gram accounted for',
  (id, minutes) => {
    const state = beginning(id)
    const before = accountedKg(state)
    for (const [gas, kg] of accountedKg(afterMin(state, minutes)).entries())
      expect(off(kg / before[gas]!, 1)).toBeLessThan(1e-9)
  },
)
