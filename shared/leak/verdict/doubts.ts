import type { Text } from '../../i18n/text'
import { type Graph, labelOf } from '../../station/graph'
import { toIso } from '../../time/time'
import { fromSi } from '../../units/units'
import type { SegmentNow } from '../plan/situation'
import type { Verdict } from '../report'

/** Standard errors of a difference of two readings from which it is seen. */
const SEEN = 4

/** No doubt is tested in less than a minute, and none is worth waiting for longer than four days. */
const SOONEST_S = 60
const LATEST_S = 4 * 86_400

/** Probability of a leak from which a segment is worth a sentence. */
const WORTH_NAMING = 0.05

/**
 * What would change the verdict: for the segment that most probably leaks, the pressure at which it would not; for
 * the likeliest other one, the pressure at which the leak would be there. `flowM3PerS` is the size of the leak,
 * `sigmaPa` the random error of a reading.
 */
export function doubtsOf(input: {
  graph: Graph
  atMs: number
  verdict: Verdict
  now: readonly SegmentNow[]
  flowM3PerS: number | undefined
  sigmaPa: number
}): Text[] {
  const { graph, atMs, verdict, now, flowM3PerS, sigmaPa } = input
  if (verdict.kind === 'insufficient-data' || !flowM3PerS) return []
  const [suspect, other] = now
  const sentence = (
    segment: SegmentNow | undefined,
    say: (where: string, level: Text, at: string) => Text,
  ) => {
    if (!segment?.pressurePa || segment.leaking < WORTH_NAMING) return []
    const lossPaPerS = (flowM3PerS / segment.volumeM3) * segment.pressurePa
    const seconds = Math.max(SOONEST_S, (SEEN * Math.SQRT2 * sigmaPa) / lossPaPerS)
    if (seconds > LATEST_S) return []
    const level = pressure(segment.pressurePa * Math.exp((-lossPaPerS * seconds) / segment.pressurePa / 2))
    const time = toIso(atMs + seconds * 1000)
    const day = time.slice(0, 10) === toIso(atMs).slice(0, 10) ? '' : `${time.slice(5, 10)} `
    const label = segment.compartments.slice(0, 3).map((id) => labelOf(graph, id))
    const where = label.join(', ') + (segment.compartments.length > 3 ? ' …' : '')
    return [say(where, level, `${day}${time.slice(11, 16)} GMT`)]
  }
  const elsewhere = sentence(suspect, (where, level, at) => ({
    en: `If ${where} still reads ${level.en} or more at ${at}, the leak is not there.`,
    ru: `Если в ${where} в ${at} ещё ${level.ru} или больше, утечка не там.`,
  }))
  const there = sentence(other, (where, level, at) => ({
    en: `If ${where} reads ${level.en} or less at ${at}, the leak is there.`,
    ru: `Если в ${where} в ${at} будет ${level.ru} или меньше, утечка там.`,
  }))
  return [...elsewhere, ...there]
}

/** In both units that stand on gauges. */
function pressure(pa: number): Text {
  const mmHg = fromSi('pressure', pa, 'mmHg').toFixed(1)
  const psi = fromSi('pressure', pa, 'psi').toFixed(2)
  return { en: `${mmHg} mmHg (${psi} psi)`, ru: `${mmHg.replace('.', ',')} мм рт. ст.` }
}
