import type { Text } from '../../../../shared/i18n/text'

export const m = {
  messageTitle: { en: 'To the crew', ru: 'Экипажу' },
  from: { en: 'From', ru: 'От кого' },
  text: { en: 'Text', ru: 'Текст' },
  send: { en: 'Send', ru: 'Передать' },
  newLine: { en: 'Shift+Enter: a new line.', ru: 'Shift+Enter — новая строка.' },
  cannotUnsay: {
    en: 'It is in the log at once and cannot be taken back.',
    ru: 'Сразу попадает в журнал и не отменяется.',
  },
  hintTitle: { en: 'A hint', ru: 'Подсказка' },
  hints: { en: 'The scenario’s, from the gentlest', ru: 'Из сценария, от самой лёгкой' },
  said: { en: 'said', ru: 'сказана' },
  ownHint: { en: 'in your own words', ru: 'своими словами' },
  instructor: { en: 'INSTRUCTOR', ru: 'ИНСТРУКТОР' },
  noteTitle: (at: string): Text => ({ en: `Note at ${at}`, ru: `Заметка к моменту ${at}` }),
  noteHint: { en: 'Nobody sees it before the debrief.', ru: 'До разбора её никто не видит.' },
  notes: { en: 'Notes so far', ru: 'Прежние заметки' },
  keep: { en: 'Keep', ru: 'Сохранить' },
}
