import { leakEngine } from '../../../leak/engine'
import type { Advice } from '../../../leak/report'
import { hatchesOf, isHeard } from '../../../session/told'
import type { SessionEvent } from '../../../session/event'
import { HATCH_WORD, namesHatches } from '../../../session/words/describe'
import { type Graph, hatchLabel } from '../../../station/graph'
import { toMs } from '../../../time/time'
import type { Decision, TruthSample } from '../debrief'
import { truthAt } from '../debrief'
import { pastOf } from '../past'
import type { Told } from '../told'
import { type Step, stepsOf } from './steps'
import { priceOf, UNVALUED } from './price'

/** Nodes that the planner may look at for all decisions together, and for one of them. */
const EFFORT = { whole: 20_000, most: 2000, least: 300 }
/** Departures that are valued: a debrief is to be there within seconds. */
const VALUED = 40

/** What was advised this long before still counts: walking to a hatch and closing it takes its time. Ours. */
const ON_THE_WAY_S = 180

const DAY_S = 86_400

/**
 * What the crew did with hatches, beside what the leak engine advised from the log before and what both were worth.
 * `onProgress` is told the share that is done.
 */
export function decisionsOf(
  told: Told,
  truth: readonly TruthSample[],
  onProgress?: (share: number) => void,
): Decision[] {
  const steps = stepsOf(told)
  const engine = leakEngine(told.state.graph)
  const past = pastOf(told.state.log)
  const effort = Math.max(EFFORT.least, Math.min(EFFORT.most, Math.floor(EFFORT.whole / steps.length)))
  let departures = 0
  return steps.map((step, i) => {
    const [first] = step.moved
    const heard = past.after(first.seq - 1).effective.filter(isHeard)
    const { report, situation } = engine.conclude(heard, toMs(first.at), effort)
    const now = report.next && adviceOf(report.next)
    const earlier = toldOnTheWay(told, step)
    const followed = [now, ...earlier].find((advice) => advice && follows(told.state.graph, step, advice))
    const price = followed
      ? { costS: 0 }
      : ++departures <= VALUED
        ? priceOf(situation, report.next, step)
        : { unvalued: UNVALUED['too-many'] }
    const atS = told.atS(first)
    onProgress?.((i + 1) / steps.length)
    return {
      atS,
      seq: first.seq,
      moved: step.moved.map((event) => ({ seq: event.seq, atS: told.atS(event), ...event.data })),
      text: textOf(told, step),
      advised: followed ?? now,
      verdict: report.verdict.kind,
      probability: Math.min(1, report.verdict.probability),
      asAdvised: followed !== undefined,
      byTheBook: step.moved.every(
        ({ data, seq }) => data.step !== undefined && namesHatches(told.names, data.step, seq),
      ),
      ...price,
      ...(price.costS !== undefined && {
        costKg: (price.costS / DAY_S) * lossKgPerDay(truthAt({ truth }, atS)),
      }),
    }
  })
}

type Advised = NonNullable<Decision['advised']>

function adviceOf(advice: Advice): Advised {
  return { action: advice.action, hatches: hatchesOf(advice), reason: advice.reason }
}

/** What the crew was told before it set out, and on its way, the newest first. */
function toldOnTheWay({ events, atS }: Told, { moved: [first] }: Step): Advised[] {
  const verdicts = events.filter(
    (event): event is SessionEvent<'verdict'> => event.kind === 'verdict' && event.seq < first.seq,
  )
  const fromS = atS(first) - ON_THE_WAY_S
  const standing = verdicts.findLastIndex((verdict) => atS(verdict) <= fromS)
  return verdicts
    .slice(Math.max(0, standing))
    .toReversed()
    .flatMap(({ data }) => data.next ?? [])
}

/** Which way each kind of advice moves hatches; the others move none. */
const WAYS: Partial<Record<Advice['action'], 'close' | 'open'>> = {
  close: 'close',
  'close-all': 'close',
  isolate: 'close',
  open: 'open',
}

/** Are these the advised hatches, or some of them? One that is opened on the way to closing is no other step. */
function follows(graph: Graph, { closes, opens }: Step, { action, hatches }: Advised): boolean {
  const way = WAYS[action]
  if (way === undefined) return false
  const [done, other] = way === 'close' ? [closes, []] : [opens, closes]
  // To abandon is to close the hatch of a crew vehicle behind oneself, whichever it is.
  const isAdvised = (id: string) =>
    hatches.length === 0 && action === 'isolate' ? isOfCrewVehicle(graph, id) : hatches.includes(id)
  return done.length > 0 && other.length === 0 && done.every(isAdvised)
}

function isOfCrewVehicle({ hatches, compartments }: Graph, hatch: string): boolean {
  return hatches.get(hatch)!.between.some((id) => compartments.get(id)!.kind === 'crew-vehicle')
}

function textOf({ state: { graph } }: Told, { moved }: Step) {
  const word = (language: 'en' | 'ru') =>
    moved.map(({ data }) => `${hatchLabel(graph, data.hatch)} ${HATCH_WORD[data.state][language]}`).join(', ')
  return { en: word('en'), ru: word('ru') }
}

function lossKgPerDay({ leaks }: TruthSample): number {
  return leaks.reduce((sum, { kgPerDay }) => sum + kgPerDay, 0)
}
