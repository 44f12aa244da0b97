import { z } from 'zod'
import { LANGUAGES } from '../i18n/text'

/** What the inputs of several groups of calls are made of. */

export const nothing = z.undefined()
export const sessionId = z.string().regex(/^[0-9A-Za-z-]{1,64}$/)
/** Who does it: the `actor` of the event. */
export const actor = z.string().min(1).max(80)
/** Of something that is printed or exported. */
export const languages = z.array(z.enum(LANGUAGES)).min(1).max(2)
