import type { Text } from '../../../shared/i18n/text'
import type { MarkKind } from '../../../shared/drill/debrief/debrief'

/** What the debrief says by itself. */
export const DEBRIEF = {
  heading: { en: 'Debrief of the drill', ru: 'Разбор тренировки' },
  scenario: { en: 'Scenario', ru: 'Сценарий' },
  published: { en: 'published', ru: 'опубликовано' },
  invented: { en: 'invented', ru: 'вымышлено' },
  seed: { en: 'Seed', ru: 'Случайный ряд' },
  lasted: { en: 'Lasted', ru: 'Продолжительность' },
  objective: { en: 'Objective', ru: 'Цель' },
  outcome: { en: 'Outcome', ru: 'Итог' },
  pointsColumn: { en: 'Points', ru: 'Баллы' },
  met: { en: 'met', ru: 'достигнута' },
  notMet: { en: 'not met', ru: 'не достигнута' },
  truth: { en: 'The true pressures beside what was read', ru: 'Истинное давление и показания' },
  truthKey: {
    en: 'Thick lines: the truth, of compartments that were alike as one line; red where a leak was. Marks: what was read. What fell where nobody was may leave the picture.',
    ru: 'Толстые линии — истинное давление, одинаковое в нескольких отсеках — одной линией; красные — где была утечка. Знаки — показания. Где никого не было, линия может уходить за пределы графика.',
  },
  decisions: { en: 'Decisions', ru: 'Решения' },
  decisionsKey: {
    en: 'In brackets after the advice: how sure the leak engine was of its verdict. The cost is what the planner expects: time until the compartment is known, and the air lost in it at the true rate; less than 0 was saved. A bar at the left: not as advised.',
    ru: 'В скобках после рекомендации — насколько расчёт был уверен в выводе. Цена — по ожиданию планировщика: время до определения отсека и воздух, теряемый за это время при истинной скорости; меньше 0 — выиграно. Черта слева — не так, как рекомендовано.',
  },
  noDecisions: { en: 'The crew moved no hatch.', ru: 'Экипаж не трогал люки.' },
  did: { en: 'The crew', ru: 'Экипаж' },
  advised: { en: 'Advised', ru: 'Рекомендовано' },
  cost: { en: 'Cost', ru: 'Цена' },
  asAdvised: { en: 'as advised', ru: 'как рекомендовано' },
  byTheBook: { en: 'by the procedure', ru: 'по процедуре' },
  nothingAdvised: { en: 'nothing', ru: 'ничего' },
  behind: { en: 'What the log does not tell', ru: 'Чего нет в журнале' },
  kind: { en: 'Kind', ru: 'Вид' },
} as const satisfies Record<string, Text>

export const MARK_NAMES: Record<MarkKind, Text> = {
  inject: { en: 'inject', ru: 'вводная' },
  instructor: { en: 'instructor', ru: 'инструктор' },
  crew: { en: 'crew', ru: 'экипаж' },
  message: { en: 'message', ru: 'сообщение' },
  hint: { en: 'hint', ru: 'подсказка' },
  remark: { en: 'remark', ru: 'замечание' },
  verdict: { en: 'verdict', ru: 'вывод' },
  procedure: { en: 'procedure', ru: 'процедура' },
  override: { en: 'override', ru: 'отступление' },
  'wrong-accusation': { en: 'wrong accusation', ru: 'ложное указание' },
  violation: { en: 'rule violated', ru: 'нарушение правила' },
}

/** Sentences with numbers in them. */
export const saidOfDebrief = {
  points: (points: number, of: number): Text => ({
    en: `${points} of ${of} points`,
    ru: `баллов: ${points} из ${of}`,
  }),
  instead: (taken: string, advised: string): Text => ({
    en: `${taken} instead of ${advised}`,
    ru: `${taken} вместо ${advised}`,
  }),
}
