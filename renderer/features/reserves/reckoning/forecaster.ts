import type { Plan } from '../../../../shared/reserves/plan'
import { scriptUrl } from '../../../app/trusted'
import type { Answer, Question } from './forecast.worker'
import workerUrl from './forecast.worker?worker&url'

/** What becomes of a plan; final when it rests on all samples. */
export interface Forecast extends Answer {
  plan: Plan
  final: boolean
}

/** Ways that things may turn out: few while something moves, all when it rests. */
const AT_ONCE = 200
const ALL = 1000

export interface Forecaster {
  /** The newest plan wins: of those that come while one is reckoned only the last is. */
  ask(plan: Plan): void
  end(): void
}

export function forecaster(onForecast: (forecast: Forecast) => void, onFault: () => void): Forecaster {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module' })
  let asked: Question | undefined
  let next: Question | undefined
  const goOn = () => {
    asked = next
    next = undefined
    // Everything is copied, nothing handed over.
    if (asked) worker.postMessage(asked, [])
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const { plan, samples } = asked!
    const final = samples === ALL
    if (!final) next ??= { plan, samples: ALL }
    goOn()
    onForecast({ ...data, plan, final })
  })
  worker.addEventListener('error', () => {
    onFault()
    goOn()
  })
  return {
    ask(plan) {
      next = { plan, samples: AT_ONCE }
      if (!asked) goOn()
    },
    end: () => worker.terminate(),
  }
}
