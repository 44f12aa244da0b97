import { expect, test } from 'vitest'
import { partAt, without, withPart } from './edits'

const plan = {
  ships: [
    { id: 'a', cargo: [{ kg: 1 }] },
    { id: 'b', cargo: [] },
  ],
  limits: { low: 1 },
}

test('a part is found by the path by which a fault names it', () => {
  expect(partAt(plan, 'ships[0].cargo[0].kg')).toBe(1)
  expect(partAt(plan, 'ships[7].cargo')).toBeUndefined()
})

test('a part is changed and everything beside it stays the same object', () => {
  const changed = withPart(plan, 'ships[1].id', 'c')
  expect(changed.ships[1]).toEqual({ id: 'c', cargo: [] })
  expect(changed.ships[0]).toBe(plan.ships[0])
  expect(plan.ships[1]!.id).toBe('b')
})

test('what holds a new part comes with it, and what is undefined is left out', () => {
  expect(withPart({}, 'policy.topUp.below', 3)).toEqual({ policy: { topUp: { below: 3 } } })
  expect(withPart(plan, 'limits.low', undefined).limits).toEqual({})
})

test('one more goes to the end of a list, and one can be taken out', () => {
  const more = withPart(plan, 'ships[2]', { id: 'c', cargo: [] })
  expect(without(more, 'ships[1]').ships.map(({ id }) => id)).toEqual(['a', 'c'])
})
