import type { Text } from '../../i18n/text'
import { type Graph, hatchLabel, labelOf, passesAir } from '../../station/graph'
import type { HatchState } from '../../station/station'
import { cutOff } from './crew'
import { decisionTimeS } from './decision'
import type { SegmentNow, Situation } from './situation'
import { closable, splits } from './splits'
import type { Advice } from '../report'

/** Probability of a leak in a segment from which the crew must read it. */
const WORTH_READING = 0.05

/** A rate that takes longer than this to see is slow: closing everything finds it sooner. Ours. */
const SLOW_S = 4 * 3600

/** All hatches stay closed for at least a night: 12 to 24 hours or a long weekend (published). */
const OVERNIGHT_S = 12 * 3600

/** Time to close a hatch and go to the gauge; between two readings where no rate is known yet. Ours. */
const CLOSING_S = 90
const FIRST_WAIT_S = 600

/** The best next steps, best first, three at most. */
export function choicesOf(situation: Situation): Advice[] {
  const first = adviceOf(situation)
  return first ? [first] : []
}

/** The next step: the first rule that has something to say. */
function adviceOf(situation: Situation): Advice | undefined {
  for (const rule of [actOnLocated, watch, readUnread, waitForRates, closeAll, closeBest, readAgain]) {
    const advice = rule(situation)
    if (advice) return advice
  }
  return undefined
}

function actOnLocated({ graph, hatches, crew, verdict }: Situation): Advice | undefined {
  if (verdict.kind !== 'located') return undefined
  const place = verdict.compartments[0]!
  const around = [...graph.hatches.values()]
    .filter((h) => h.between.includes(place) && passesAir(hatches.get(h.id) ?? 'closed'))
    .map((h) => h.id)
  const compartments = [place]
  const name = labelOf(graph, place)
  const ways = around.map((id) => hatchLabel(graph, id)).join(', ')
  const first = around[0]
  if (first === undefined) {
    return {
      action: 'read',
      compartments,
      reason: {
        en: `${name} is closed off. Read both sides again to confirm, then look for the hole with the ultrasonic detector.`,
        ru: `${name} отсечён. Измерьте давление с обеих сторон ещё раз, затем ищите место ультразвуковым прибором.`,
      },
      expectedS: FIRST_WAIT_S,
    }
  }
  const away = cutOff(graph, hatches, crew, around)
  if (away.length > 0) return callBack(graph, away, first)
  return {
    action: 'isolate',
    hatch: first,
    compartments,
    reason: {
      en: `The leak is in ${name} (${percent(verdict.probability)}). Leave it and close ${ways}.`,
      ru: `Утечка в ${name} (${percent(verdict.probability)}). Покиньте его и закройте ${ways}.`,
    },
    expectedS: CLOSING_S * around.length,
  }
}

function watch({ verdict, posterior }: Situation): Advice | undefined {
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

function readUnread({ graph, now }: Situation): Advice | undefined {
  const unread = now.filter(
    (segment) => segment.leaking >= WORTH_READING && segment.firstReadMs === undefined,
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

function waitForRates({
  graph,
  now,
  atMs,
  gaugeSigmaPa: sigmaPa,
  flowM3PerS,
}: Situation): Advice | undefined {
  const unrated = now.filter((segment) => segment.leaking >= WORTH_READING && !segment.rated)
  if (unrated.length === 0) return undefined
  const lossPaPerS = lossOf(now[0], flowM3PerS)
  const needed = lossPaPerS ? Math.min(SLOW_S, decisionTimeS(lossPaPerS, sigmaPa)) : FIRST_WAIT_S
  const since = Math.min(...unrated.map(({ firstReadMs }) => atMs - firstReadMs!)) / 1000
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

/** Slow leak: lost in the noise of a large volume, plain in a small closed one. */
function closeAll({
  graph,
  hatches,
  crew,
  now,
  gaugeSigmaPa: sigmaPa,
  flowM3PerS,
}: Situation): Advice | undefined {
  const suspect = now[0]
  const lossPaPerS = lossOf(suspect, flowM3PerS)
  if (!suspect || !lossPaPerS || decisionTimeS(lossPaPerS, sigmaPa) < SLOW_S) return undefined
  const inside = closable(graph, hatches, suspect.compartments)
  if (inside.length === 0) return undefined
  const largestM3 = Math.max(...suspect.compartments.map((id) => graph.compartments.get(id)!.volumeM3))
  const alone = (lossPaPerS * suspect.volumeM3) / largestM3
  const expectedS = Math.max(OVERNIGHT_S, decisionTimeS(alone, sigmaPa, SLOW_S))
  const time = duration(expectedS)
  const seen = duration(decisionTimeS(lossPaPerS, sigmaPa))
  const away = cutOff(graph, hatches, crew, inside)
  return {
    action: 'close-all',
    compartments: [...suspect.compartments],
    reason: {
      en: `Slow leak: only seen after ${seen.en} in ${cubic(suspect.volumeM3)} m³. Close all hatches for ${time.en} and read every compartment${away.length === 0 ? '' : '; gather on the side of your vehicle first'}.`,
      ru: `Медленная утечка: в ${cubic(suspect.volumeM3)} м³ видна лишь через ${seen.ru}. Закройте все люки на ${time.ru} и измеряйте в каждом отсеке${away.length === 0 ? '' : '; сначала соберитесь на стороне своего корабля'}.`,
    },
    expectedS,
  }
}

/** The hatch that divides the probability of the suspect segment most evenly and cuts nobody off. */
function closeBest(situation: Situation): Advice | undefined {
  const { graph, hatches, crew, posterior, now, gaugeSigmaPa: sigmaPa, flowM3PerS } = situation
  const suspect = now[0]
  if (!suspect || posterior.none > 0.5) return undefined
  const choices = splits(graph, hatches, posterior, suspect.compartments)
  const best = choices.find(({ hatch }) => cutOff(graph, hatches, crew, [hatch]).length === 0)
  if (!best)
    return choices[0] && callBack(graph, cutOff(graph, hatches, crew, [choices[0].hatch]), choices[0].hatch)
  const lossPaPerS = lossOf(suspect, flowM3PerS)
  const expectedS = CLOSING_S + (lossPaPerS ? decisionTimeS(lossPaPerS, sigmaPa) : FIRST_WAIT_S)
  const time = duration(expectedS)
  const name = hatchLabel(graph, best.hatch)
  const [en, ru] =
    crew.size > 0
      ? ['everyone keeps a way to a vehicle', 'у каждого остаётся путь к кораблю']
      : ['stay on the side of your vehicle', 'оставайтесь на стороне своего корабля']
  return {
    action: 'close',
    hatch: best.hatch,
    reason: {
      en: `Close ${name}: splits ${percent(best.even)} of the probability off, about ${time.en}, ${en}.`,
      ru: `Закройте ${name}: отделяет ${percent(best.even)} вероятности, около ${time.ru}, ${ru}.`,
    },
    expectedS,
  }
}

/** A hatch that would cut somebody off is closed only after he has come back. */
function callBack(graph: Graph, away: readonly string[], hatch: string): Advice {
  const name = hatchLabel(graph, hatch)
  const who = away.join(', ')
  return {
    action: 'wait',
    hatch,
    reason: {
      en: `Before ${name} is closed, ${who} must come to the side of a crew vehicle. Record the new position.`,
      ru: `Прежде чем закрывать ${name}, ${who}: перейти на сторону корабля. Запишите новое место.`,
    },
    expectedS: CLOSING_S,
  }
}

function readAgain({ graph, now, gaugeSigmaPa: sigmaPa, flowM3PerS }: Situation): Advice | undefined {
  const suspect = now[0]
  if (!suspect) return undefined
  const place = suspect.compartments[0]!
  const lossPaPerS = lossOf(suspect, flowM3PerS)
  const name = labelOf(graph, place)
  return {
    action: 'read',
    compartments: [place],
    reason: {
      en: `Go on reading ${name} with the same gauge: the readings do not settle it yet.`,
      ru: `Продолжайте измерять давление в ${name} тем же прибором: данных пока мало.`,
    },
    expectedS: lossPaPerS ? Math.min(SLOW_S, decisionTimeS(lossPaPerS, sigmaPa)) : FIRST_WAIT_S,
  }
}

/** Loss in Pa/s that the leak makes in a segment. */
function lossOf(segment: SegmentNow | undefined, flowM3PerS: number | undefined): number | undefined {
  if (!segment?.pressurePa || !flowM3PerS) return undefined
  return (flowM3PerS / segment.volumeM3) * segment.pressurePa
}

function named(graph: Graph, compartments: readonly string[]): string {
  return compartments.map((id) => labelOf(graph, id)).join(', ')
}

function percent(probability: number): string {
  return `${Math.round(probability * 100)} %`
}

function cubic(volumeM3: number): string {
  return volumeM3 < 10 ? volumeM3.toFixed(1) : volumeM3.toFixed(0)
}

/** "3 min" in both languages, in the unit a crew would use. */
function duration(seconds: number): Text {
  const [value, en, ru] =
    seconds < 5400
      ? [seconds / 60, 'min', 'мин']
      : seconds < 36 * 3600
        ? [seconds / 3600, 'h', 'ч']
        : [seconds / 86_400, 'days', 'сут']
  const rounded = Math.max(1, Math.round(value))
  return { en: `${rounded} ${en}`, ru: `${rounded} ${ru}` }
}
