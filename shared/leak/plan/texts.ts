import type { Text } from '../../i18n/text'
import { type Graph, hatchLabel, labelOf } from '../../station/graph'

/** Words that the planner's sentences are made of. */

export function percent(probability: number): string {
  return `${Math.round(probability * 100)} %`
}

/** "46 / 31 / 23 %", the largest first. */
export function shares(probabilities: readonly number[]): string {
  const ranked = probabilities.toSorted((a, b) => b - a).map((p) => Math.round(p * 100))
  return `${ranked.join(' / ')} %`
}

export function cubic(volumeM3: number): string {
  return volumeM3 < 10 ? volumeM3.toFixed(1) : volumeM3.toFixed(0)
}

/** "3 min" in both languages, in the unit a crew would use. */
export function duration(seconds: number): Text {
  const [value, en, ru] =
    seconds < 5400
      ? [seconds / 60, 'min', 'мин']
      : seconds < 36 * 3600
        ? [seconds / 3600, 'h', 'ч']
        : [seconds / 86_400, 'days', 'сут']
  const rounded = Math.max(1, Math.round(value))
  return { en: `${rounded} ${en}`, ru: `${rounded} ${ru}` }
}

export function named(graph: Graph, compartments: readonly string[]): string {
  return compartments.map((id) => labelOf(graph, id)).join(', ')
}

export function both(labels: readonly string[]): Text {
  const [last, ...before] = labels.toReversed()
  if (before.length === 0) return { en: last ?? '', ru: last ?? '' }
  const first = before.toReversed().join(', ')
  return { en: `${first} and ${last}`, ru: `${first} и ${last}` }
}

export function hatchesNamed(graph: Graph, hatches: readonly string[]): Text {
  return both(hatches.map((id) => hatchLabel(graph, id)))
}
