import { expect, test } from 'vitest'
import { checkPlan } from '../../../../shared/reserves/check'
import { planWith } from '../../../../shared/reserves/rehearsal'
import { copyOf } from './copy-of'

test('a copy has an id of its own and says that it is one', () => {
  const copy = copyOf(planWith(), ['test', 'test-2'])
  expect(copy).toMatchObject({ id: 'test-3', title: { en: 'Test (copy)', ru: 'Проверка (копия)' } })
})

test('the longest id can be copied', () => {
  expect(checkPlan(copyOf(planWith({ id: 'a'.repeat(40) }), [])).ok).toBe(true)
})
