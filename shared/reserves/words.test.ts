import { describe, expect, test } from 'vitest'
import type { Outlook } from './outlook'
import { planWith } from './rehearsal'
import type { Reached } from './spread'
import { outlookText } from './words'

const plan = planWith({
  days: 200,
  ships: [
    {
      id: 'ms-16',
      title: { en: 'Progress MS-16', ru: '«Прогресс МС-16»' },
      launches: '2021-02-15',
      docks: '2021-02-17',
      cargo: [{ gas: 'nitrogen', kg: { value: 40.5 } }],
    },
  ],
})
const certain = (day: number) => ({ low: day, middle: day, high: day, probability: 1 })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('a gas that ends: until when, what a ship adds, and what is still missing', () => {
  const outlook: Outlook = {
    need: 'pressure',
    gases: ['nitrogen', 'air'],
    alone: { low: 63.2, middle: 72, high: 91, probability: 1 },
    ships: [{ id: 'ms-16', kg: 40.5, until: certain(109) }],
    missing: { withoutShips: { kg: 90, byDay: 60 }, withShips: { kg: 30.2, byDay: 100 } },
  }
  const { en, ru } = outlookText(outlook, plan)
  expect(plain(en)).toBe(
    'Nitrogen and air will do until 14 March 2021 (5 March 2021 to 2 April 2021); Progress MS-16 on 17 February 2021 adds 40.5 kg: until 20 April 2021; besides, send at least 31 kg of nitrogen by 11 April 2021.',
  )
  expect(plain(ru)).toBe(
    'Азота и воздуха хватит до 14 марта 2021 (от 5 марта 2021 до 2 апреля 2021); «Прогресс МС-16» (17 февраля 2021) доставит 40,5 кг: до 20 апреля 2021; сверх того доставить не менее 31 кг азота до 11 апреля 2021.',
  )
})

describe('what a ship adds', () => {
  const alone = { low: 63, middle: 72, high: 91, probability: 1 }
  /** What is said of the ship, whatever there was before it and however far it reaches. */
  function saidOf(before: Reached, until: Reached) {
    const ships = [{ id: 'ms-16', kg: 40.5, until }]
    const outlook: Outlook = { need: 'pressure', gases: ['nitrogen'], alone: before, ships, missing: {} }
    const { en, ru } = outlookText(outlook, plan)
    return [en, ru].map((text) => plain(text).split('; ')[1]!.split(': ')[1])
  }

  test('is too late where nothing lasts longer with it in any case', () => {
    expect(saidOf(alone, alone)).toEqual(['too late.', 'слишком поздно.'])
  })

  test('is not needed where the plan ends before', () => {
    const never = { ...certain(Infinity), probability: 0 }
    const hardly = { ...certain(Infinity), probability: 0.02 }
    expect(saidOf(never, never)).toEqual(['not needed.', 'не требуется.'])
    expect(saidOf(hardly, never)).toEqual(['not needed.', 'не требуется.'])
  })

  test.each([
    ['in bad cases', { ...alone, low: 64 }],
    ['mostly', { ...alone, middle: 80 }],
    ['in good cases alone', { ...alone, high: Infinity, probability: 0.9 }],
    ['in few cases, which shows in the probability alone', { ...alone, probability: 0.99 }],
  ])('is told by date where it lasts longer %s', (_, until) => {
    expect(saidOf(alone, until)[0]).toMatch(/^until \d+ March 2021 \(/)
  })
})

test('a gas that lasts, and one that lasts perhaps', () => {
  const lasts: Outlook = {
    need: 'oxygen',
    gases: ['oxygen'],
    alone: { ...certain(Infinity), probability: 0 },
    ships: [],
    missing: {},
  }
  expect(plain(outlookText(lasts, plan).en)).toBe(
    'Oxygen will do beyond the end of the plan on 20 July 2021.',
  )
  const perhaps = { ...lasts, alone: { low: 31, middle: Infinity, high: Infinity, probability: 0.2 } }
  expect(plain(outlookText(perhaps, plan).en)).toBe(
    'Oxygen will do beyond the end of the plan on 20 July 2021 (with 20 % not, from 1 February 2021 on).',
  )
})
