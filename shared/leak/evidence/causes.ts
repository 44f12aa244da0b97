import type { Law } from '../report'
import type { Flow } from './log/flows'
import type { Segment } from './segments'

/**
 * What may act on the readings in proportion to an unknown amplitude. A leak somewhere in a segment, in m³/s, the
 * same cause whichever of its compartments leaks, for as long as the segment and the epoch last; a known flow, in
 * units of what was entered; a passage through a closed hatch or an open valve, in m³/s; an instrument that
 * drifts, in Pa/s; a temperature that settles after the hatches were moved, in Pa/s at first.
 */
export type Cause =
  | { kind: 'leak'; law: Law; segment: Segment; epoch: number }
  | { kind: 'flow'; relativeSigma: number; flows: Flow[] }
  | { kind: 'passage'; hatch: string; between: readonly [string, string]; open: boolean }
  | { kind: 'drift'; instrument: string }
  | { kind: 'settling'; segment: Segment; fromMs: number; read: boolean }

export function causeKey(cause: Cause): string {
  switch (cause.kind) {
    case 'leak':
      return `leak ${cause.law} ${cause.epoch} ${cause.segment.key}`
    case 'flow': {
      const { gas, cause: why, where } = cause.flows[0]!
      return `flow ${gas} ${why} ${where} ${cause.relativeSigma}`
    }
    case 'passage':
      return `passage ${cause.hatch} ${cause.open}`
    case 'drift':
      return `drift ${cause.instrument}`
    case 'settling':
      return `settling ${cause.fromMs} ${cause.read} ${cause.segment.key}`
  }
}
