import { expect, it } from 'vitest'
import { formatFor } from '../../../units/format'
import { scoreText } from './score-text'

it('a score is said with its unit, and what never came about with a dash', () => {
  const format = formatFor('ru', 'mmHg')
  expect(scoreText('time', 751, format, 'ru')).toBe('00:12:31')
  expect(scoreText('time', -60, format, 'ru')).toBe('−00:01:00')
  expect(scoreText('mass', 12.345, format, 'ru')).toBe('12,3\u00a0кг')
  expect(scoreText('pressure', 98_000, format, 'ru')).toBe('735 мм рт. ст.')
  expect(scoreText('count', 3, format, 'ru')).toBe('3')
  expect(scoreText('time', undefined, format, 'ru')).toBe('—')
})
