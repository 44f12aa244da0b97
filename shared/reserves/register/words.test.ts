import { expect, test } from 'vitest'
import { registerSchema, type Rate, type Register } from './register'
import { riseText } from './words'

const measured = (of: string, from: string, value: number): Rate => ({
  from,
  to: from,
  of,
  kgPerDay: { value, low: value * 0.9, high: value * 1.1 },
})
const STATION = [
  ...['2019-09-01', '2019-11-01', '2020-01-01', '2020-03-01'].map((day) => measured('station', day, 0.3)),
  ...['2020-08-01', '2020-09-01', '2020-10-01', '2020-11-01'].map((day) => measured('station', day, 1.3)),
]
const PRK = {
  id: 'prk-1',
  compartment: 'SM-PRK',
  position: { en: 'cone', ru: 'конус' },
  cause: 'crack' as const,
  found: '2019-10-01',
  how: { en: 'tea leaves', ru: 'чаинки' },
}

function registerOf(rates: Rate[], withPlace = true): Register {
  return registerSchema.parse({
    schema: 1,
    id: 'test',
    title: { en: 'Test', ru: 'Проверка' },
    nominalKgPerDay: 0.2,
    places: withPlace ? [PRK] : [],
    rates,
  })
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('known places that did not change speak for a new one', () => {
  const rates = [...STATION, measured('prk-1', '2020-02-01', 0.2), measured('prk-1', '2020-09-01', 0.2)]
  const { en, ru } = riseText(registerOf(rates))
  expect(plain(en)).toBe(
    "Probably a new place (> 99 %). About 1 August 2020 the station's rate rose, 0.30 → 1.30 kg/day: by 1.00 ± 0.07 kg/day. The known places changed meanwhile by 0.00 ± 0.03 kg/day.",
  )
  expect(plain(ru)).toContain('Вероятно, новое место (> 99 %). Около 1 августа 2020')
})

test('a known place that grew as much explains it', () => {
  const rates = [...STATION, measured('prk-1', '2020-02-01', 0.2), measured('prk-1', '2020-09-01', 1.2)]
  expect(riseText(registerOf(rates)).en).toMatch(/^Probably a known place that grows/)
})

test('a place that nobody measured leaves the question open, and is named', () => {
  const { en, ru } = riseText(registerOf(STATION))
  expect(en).toMatch(/^It cannot be told yet/)
  expect(en).toMatch(/nobody knows what they did: SM-PRK, cone\.$/)
  expect(ru).toMatch(/неизвестен: SM-PRK, конус\.$/)
})

test('no rise and no rates are said as such', () => {
  expect(riseText(registerOf(STATION.slice(0, 4))).en).toMatch(/has not risen/)
  expect(riseText(registerOf([])).ru).toMatch(/ещё не измеряли/)
})
