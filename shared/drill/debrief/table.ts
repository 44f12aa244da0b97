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
  /** Where there is none: could the crew have brought it about? */
  missed: (scores: Scores) => boolean
}

/** The scores as a table shows them, the weightiest first. */
export const SCORES: readonly ScoreRow[] = [
  row('points', 'count', 'more', 'Points', 'Баллы', (s) => s.points),
  row('isolate', 'time', 'less', 'Time to isolate', 'Время до отсечения утечки', (s) => s.isolateS, leaked),
  row('name', 'time', 'less', 'Time to name the place', 'Время до указания места', (s) => s.nameS, leaked),
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
    // Parted from everybody before anybody's air was lost, a leak leaves all of the reserve: no number, and no fault.
    (s) => leaked(s) && s.isolateS === undefined,
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
  missed: ScoreRow['missed'] = () => false,
): ScoreRow {
  return { id, unit, better, label: { en, ru }, of, missed }
}

/** Where nothing leaked there was nothing to isolate nor to name. */
function leaked({ leakBeganAtS }: Scores): boolean {
  return leakBeganAtS !== undefined
}

/** One row of a comparison: a value a run, and which runs are best and worst (none where all are equal). */
export interface ComparedRow {
  score: ScoreRow
  values: readonly (number | undefined)[]
  best: readonly number[]
  worst: readonly number[]
}

/**
 * The scores of several runs, a row a score. What the crew missed is worse than any number, but for a score that came
 * about in no run; what was not there to be reached is neither best nor worst.
 */
export function compare(debriefs: readonly Debrief[]): ComparedRow[] {
  return SCORES.map((score) => {
    const values = debriefs.map(({ scores }) => score.of(scores))
    const sign = score.better === 'less' ? 1 : -1
    const ranks = values.map((value, i) =>
      value !== undefined ? sign * value : score.missed(debriefs[i]!.scores) ? Infinity : undefined,
    )
    const ranked = ranks.filter((rank) => rank !== undefined)
    const [least, most] = [Math.min(...ranked), Math.max(...ranked)]
    const runs = (rank: number) => (least < most ? ranks.flatMap((r, i) => (r === rank ? [i] : [])) : [])
    return { score, values, best: runs(least), worst: runs(most) }
  })
}
