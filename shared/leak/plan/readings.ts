import type { Advice } from '../report'
import { decisionTimeS } from './search/decision'
import type { SegmentNow, Situation } from './situation'
import { SLOW_S } from './slow'
import { CLOSING_S } from './search/teams'
import { duration, named, percent } from './texts'

/** Probability of a leak in a segment from which the crew must read it. */
const WORTH_READING = 0.05

/** How many times faster a fall may be than the leak that is known, so that the search need not stop for it. Ours. */
const NEARLY = 4

/** Between two readings where no rate is known yet. Ours. */
const FIRST_WAIT_S = 600

/**
 * A sudden fall: one more reading of the same gauge tells a slip of the hand from a leak. Sensors read by themselves; and
 * where a leak is searched for already that explains it nearly, the search goes on.
 */
export function readSudden({ graph, now, sudden, sensors, flowM3PerS }: Situation): Advice | undefined {
  if (!sudden || sensors.has(sudden.compartment)) return undefined
  const knownPaPerS = lossOf(now[0], flowM3PerS) ?? 0
  if (!sudden.wild && sudden.lossPaPerS < NEARLY * knownPaPerS) return undefined
  const { compartment, instrument, reserve } = sudden
  const where = named(graph, [compartment])
  const left = duration(reserve.linear)
  return {
    action: 'read',
    compartments: [compartment],
    reason: {
      en: `Read ${instrument} in ${where} again at once: if the last reading is right, ${left.en} are left.`,
      ru: `Немедленно повторите измерение в ${where} (${instrument}): если последнее верно, резерв ${left.ru}.`,
    },
    expectedS: CLOSING_S,
  }
}

/** No leak, or one that known causes explain: go on watching. */
export function watch({ verdict, posterior }: Situation): Advice | undefined {
  if (verdict.kind !== 'no-leak' && verdict.kind !== 'explained') return undefined
  return {
    action: 'wait',
    reason: {
      en: `No leak (${percent(posterior.none)}). Go on reading pressure and temperature every 4 hours.`,
      ru: `Утечки нет (${percent(posterior.none)}). Продолжайте измерять давление и температуру каждые 4 часа.`,
    },
    expectedS: SLOW_S,
  }
}

/**
 * A segment that may leak and was not read since it exists, unless instruments read it by themselves. Where nobody is
 * there, the search weighs whether going there is worth it: the other sides may tell as much.
 */
export function readUnread({ graph, now, sensors, crew }: Situation): Advice | undefined {
  const unread = now.filter(
    (segment) =>
      segment.leaking >= WORTH_READING &&
      segment.firstReadMs === undefined &&
      isManned(segment, crew) &&
      !segment.compartments.some((id) => sensors.has(id)),
  )
  if (unread.length === 0) return undefined
  const compartments = unread.map(({ compartments }) => compartments[0]!)
  const where = named(graph, compartments)
  return {
    action: 'read',
    compartments,
    reason: {
      en: `Read the pressure and temperature in ${where} and write down the time.`,
      ru: `Измерьте давление и температуру в ${where} и запишите время.`,
    },
    expectedS: CLOSING_S,
  }
}

/** Is anybody there to read it, as far as is known? */
function isManned({ compartments }: SegmentNow, crew: Situation['crew']): boolean {
  const places = [...crew.values()]
  return places.length === 0 || compartments.some((id) => places.includes(id))
}

/** Segments without a rate: wait until it can be seen, then read with the same gauge. */
export function waitForRates(situation: Situation): Advice | undefined {
  const { graph, now, atMs, crew, sensors } = situation
  const isRead = (segment: SegmentNow) =>
    isManned(segment, crew) || segment.compartments.some((id) => sensors.has(id))
  const unrated = now.filter(
    (segment) => segment.leaking >= WORTH_READING && !segment.rated && isRead(segment),
  )
  if (unrated.length === 0) return undefined
  const needed = seenAfterS(situation)
  const since = Math.min(...unrated.map(({ firstReadMs }) => atMs - (firstReadMs ?? atMs))) / 1000
  const compartments = unrated.map(({ compartments }) => compartments[0]!)
  const where = named(graph, compartments)
  if (since >= needed) {
    return {
      action: 'read',
      compartments,
      reason: {
        en: `Read ${where} again with the same gauge: two readings make a rate.`,
        ru: `Измерьте давление в ${where} ещё раз тем же прибором: два измерения дают скорость.`,
      },
      expectedS: CLOSING_S,
    }
  }
  const time = duration(needed - since)
  return {
    action: 'wait',
    compartments,
    reason: {
      en: `Wait ${time.en}, then read ${where} again: before that the change cannot be seen.`,
      ru: `Подождите ${time.ru} и измерьте давление в ${where} ещё раз: раньше изменение не увидеть.`,
    },
    expectedS: needed - since,
  }
}

/** Nothing else tells more: more readings of the same place. */
export function readAgain(situation: Situation): Advice | undefined {
  const { graph, now } = situation
  const place = now[0]?.compartments[0]
  if (place === undefined) return undefined
  const name = named(graph, [place])
  return {
    action: 'read',
    compartments: [place],
    reason: {
      en: `Go on reading ${name} with the same gauge: the readings do not settle it yet.`,
      ru: `Продолжайте измерять давление в ${name} тем же прибором: данных пока мало.`,
    },
    expectedS: seenAfterS(situation),
  }
}

function seenAfterS({ now, gaugeSigmaPa, flowM3PerS }: Situation): number {
  const lossPaPerS = lossOf(now[0], flowM3PerS)
  return lossPaPerS ? Math.min(SLOW_S, decisionTimeS(lossPaPerS, gaugeSigmaPa)) : FIRST_WAIT_S
}

/** Loss in Pa/s that the leak makes in a segment. */
function lossOf(segment: SegmentNow | undefined, flowM3PerS: number | undefined): number | undefined {
  if (!segment?.pressurePa || !flowM3PerS) return undefined
  return (flowM3PerS / segment.volumeM3) * segment.pressurePa
}
