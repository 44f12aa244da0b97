import type { Text } from '../../i18n/text'
import type { Debrief, Scores } from './debrief'

/** What a score is counted in: seconds, kilograms, pascals, or things. */
export type ScoreUnit = 'time' | 'mass' | 'pressure' | 'count'

export interface ScoreRow {
  id: string
  label: Text
  unit: ScoreUnit
  better: 'less' | 'more'
  /** Undefined where it never came about. */
  of: (scores: Scores) => number | undefined
}

/** The scores as a table shows them, the weightiest first. */
export const SCORES: readonly ScoreRow[] = [
  row('points', 'count', 'more', 'Points', 'Баллы', (s) => s.points),
  row('isolate', 'time', 'less', 'Time to isolate', 'Время до отсечения утечки', (s) => s.isolateS),
  row('name', 'time', 'less', 'Time to name the place', 'Время до указания места', (s) => s.nameS),
  row('lost', 'mass', 'less', 'Air lost', 'Потеряно воздуха', (s) => s.lostKg),
  row(
    'lowest',
    'pressure',
    'more',
    'Lowest pressure about the crew',
    'Наименьшее давление у экипажа',
    (s) => s.lowestPa,
  ),
  row(
    'reserve',
    'time',
    'more',
    'Reserve left at isolation',
    'Резерв времени при отсечении',
    (s) => s.reserveAtIsolationS,
  ),
  row('operations', 'count', 'less', 'Hatch operations', 'Операций с люками', (s) => s.operations),
  row(
    'departures',
    'count',
    'less',
    'Departures from the advice',
    'Отступлений от рекомендаций',
    (s) => s.departuresFromAdvice,
  ),
  row(
    'departures-cost',
    'time',
    'less',
    'Expected cost of departures',
    'Ожидаемая цена отступлений',
    (s) => s.departuresCostS,
  ),
  row(
    'overridden',
    'count',
    'less',
    'Steps overridden',
    'Шагов пройдено вопреки условию',
    (s) => s.overridden,
  ),
  row('skipped', 'count', 'less', 'Steps skipped', 'Шагов пропущено', (s) => s.skipped),
  row('failed', 'count', 'less', 'Steps that failed', 'Шагов не удалось', (s) => s.failed),
  row(
    'wrong-accusations',
    'count',
    'less',
    'Wrong accusations',
    'Ложных указаний места',
    (s) => s.wrongAccusations,
  ),
  row('violations', 'count', 'less', 'Rule violations', 'Нарушений правил', (s) => s.violations.length),
  row('hints', 'count', 'less', 'Hints taken', 'Подсказок', (s) => s.hints),
]

function row(
  id: string,
  unit: ScoreUnit,
  better: ScoreRow['better'],
  en: string,
  ru: string,
  of: ScoreRow['of'],
): ScoreRow {
  return { id, unit, better, label: { en, ru }, of }
}

/** One row of a comparison: a value a run, and which runs are best and worst (none where all are equal). */
export interface ComparedRow {
  score: ScoreRow
  values: readonly (number | undefined)[]
  best: readonly number[]
  worst: readonly number[]
}

/**
 * The scores of several runs, a row a score. What never came about is worse than any number, but for a score that came
 * about in no run.
 */
export function compare(debriefs: readonly Debrief[]): ComparedRow[] {
  return SCORES.map((score) => {
    const values = debriefs.map(({ scores }) => score.of(scores))
    const sign = score.better === 'less' ? 1 : -1
    const ranks = values.map((value) => (value === undefined ? Infinity : sign * value))
    const [least, most] = [Math.min(...ranks), Math.max(...ranks)]
    const runs = (rank: number) => (least < most ? ranks.flatMap((r, i) => (r === rank ? [i] : [])) : [])
    return { score, values, best: runs(least), worst: runs(most) }
  })
}
