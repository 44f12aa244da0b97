import { expect, test } from 'vitest'
import { debriefed, entry, scenarioOf } from './rehearsal'
import { compare } from './table'

const closed = (atS: number) =>
  debriefed({ entries: [entry(atS, 'hatch-state', { hatch: 'B/C', state: 'closed' })] })

/** A leak in C that is not there before. */
const beginsAt = (atS: number) =>
  scenarioOf({
    truth: { leaks: [{ id: 'L1', compartment: 'C', law: 'orifice', size: { holeMm: 0 } }] },
    injects: [
      {
        id: 'begins',
        title: { en: 'Begins', ru: 'Начало' },
        at: { atS },
        changes: [{ change: 'leak', id: 'L1', size: { holeMm: 4 } }],
      },
    ],
  })

const rowOf = (id: string, ...given: Parameters<typeof compare>) => {
  const { values, best, worst } = compare(...given).find(({ score }) => score.id === id)!
  return { values, best, worst }
}

test('of several runs the table names the best and the worst by each score', () => {
  const runs = [closed(600), closed(300), closed(900)]
  expect(rowOf('isolate', runs)).toEqual({ values: [600, 300, 900], best: [1], worst: [2] })
  expect(rowOf('lowest', runs)).toMatchObject({ best: [1], worst: [2] })
})

test('what was not there to be reached is no fault: a leak that nobody breathed leaves no reserve to reckon', () => {
  const before = debriefed({
    scenario: beginsAt(600),
    entries: [entry(60, 'hatch-state', { hatch: 'B/C', state: 'closed' })],
  })
  const runs = [before, closed(300), closed(900), debriefed({})]
  expect(before.scores).toMatchObject({ isolateS: 0 })
  const { values, best, worst } = rowOf('reserve', runs)
  expect(values.map((value) => value === undefined)).toEqual([true, false, false, true])
  expect({ best, worst }).toEqual({ best: [1], worst: [3] })
  expect(rowOf('isolate', runs)).toMatchObject({ best: [0], worst: [3] })
  const sound = debriefed({ scenario: beginsAt(5000) })
  expect(rowOf('isolate', [sound, closed(300), closed(600)])).toMatchObject({ best: [1], worst: [2] })
})

test('what never came about is worst, and where all are equal none is best', () => {
  const runs = [closed(300), debriefed({}), closed(300)]
  expect(rowOf('isolate', runs)).toEqual({ values: [300, undefined, 300], best: [0, 2], worst: [1] })
  expect(rowOf('name', runs)).toEqual({ values: [undefined, undefined, undefined], best: [], worst: [] })
  expect(rowOf('hints', [closed(300)])).toEqual({ values: [0], best: [], worst: [] })
})
