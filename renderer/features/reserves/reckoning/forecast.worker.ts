import '../../../app/without-eval'
import { outlooks, type Outlook } from '../../../../shared/reserves/outlook'
import type { Plan } from '../../../../shared/reserves/plan'
import { project, type Projection } from '../../../../shared/reserves/projection'

/** What becomes of a plan, reckoned beside the screens: a slider that moves never waits for it. */

export interface Question {
  plan: Plan
  samples: number
}

export interface Answer {
  projection: Projection
  outlooks: Outlook[]
}

addEventListener('message', ({ data: { plan, samples } }: MessageEvent<Question>) => {
  postMessage({
    projection: project(plan, { samples }),
    outlooks: outlooks(plan, { samples }),
  } satisfies Answer)
})
