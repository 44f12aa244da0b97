import { expect, test } from 'vitest'
import { planWith } from '../../../../shared/reserves/rehearsal'
import { project } from '../../../../shared/reserves/projection'
import { dateRows } from './dates'

const plan = planWith({
  leak: { kgPerDay: { value: 5, low: 4, high: 6 }, law: 'constant' },
  limits: {
    pressureLow: { value: 734, unit: 'mmHg' },
    oxygenShareHigh: 0.24,
  },
  stores: [
    { id: 'tank', title: { en: 'Tank', ru: 'Баллон' }, gas: 'nitrogen', kg: { value: 50 } },
    { id: 'candles', title: { en: 'Candles', ru: 'Шашки' }, gas: 'oxygen', kg: { value: 50 } },
  ],
  policy: {
    oxygen: { value: 0, unit: 'mmHg' },
    topUp: { below: { value: 740, unit: 'mmHg' }, to: { value: 745, unit: 'mmHg' }, with: ['nitrogen'] },
  },
})

test('what comes first stands first, and what never comes stands apart', () => {
  const { reached, hardly } = dateRows(plan, project(plan, { samples: 50 }))
  expect(reached.map(({ key }) => key)).toEqual(['short pressure', 'store tank', 'limit pressureLow'])
  expect(hardly.map(({ en }) => en)).toEqual([
    'No oxygen to be had',
    'Greatest share of oxygen',
    'Candles: empty',
  ])
})

test('what comes only as planned is still compared', () => {
  const sound = { ...plan, leak: { ...plan.leak, kgPerDay: { value: 0 } } }
  const { reached } = dateRows(sound, project(sound, { samples: 50 }), project(plan, { samples: 50 }))
  const tank = reached.find(({ key }) => key === 'store tank')!
  expect(tank.reached.middle).toBe(Infinity)
  expect(tank.before!.middle).toBeLessThan(40)
})
