import { z } from 'zod'
import type { Plan, PlanFile } from '../reserves/plan'
import type { Register, RegisterFile } from '../reserves/register/register'
import type { Result } from './contract'
import { languages, nothing } from './shapes'

/** What windows and the main process say to each other about the reserves and the register of leaks. */

/** A plan that is kept, or one that comes with the program. One that this version cannot read has but its id. */
export interface PlanSummary extends Pick<Plan, 'id' | 'title'>, Partial<Pick<Plan, 'starts' | 'days'>> {
  /** It comes with the program and nobody has changed it; a change is kept as a copy under the same id. */
  isExample: boolean
}

/** What a plan can be exported as; what most people want first. */
export const PLAN_FORMATS = ['pdf', 'csv', 'json', 'yaml'] as const
export type PlanFormat = (typeof PLAN_FORMATS)[number]

export const REGISTER_FORMATS = ['csv', 'json', 'yaml'] as const
export type RegisterFormat = (typeof REGISTER_FORMATS)[number]

const planId = z.string().max(40)
/** Checked by the handler, which answers with the place of each fault. */
const plan = z.custom<PlanFile>()

export const reservesInputs = {
  /** Kept plans, then the examples that nobody has changed. */
  'reserves.list': nothing,
  'reserves.read': z.strictObject({ id: planId }),
  /** Under its own id; what was kept under it is replaced, unless this version cannot read it. */
  'reserves.keep': z.strictObject({ plan }),
  /** A changed example is as it came again. */
  'reserves.remove': z.strictObject({ id: planId }),
  /** Asks for a plan file and keeps it; where another plan has its id it gets a new one. */
  'reserves.open': nothing,
  /** Asks where to, then writes what the plan says and what comes of it. */
  'reserves.export': z.strictObject({ plan, format: z.enum(PLAN_FORMATS), languages }),
  /** The example where none is kept; refused where this version cannot read what is kept. */
  'register.read': nothing,
  /** Refused in place of one that this version cannot read. */
  'register.keep': z.strictObject({ register: z.custom<RegisterFile>() }),
  /** Asks for a register file, which takes the place of the one that is kept; one that cannot be read is laid aside. */
  'register.open': nothing,
  'register.export': z.strictObject({ format: z.enum(REGISTER_FORMATS) }),
}

export interface ReservesOutputs {
  'reserves.list': PlanSummary[]
  'reserves.read': Result<Plan>
  'reserves.keep': Result<null>
  'reserves.remove': Result<null>
  'reserves.open': Result<{ id: string }>
  'reserves.export': Result<{ path: string }>
  'register.read': Result<Register>
  'register.keep': Result<null>
  'register.open': Result<Register>
  'register.export': Result<{ path: string }>
}
