import { expect, test } from 'vitest'
import type { Term } from '../../../../../shared/procedure/conditions/judge'
import { graph } from '../../../../../shared/procedure/run/sample-log'
import { formatFor } from '../../../../../shared/units/format'
import { valueText } from './term'

const name = { en: 'Value', ru: 'Значение' }
const said = (term: Omit<Term, 'name'>) =>
  (['en', 'ru'] as const).map((language) =>
    valueText({ name, ...term }, graph, formatFor(language, 'mmHg'), (text) => text[language]),
  )

test('a value is written with its unit, in the reader’s language', () => {
  expect(said({ value: 97_325, dimension: 'pressure' })).toEqual(['730 mmHg', '730 мм рт. ст.'])
  expect(said({ value: 1500, dimension: 'time' })).toEqual(['25\u00a0min', '25\u00a0мин'])
  expect(said({ value: 1.4 / 86_400, dimension: 'mass-rate' })).toEqual(['1.4 kg/day', '1,4 кг/сут'])
  expect(said({ value: 3, dimension: 'count' })).toEqual(['3', '3'])
})

test('a word of the session is a word, another one is a compartment, and what is unknown is nothing', () => {
  expect(said({ value: 'no-leak' })).toEqual(['no leak', 'утечки нет'])
  expect(said({ value: 'SM-PRK' })).toEqual(['ПрК', 'ПрК'])
  expect(said({ value: undefined, dimension: 'time' })).toEqual([undefined, undefined])
})
