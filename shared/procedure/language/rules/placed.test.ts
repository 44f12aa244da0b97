import fc from 'fast-check'
import { expect, test } from 'vitest'
import { procedures } from '../../formats/procedure.arbitrary'
import { outlineOf } from '../../run/outline'
import { placedSteps } from './placed'

test('the checker sees the steps that a run walks, in the same order, each at its place in the file', () => {
  fc.assert(
    fc.property(procedures, (procedure) => {
      const placed = placedSteps(procedure)
      expect(placed.map(({ step }) => step.id)).toEqual(outlineOf(procedure).map(({ step }) => step.id))
      for (const { step, path } of placed) expect(at(procedure, path)).toBe(step)
    }),
  )
})

function at(value: unknown, path: string): unknown {
  return path.match(/\w+/g)!.reduce((part, key) => (part as Record<string, unknown>)[key], value)
}
