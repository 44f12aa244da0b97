import { expect, test } from 'vitest'
import { procedureJsonSchema } from './json-schema'
import published from './procedure.schema.json'

test('the published JSON Schema is what the schema says; `hatchwise procedure schema` prints it anew', () => {
  expect(published).toEqual(procedureJsonSchema())
})
