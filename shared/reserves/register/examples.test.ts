import { expect, test } from 'vitest'
import { massKg } from '../../leak/physics/physics'
import { toSi } from '../../units/units'
import { lastRise } from './cause-of-rise'
import { checkRegister } from './check'
import { exampleRegister } from './examples'
import { repairsOf } from './repairs'

test('the register that comes with the program is right', () => {
  expect(checkRegister(exampleRegister())).toEqual({ ok: true, register: exampleRegister() })
})

test('it tells what was published: a new place in 2020, and repairs that leave most of the leak', () => {
  const rise = lastRise(exampleRegister())!
  expect(rise).toMatchObject({ answer: 'new-place', after: { from: '2020-09-01' } })
  expect(rise.station.kgPerDay / rise.before.kgPerDay).toBeCloseTo(4, 0)
  const [sealed] = repairsOf(exampleRegister())
  expect(sealed).toMatchObject({ place: 'prk', on: '2021-03-10' })
  // At most half of it is gone.
  expect(sealed!.left!.low).toBeGreaterThan(0.5)
  expect(sealed!.left!.high).toBeLessThan(1)
})

test.each([
  ['2020-12-26', 730, 620, 18 / 24],
  ['2021-02-26', 728, 465, 2.3],
  ['2021-03-12', 730, 678, 11.5 / 24],
])('the rate of the chamber from %s follows from its pressures', (from, first, last, days) => {
  const { kgPerDay } = exampleRegister().rates.find((rate) => rate.from === from)!
  const kg = massKg(toSi('pressure', { value: first, unit: 'mmHg' }), 4.6)
  expect((Math.log(first / last) / days) * kg).toBeCloseTo(kgPerDay.value, 1)
})
