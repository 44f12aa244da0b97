import type { Text } from '../../../../shared/i18n/text'

export const f = {
  low: { en: 'Lowest', ru: 'Не менее' },
  high: { en: 'Highest', ru: 'Не более' },
  status: { en: 'Where from', ru: 'Откуда' },
  source: { en: 'Source or reason', ru: 'Источник или довод' },
  noSource: { en: 'not said', ru: 'не указано' },
  noText: { en: '—', ru: '—' },
  dateForm: { en: 'year-month-day', ru: 'год-месяц-день' },
  keep: { en: 'Keep', ru: 'Сохранить' },
  remove: { en: 'Remove', ru: 'Удалить' },
} satisfies Record<string, Text>

/** What is wrong with a field. */
export const FAULT = {
  number: { en: 'Type a number.', ru: 'Введите число.' },
  missing: { en: 'This must not be empty.', ru: 'Это поле нужно заполнить.' },
} satisfies Record<string, Text>
