import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readProcedure } from '../language/read'
import { outlineOf } from '../run/outline'
import { procedures } from './procedure.arbitrary'

it('any procedure is one that the check accepts, written as YAML and read again', () => {
  fc.assert(
    fc.property(procedures, (procedure) => {
      expect(readProcedure(stringify(procedure))).toEqual({ ok: true, procedure })
    }),
  )
})

it('any procedure is, now and then, of every kind of step', () => {
  const kinds = fc
    .sample(procedures, { numRuns: 200, seed: 1 })
    .flatMap(outlineOf)
    .map(({ step }) => step.kind)
  expect(new Set(kinds).size).toBe(13)
})
