import { z } from 'zod'
import { changeSchema } from './truth/inject'

/**
 * A change of the truth that no scenario foresaw: by the crew's hands or the instructor's. A scenario, a seed and all
 * deeds in order give the whole truth of a drill again, to the last bit.
 */
export const deedSchema = z.strictObject({
  /** Since the beginning. */
  atS: z.number().nonnegative(),
  by: z.enum(['crew', 'instructor']),
  change: changeSchema,
})
export type Deed = z.infer<typeof deedSchema>

/** What the instructor has said to himself about a moment. */
export const remarkSchema = z.strictObject({
  atS: z.number().nonnegative(),
  text: z.string().min(1).max(4000),
})
export type Remark = z.infer<typeof remarkSchema>
