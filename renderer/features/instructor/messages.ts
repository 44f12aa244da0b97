import type { DrillView } from '../../../shared/contract/drill'
import type { Text } from '../../../shared/i18n/text'

export const m = {
  instructor: { en: 'Instructor', ru: 'Инструктор' },
  waiting: { en: 'Asking for the drill…', ru: 'Запрос тренировки…' },
  seed: (seed: number): Text => ({ en: `seed ${seed}`, ru: `случайный ряд ${seed}` }),
  gmt: (date: string): Text => ({ en: `GMT ${date}`, ru: `GMT ${date}` }),
  elapsed: { en: 'Elapsed', ru: 'Прошло' },
  of: (limit: string): Text => ({ en: `of ${limit}`, ru: `из ${limit}` }),
  rate: { en: 'Rate', ru: 'Темп' },
  paused: { en: 'PAUSED', ru: 'ПАУЗА' },
}

/** What the instructor must know of at once, in the header. */
export const TROUBLE: Record<DrillView['trouble'][number], Text> = {
  'not-kept': {
    en: 'NOT KEPT: a crash now would lose what was done since.',
    ru: 'НЕ СОХРАНЯЕТСЯ: при сбое пропадёт всё, что сделано с этого момента.',
  },
  'not-recording': {
    en: "NOT RECORDING: the crew's log is in the memory alone (F8).",
    ru: 'НЕТ ЗАПИСИ: журнал экипажа только в памяти (F8).',
  },
  'crew-window-gone': {
    en: "THE CREW'S WINDOW DIED. The drill is paused and nothing is lost; it comes back by itself, Space goes on.",
    ru: 'ОКНО ЭКИПАЖА ЗАКРЫЛОСЬ. Тренировка на паузе, ничего не потеряно; оно откроется само, пробел — продолжить.',
  },
}
