import { expect, it } from 'vitest'
import { objectiveText } from './objective'

it('an objective is said with its limit and unit in both languages', () => {
  expect(objectiveText({ objective: 'isolate', withinMin: 90, points: 10 })).toEqual({
    en: 'Isolate the leak within 1\u00a0h 30\u00a0min',
    ru: 'Отсечь утечку за 1\u00a0ч 30\u00a0мин',
  })
  expect(objectiveText({ objective: 'lose-at-most', kg: 12.5, points: 10 }).ru).toBe(
    'Потерять не больше 12,5\u00a0кг воздуха',
  )
  expect(
    objectiveText({ objective: 'stay-above', pressure: { value: 490, unit: 'mmHg' }, points: 5 }).en,
  ).toBe('Keep the crew above 490\u00a0mmHg')
})

it('none at all is said otherwise than at most some', () => {
  expect(objectiveText({ objective: 'follow-procedure', most: 0, points: 5 }).en).toBe(
    'Override or skip no step',
  )
  expect(objectiveText({ objective: 'follow-procedure', most: 2, points: 5 }).en).toBe(
    'Override or skip at most 2 steps',
  )
})
