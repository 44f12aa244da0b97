import { expect, test } from 'vitest'
import { formatFor } from './format'

const format = formatFor('en', 'kPa', (compartment) => (compartment.startsWith('R') ? 'mmHg' : 'psi'))

test('a pressure is in the unit of its compartments where they have one, else in the reader’s', () => {
  const pa = 101_325
  expect(format.pressure(pa)).toBe('101.33 kPa')
  expect(format.at(['R1', 'R2']).pressure(pa)).toBe('760 mmHg')
  expect(format.at(['U1']).pressure(pa)).toBe('14.70 psi')
  expect(format.at(['R1', 'U1']).pressure(pa)).toBe('101.33 kPa')
  expect(format.at([]).pressure(pa)).toBe('101.33 kPa')
  expect(format.at(['U1']).at(['R1']).unitName).toBe('mmHg')
})

test('a rate goes with its pressure', () => {
  expect(format.at(['R1']).ratePerHour(-0.037)).toBe('−0.999 mmHg/h')
  expect(formatFor('ru', 'mmHg').at(['U1']).ratePerHour(-0.037)).toBe('−0,999 мм рт. ст./ч')
})
