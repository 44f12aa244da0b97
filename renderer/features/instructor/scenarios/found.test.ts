import { expect, test } from 'vitest'
import { found } from './found'

const scenario = (id: string, en: string, ru: string) => ({
  id,
  title: { en, ru },
  summary: { en: 'A drill.', ru: 'Тренировка.' },
  station: 'iss-2020-10',
  source: { status: 'invented' as const, text: 'nobody' },
  endsAfterMin: 60,
  objectives: 3,
})
const all = [
  scenario('crack', 'Crack in PrK', 'Трещина в ПрК'),
  scenario('hole', 'Hole in Soyuz', 'Отверстие в «Союзе»'),
]
const ids = (search: string) => found(all, search).map(({ id }) => id)

test('every word is looked for, in both languages and any case', () => {
  expect(ids('')).toEqual(['crack', 'hole'])
  expect(ids('прк ТРЕЩИНА')).toEqual(['crack'])
  expect(ids('soyuz 2020')).toEqual(['hole'])
  expect(ids('crack soyuz')).toEqual([])
})
