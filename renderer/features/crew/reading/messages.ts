import type { Text } from '../../../../shared/i18n/text'

export const m = {
  asSeen: { en: 'As seen: record', ru: 'Записать как есть' },
  correct: { en: 'Correct', ru: 'Исправить' },
  last: (pressure: string, instrument: string, age: string): Text => ({
    en: `Last: ${instrument} ${pressure}, ${age} ago`,
    ru: `Последнее: ${instrument} ${pressure}, ${age} назад`,
  }),
  none: { en: 'No reading here yet', ru: 'Показаний здесь ещё нет' },
}
