import type { Text } from '../../../shared/i18n/text'

/** What the report's debrief says besides the words that every debrief has. */
export const REPORT = {
  heading: { en: 'Debrief of the drill', ru: 'Разбор тренировки' },
  scenario: { en: 'Scenario', ru: 'Сценарий' },
  published: { en: 'published', ru: 'опубликовано' },
  invented: { en: 'invented', ru: 'вымышлено' },
  lasted: { en: 'Lasted', ru: 'Продолжительность' },
  outcome: { en: 'Outcome', ru: 'Итог' },
  truth: { en: 'The true pressures beside what was read', ru: 'Истинное давление и показания' },
  truthKey: {
    en: 'Thick lines: the truth, of compartments that were alike as one line; red where a leak was. Marks: what was read. What fell where nobody was may leave the picture.',
    ru: 'Толстые линии — истинное давление, одинаковое в нескольких отсеках — одной линией; красные — где была утечка. Знаки — показания. Где никого не было, линия может уходить за пределы графика.',
  },
  decisionsKey: {
    en: 'In brackets after the advice: how sure the leak engine was of its verdict. The cost is what the planner expects: time until the compartment is known, and the air lost in it at the true rate; less than 0 was saved. A bar at the left: not as advised.',
    ru: 'В скобках после рекомендации — насколько расчёт был уверен в выводе. Цена — по ожиданию планировщика: время до определения отсека и воздух, теряемый за это время при истинной скорости; меньше 0 — выиграно. Черта слева — не так, как рекомендовано.',
  },
  did: { en: 'The crew', ru: 'Экипаж' },
  behind: { en: 'What the log does not tell', ru: 'Чего нет в журнале' },
  kind: { en: 'Kind', ru: 'Вид' },
} as const satisfies Record<string, Text>

/** A cost beside what it comes from. */
export function instead(taken: string, advised: string): Text {
  return { en: `${taken} instead of ${advised}`, ru: `${taken} вместо ${advised}` }
}
