import '../../../app/without-eval'
import { type Debrief, debriefOf } from '../../../../shared/drill/debrief/debrief'
import { type Past, pastOf } from '../../../../shared/drill/debrief/past'
import { leakEngine, type LeakEngine } from '../../../../shared/leak/engine'
import type { LeakReport } from '../../../../shared/leak/report'
import type { LogEvent } from '../../../../shared/session/event'
import { isHeard } from '../../../../shared/session/told'

/** A drill that is over, reckoned beside the screens: its debrief, and what the leak engine said at any moment. */

/** The log of a drill, and then any moment of it. */
export type Question = { log: readonly LogEvent[] } | Moment

interface Moment {
  id: number
  atMs: number
}

export type Answer =
  | { share: number }
  /** Undefined where the log holds no drill that is over. */
  | { debrief: Debrief | undefined }
  | { id: number; report: LeakReport }

/** Nodes that the planner looks at: few at once, and where the time line rests as many as for the crew. */
const EFFORTS = [
  { nodes: 300, afterMs: 0 },
  { nodes: 20_000, afterMs: 400 },
] as const

let past: Past
let engine: LeakEngine
let newest = 0

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('log' in data) {
    const debrief = debriefOf(data.log, (share) => tell({ share }))
    if (debrief) {
      past = pastOf(data.log)
      engine = leakEngine(past.after(1).graph)
    }
    tell({ debrief })
    return
  }
  newest = data.id
  // A newer moment that was asked for in the meantime is taken first, and makes this one idle.
  for (const { nodes, afterMs } of EFFORTS)
    setTimeout(() => data.id === newest && report(data, nodes), afterMs)
})

function report({ id, atMs }: Moment, nodes: number) {
  const { effective } = past.after(past.countAt(atMs))
  tell({ id, report: engine.report(effective.filter(isHeard), atMs, nodes) })
}

function tell(answer: Answer) {
  postMessage(answer)
}
