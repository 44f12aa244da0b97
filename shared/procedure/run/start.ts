import { canonical, type Sha256 } from '../../session/chain'
import type { DataOf } from '../../session/event'
import { procedureById } from '../bundled'
import { expand } from './expand'

/** The start of a bundled procedure: the log holds the whole of it, as it is now. Undefined for an unknown one. */
export function startOf(id: string, sha256: Sha256): DataOf<'procedure-started'> | undefined {
  const bundled = procedureById(id)
  if (!bundled) return undefined
  const definition = expand(bundled, procedureById)
  return { procedure: id, revision: definition.revision, hash: sha256(canonical(definition)), definition }
}
