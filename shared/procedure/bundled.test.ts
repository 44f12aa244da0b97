import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BUNDLED_STATIONS } from '../station/bundled'
import { graphOf } from '../station/graph'
import { bundledProcedures, procedureById } from './bundled'
import { readProcedure } from './language/read'

const folder = new URL('bundled/', import.meta.url)
const files = readdirSync(folder)

test('every file of the folder is offered, in the order of the book', () => {
  expect(
    bundledProcedures()
      .map(({ id }) => `${id}.yaml`)
      .toSorted(),
  ).toEqual(files.toSorted())
  const numbers = bundledProcedures().map(({ number }) => number!.split('.').map(Number))
  expect(numbers).toEqual(numbers.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d))
})

test('a procedure is found by its id, and nothing by another', () => {
  for (const procedure of bundledProcedures()) expect(procedureById(procedure.id)).toBe(procedure)
  expect(procedureById('toString')).toBeUndefined()
})

describe.each(bundledProcedures().map((procedure) => [procedure.id, procedure] as const))(
  '%s',
  (id, procedure) => {
    const text = readFileSync(new URL(`${id}.yaml`, folder), 'utf8')

    test('passes every check, on each station that it is for', () => {
      for (const station of procedure.stations ?? Object.keys(BUNDLED_STATIONS)) {
        const graph = graphOf(BUNDLED_STATIONS[station]!)
        const reading = readProcedure(text, { graph, known: bundledProcedures() })
        expect(reading.ok ? [] : reading.faults).toEqual([])
        expect(reading).toEqual({ ok: true, procedure })
      }
    })

    test('names its JSON Schema to the editor', () => {
      expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../language/procedure.schema.json')
    })
  },
)
