import type { Plan } from '../../../../shared/reserves/plan'
import type { Answer, Question } from './forecast.worker'

/** What becomes of a plan; final when it rests on all samples. */
export interface Forecast extends Answer {
  plan: Plan
  final: boolean
}

/** Ways that things may turn out: few while something moves, all when it rests. */
const AT_ONCE = 200
const ALL = 1000

export interface Forecaster {
  /**
   * The newest plan wins: of those that come while one is reckoned only the last is. With none whatever was told or
   * asked is forgotten: what comes of a later plan does not begin with it.
   */
  ask(plan: Plan | undefined): void
  end(): void
}

export function forecaster(
  worker: Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>,
  onForecast: (forecast: Forecast | undefined) => void,
  onFault: () => void,
): Forecaster {
  let asked: Question | undefined
  let next: Question | undefined
  let isForgotten = false
  const goOn = () => {
    asked = next
    next = undefined
    isForgotten = false
    // Everything is copied, nothing handed over.
    if (asked) worker.postMessage(asked, [])
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const { plan, samples } = asked!
    if (isForgotten) return goOn()
    const final = samples === ALL
    if (!final) next ??= { plan, samples: ALL }
    goOn()
    onForecast({ ...data, plan, final })
  })
  worker.addEventListener('error', () => {
    if (!isForgotten) onFault()
    goOn()
  })
  return {
    ask(plan) {
      next = plan && { plan, samples: AT_ONCE }
      if (!plan) {
        isForgotten = asked !== undefined
        onForecast(undefined)
      } else if (!asked) goOn()
    },
    end: () => worker.terminate(),
  }
}
