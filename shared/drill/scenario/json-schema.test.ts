import { expect, test } from 'vitest'
import { scenarioJsonSchema } from './json-schema'
import published from './scenario.schema.json'

test('the published JSON Schema is what the schema says; `hatchwise scenario schema` prints it anew', () => {
  expect(published).toEqual(scenarioJsonSchema())
})
