import type { Figure, Machine } from '../../leak/bench/speed/speed'
import { quantile } from '../../leak/bench/summary'
import { examplePlans } from '../examples'
import { outlooks } from '../outlook'
import { project } from '../projection'
import { PLAIN, plainly } from './plain'

const ROUNDS = 5
const ASKED_MS = 200
/** The plans that come with the program, each for a year. */
const PLANS = examplePlans().map((plan) => ({ ...plan, days: 365 }))

/** How many figures there will be. */
export const RESERVES_FIGURES = 5 * PLANS.length

/** What a year of reserves costs: its projection, every day of it in the plain way, and its outlooks. */
export function* reservesFigures(
  { nowMs }: Pick<Machine, 'nowMs'>,
  seed: number,
  samples = 1000,
): Generator<Figure> {
  const medianMs = (work: () => unknown) => {
    const times = Array.from({ length: ROUNDS + 1 }, () => {
      const fromMs = nowMs()
      work()
      return nowMs() - fromMs
    })
    // The first one warms up.
    return quantile(times.slice(1), 0.5)
  }
  for (const plan of PLANS) {
    const log = `${plan.id}, a year, ${samples} samples`
    const every = { samples, seed, everyDays: 1 }
    const [asShown, everyDay] = [{ samples, seed }, every].map((options) =>
      medianMs(() => project(plan, options)),
    )
    const asked = { bound: ASKED_MS, met: asShown! <= ASKED_MS }
    yield { log, what: 'projection as the screen shows it', unit: 'ms', found: asShown!, asked }
    yield { log, what: 'projection, every day', unit: 'ms', found: everyDay! }
    const outlookMs = medianMs(() => outlooks(plan, { samples, seed }))
    yield { log, what: 'outlooks of all needs', unit: 'ms', found: outlookMs }
    const plainMs = medianMs(() => plainly(plan, samples, seed))
    yield { log, what: PLAIN, unit: 'ms', found: plainMs }
    yield {
      log,
      what: 'how much longer that takes than every day',
      unit: 'times',
      found: plainMs / everyDay!,
    }
  }
}
