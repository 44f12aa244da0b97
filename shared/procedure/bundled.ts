import emergency from './bundled/emergency-isolation.json'
import slow from './bundled/slow-leak-isolation.json'
import { procedureSchema, type Procedure } from './procedure'

/** The procedures that come with the app, in the order in which they are offered. */
export const PROCEDURES: readonly Procedure[] = [emergency, slow].map((file) => procedureSchema.parse(file))

/** The procedure with this id, or undefined. */
export function procedureById(id: string): Procedure | undefined {
  return PROCEDURES.find((procedure) => procedure.id === id)
}
