import type { Text } from '../../../shared/i18n/text'

export const m = {
  title: { en: 'Reserves', ru: 'Запасы' },
  back: { en: 'Sessions', ru: 'Сеансы' },
  plans: { en: 'Plans', ru: 'Планы' },
  undo: { en: 'Undo', ru: 'Вернуть' },
  export: { en: 'Export', ru: 'Выгрузить' },
  parts: { en: 'What is shown', ru: 'Что показано' },
  loading: { en: 'Reading the plans…', ru: 'Чтение планов…' },
  empty: {
    en: 'No plan is open. Open the example (E) to see what a plan is, or your own file (F).',
    ru: 'План не открыт. Откройте пример (E), чтобы увидеть, что такое план, или свой файл (F).',
  },
  openExample: { en: 'Open the example', ru: 'Открыть пример' },
  openFile: { en: 'Open a file', ru: 'Открыть файл' },
}

/** What of the reserves is looked at; each has its key. */
export type Part = 'outlook' | 'plan' | 'register'

export const PARTS: Record<Part, { title: Text; key: string }> = {
  outlook: { title: { en: 'Outlook', ru: 'Прогноз' }, key: '1' },
  plan: { title: { en: 'Plan', ru: 'План' }, key: '2' },
  register: { title: { en: 'Leaks', ru: 'Утечки' }, key: '3' },
}
