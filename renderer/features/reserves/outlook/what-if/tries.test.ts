import { expect, test } from 'vitest'
import { planWith } from '../../../../../shared/reserves/rehearsal'
import { NO_WHAT_IF } from '../../../../../shared/reserves/what-if'
import {
  ALL,
  failing,
  nextFailing,
  nextPeople,
  withFailing,
  withFailingFrom,
  withHatch,
  withLeak,
  withPeople,
  within,
} from './tries'

const generator = (id: string) => ({ id, title: { en: id, ru: id }, kgPerDay: 2 })
const plan = planWith({ generators: [generator('elektron'), generator('ogs')] })

test('one key goes through the generators, all of them, and back to none', () => {
  let whatIf = NO_WHAT_IF
  const gone = Array.from({ length: 4 }, () => {
    whatIf = withFailing(whatIf, plan, nextFailing(whatIf, plan))
    return failing(whatIf)
  })
  expect(gone).toEqual(['elektron', 'ogs', ALL, ''])
  expect(whatIf).toBe(NO_WHAT_IF)
})

test('the day of a failure stays when another generator is chosen', () => {
  const elektron = withFailingFrom(withFailing(NO_WHAT_IF, plan, 'elektron'), '2021-02-01')
  expect(withFailing(elektron, plan, ALL).fails).toEqual([
    { generator: 'elektron', from: '2021-02-01' },
    { generator: 'ogs', from: '2021-02-01' },
  ])
})

test('one key goes through the crews and back to that of the plan', () => {
  let whatIf = NO_WHAT_IF
  const crews = Array.from({ length: 5 }, () => {
    whatIf = withPeople(whatIf, plan, nextPeople(whatIf))
    return whatIf.crew?.people
  })
  expect(crews).toEqual([3, 6, 7, 11, undefined])
  expect(whatIf).toBe(NO_WHAT_IF)
})

test('a leak stays within what can be tried, to a tenth', () => {
  expect(withLeak(NO_WHAT_IF, 99).leakTimes).toBe(5)
  expect(withLeak(NO_WHAT_IF, -1).leakTimes).toBe(0)
  expect(withLeak(withLeak(NO_WHAT_IF, 1.1), 1.3000000000000003).leakTimes).toBe(1.3)
})

test('what is tried follows the plan: no generator that it has no more, no day outside of it', () => {
  const both = withFailing(NO_WHAT_IF, plan, ALL)
  expect(within(both, planWith({ generators: [generator('ogs')] })).fails).toEqual([
    { generator: 'ogs', from: plan.starts },
  ])
  expect(within(both, planWith())).toBe(NO_WHAT_IF)
  const late = withPeople(withFailingFrom(withFailing(NO_WHAT_IF, plan, 'ogs'), '2021-04-01'), plan, 7)
  const shorter = { ...plan, days: 10 }
  expect(within(late, shorter).fails).toEqual([{ generator: 'ogs', from: '2021-01-10' }])
  const moved = { ...plan, starts: '2021-05-01' }
  expect(within(late, moved)).toMatchObject({ fails: [{ from: '2021-05-01' }], crew: { from: '2021-05-01' } })
})

test('what is taken back one by one leaves nothing to compare', () => {
  const both = withHatch(withLeak(NO_WHAT_IF, 2), true)
  expect(withLeak(withHatch(both, false), 1)).toBe(NO_WHAT_IF)
})
