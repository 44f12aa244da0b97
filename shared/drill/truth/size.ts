import { z } from 'zod'
import { leakSizeM3PerS } from '../../leak/physics/flow'
import { orificeSpeed, REFERENCE_PA } from '../../leak/physics/physics'
import type { FlowLaw } from '../air/flow'

/** How big a hole, gap or valve is: as a round hole would be, or as it would lose air at one atmosphere and 22 °C. */
export const sizeSchema = z.union([
  z.strictObject({ holeMm: z.number().nonnegative() }),
  z.strictObject({ kgPerDay: z.number().nonnegative() }),
])
export type Size = z.infer<typeof sizeSchema>

/**
 * The size S in m³/s of the leak engine: π/4·d²·φ√(RT) for a hole with Cd = 1; for a crack the one that loses as much
 * as that hole at one atmosphere.
 */
export function sizeM3PerS(law: FlowLaw, size: Size): number {
  if ('holeMm' in size) return (Math.PI / 4) * (size.holeMm / 1000) ** 2 * orificeSpeed()
  return leakSizeM3PerS(law === 'crack' ? 'crack' : 'orifice', size.kgPerDay / 86_400, REFERENCE_PA)
}
