import type { Text } from '../../../i18n/text'
import type { MarkKind } from '../debrief'

/** What a debrief says, on the screen, on paper and in the terminal alike. */
export const DEBRIEF = {
  seed: { en: 'Seed', ru: 'Случайный ряд' },
  points: { en: 'Points', ru: 'Баллы' },
  pointsOf: (points: string | number, possible: string | number): Text => ({
    en: `${points} of ${possible} points`,
    ru: `баллов: ${points} из ${possible}`,
  }),
  objective: { en: 'Objective', ru: 'Цель' },
  met: { en: 'met', ru: 'достигнута' },
  notMet: { en: 'not met', ru: 'не достигнута' },
  decisions: { en: 'Decisions', ru: 'Решения' },
  noDecisions: { en: 'The crew moved no hatch.', ru: 'Экипаж не трогал люки.' },
  advised: { en: 'Advised', ru: 'Рекомендовано' },
  noAdvice: { en: 'Nothing had been advised.', ru: 'Рекомендации не было.' },
  asAdvised: { en: 'as advised', ru: 'по рекомендации' },
  byTheBook: { en: 'by the procedure', ru: 'по процедуре' },
  cost: { en: 'Cost', ru: 'Цена' },
}

export const MARK_NAMES: Record<MarkKind, Text> = {
  inject: { en: 'inject', ru: 'вводная' },
  instructor: { en: 'instructor', ru: 'инструктор' },
  crew: { en: 'crew', ru: 'экипаж' },
  message: { en: 'message', ru: 'сообщение' },
  hint: { en: 'hint', ru: 'подсказка' },
  remark: { en: 'remark', ru: 'заметка' },
  verdict: { en: 'verdict', ru: 'вывод' },
  procedure: { en: 'procedure', ru: 'процедура' },
  override: { en: 'override', ru: 'отступление' },
  'wrong-accusation': { en: 'wrong accusation', ru: 'ложное указание' },
  violation: { en: 'rule violated', ru: 'нарушение правила' },
}
