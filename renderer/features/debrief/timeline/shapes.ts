import type { MarkKind } from '../../../../shared/drill/debrief/debrief'

/** How loud a mark is; its shape says the same to whoever sees no colours. */
type Tone = 'plain' | 'accent' | 'caution' | 'warning'

interface Shape {
  /** Around its middle, 12 px high and wide. */
  path: string
  filled: boolean
  tone: Tone
}

/** Every kind of mark has a shape of its own. */
export const SHAPES: Record<MarkKind, Shape> = {
  inject: { path: 'M-5.5 -5H5.5L0 5.5Z', filled: true, tone: 'warning' },
  instructor: { path: 'M-5.5 -5H5.5L0 5.5Z', filled: false, tone: 'warning' },
  crew: { path: 'M0 -6V6', filled: false, tone: 'plain' },
  procedure: { path: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0', filled: false, tone: 'plain' },
  override: { path: 'M-5 -2H5M-5 2H5M3 -6L-3 6', filled: false, tone: 'caution' },
  verdict: { path: 'M0 -6L5 0L0 6L-5 0Z', filled: true, tone: 'accent' },
  message: { path: 'M-6 -4H6V4H-6ZL0 1L6 -4', filled: false, tone: 'plain' },
  hint: { path: 'M0 -6V2M0 4.5V6', filled: false, tone: 'caution' },
  remark: { path: 'M-5 -5H5V2H0L-4 6V2H-5Z', filled: true, tone: 'plain' },
  'wrong-accusation': { path: 'M-5 -5L5 5M5 -5L-5 5', filled: false, tone: 'warning' },
  violation: { path: 'M0 -6L5.5 5H-5.5Z', filled: true, tone: 'warning' },
}
