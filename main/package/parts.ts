import { z } from 'zod'
import type { ProgramPart } from '../../shared/contract/about'

/** What the program takes from its bill of materials to show it: see `bill.mjs`. */
const bill = z.object({
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      licenses: z.tuple([
        z.object({
          license: z.object({
            id: z.string().optional(),
            name: z.string().optional(),
            text: z.object({ content: z.string() }),
          }),
        }),
      ]),
    }),
  ),
})

/** The packages that a bill of materials lists. Throws where it is none of ours. */
export function partsOf(json: string): ProgramPart[] {
  return bill.parse(JSON.parse(json)).components.map(({ name, version, licenses: [{ license }] }) => ({
    name,
    version,
    licence: license.id ?? license.name ?? '',
    text: license.text.content,
  }))
}
