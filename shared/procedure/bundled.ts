import compartmentCheck from './bundled/compartment-check.yaml'
import depressurisation from './bundled/depressurisation.yaml'
import evacuation from './bundled/evacuation.yaml'
import isolationIss202010 from './bundled/isolation-iss-2020-10.yaml'
import isolationIss202403 from './bundled/isolation-iss-2024-03.yaml'
import leakSearch from './bundled/leak-search.yaml'
import patchAndVerify from './bundled/patch-and-verify.yaml'
import reopen from './bundled/reopen.yaml'
import repress from './bundled/repress.yaml'
import returnVehicleCheck from './bundled/return-vehicle-check.yaml'
import slowLeak from './bundled/slow-leak.yaml'
import { once } from '../once'
import { procedureSchema, type Procedure } from './language/procedure'

/**
 * The procedures that come with the app, in the order in which they are offered: that of the book. To add one: put
 * it into bundled/, import it, name it here; the test checks it.
 */
export const bundledProcedures = once((): readonly Procedure[] =>
  [
    depressurisation,
    evacuation,
    returnVehicleCheck,
    isolationIss202010,
    isolationIss202403,
    slowLeak,
    compartmentCheck,
    leakSearch,
    patchAndVerify,
    reopen,
    repress,
  ].map((file) => procedureSchema.parse(file)),
)

const byId = once(() => new Map(bundledProcedures().map((procedure) => [procedure.id, procedure])))

/** The procedure with this id, or undefined. */
export function procedureById(id: string): Procedure | undefined {
  return byId().get(id)
}
