import { z } from 'zod'
import { SCENARIO_SCHEMA, scenarioSchema } from './scenario'

/**
 * The shape of a scenario file as a JSON Schema (2020-12), for editors: `# yaml-language-server: $schema=…` in its
 * first line. It is published as `scenario.schema.json`; `hatchwise scenario schema` prints it.
 */
export function scenarioJsonSchema(): object {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input', reused: 'ref' })
  return { title: `Hatchwise scenario, version ${SCENARIO_SCHEMA}`, ...schema }
}
