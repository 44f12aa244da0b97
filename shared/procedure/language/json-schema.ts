import { z } from 'zod'
import { PROCEDURE_SCHEMA, procedureSchema } from './procedure'

/**
 * The shape of a procedure file as a JSON Schema (2020-12), for editors: `# yaml-language-server: $schema=…` in its
 * first line. It is published as `procedure.schema.json`; `hatchwise procedure schema` prints it.
 */
export function procedureJsonSchema(): object {
  const schema = z.toJSONSchema(procedureSchema, { io: 'input', reused: 'ref' })
  return { title: `Hatchwise procedure, version ${PROCEDURE_SCHEMA}`, ...schema }
}
