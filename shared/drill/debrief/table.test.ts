import { expect, test } from 'vitest'
import { debriefed, entry } from './rehearsal'
import { compare } from './table'

const closed = (atS: number) =>
  debriefed({ entries: [entry(atS, 'hatch-state', { hatch: 'B/C', state: 'closed' })] })

const rowOf = (id: string, ...given: Parameters<typeof compare>) => {
  const { values, best, worst } = compare(...given).find(({ score }) => score.id === id)!
  return { values, best, worst }
}

test('of several runs the table names the best and the worst by each score', () => {
  const runs = [closed(600), closed(300), closed(900)]
  expect(rowOf('isolate', runs)).toEqual({ values: [600, 300, 900], best: [1], worst: [2] })
  expect(rowOf('lowest', runs)).toMatchObject({ best: [1], worst: [2] })
})

test('what never came about is worst, and where all are equal none is best', () => {
  const runs = [closed(300), debriefed({}), closed(300)]
  expect(rowOf('isolate', runs)).toEqual({ values: [300, undefined, 300], best: [0, 2], worst: [1] })
  expect(rowOf('name', runs)).toEqual({ values: [undefined, undefined, undefined], best: [], worst: [] })
  expect(rowOf('hints', [closed(300)])).toEqual({ values: [0], best: [], worst: [] })
})
