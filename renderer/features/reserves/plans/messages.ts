import type { Text } from '../../../../shared/i18n/text'
import type { PlanFormat } from '../../../../shared/contract/reserves'

export const m = {
  title: { en: 'Plans', ru: 'Планы' },
  plan: { en: 'Plan', ru: 'План' },
  starts: { en: 'From', ru: 'С' },
  days: { en: 'Days', ru: 'Сутки' },
  example: { en: 'example', ru: 'пример' },
  isOpen: { en: 'open', ru: 'открыт' },
  unreadable: { en: 'this version cannot read it', ru: 'эта версия не может его прочесть' },
  remove: { en: 'Remove', ru: 'Удалить' },
  removeOne: (title: Text): Text => ({ en: `Remove ${title.en}`, ru: `Удалить: ${title.ru}` }),
  sure: (title: Text): Text => ({
    en: `Remove “${title.en}”? This cannot be undone; a changed example comes back as it was.`,
    ru: `Удалить «${title.ru}»? Вернуть будет нельзя; изменённый пример станет исходным.`,
  }),
  openFile: { en: 'Open a file', ru: 'Открыть файл' },
  copy: { en: 'Copy the open plan', ru: 'Копия открытого плана' },
  copyTitle: ({ en, ru }: Text): Text => ({ en: `${en} (copy)`, ru: `${ru} (копия)` }),
  close: { en: 'Close', ru: 'Закрыть' },
  keep: { en: 'Keep it', ru: 'Оставить' },
  export: { en: 'Export', ru: 'Выгрузить' },
  exportTitle: (title: Text): Text => ({ en: `Export “${title.en}”`, ru: `Выгрузить «${title.ru}»` }),
  format: { en: 'As', ru: 'Вид' },
  written: { en: 'Written to', ru: 'Записано в' },
  asPlanned: {
    en: 'As planned: what is tried on the screen is not part of it.',
    ru: 'Как в плане: пробные изменения с экрана не выгружаются.',
  },
  writing: { en: 'Reckoned and written…', ru: 'Расчёт и запись…' },
}

export const FORMAT: Record<PlanFormat, Text> = {
  pdf: { en: 'Sheet to print (PDF)', ru: 'Лист для печати (PDF)' },
  csv: { en: 'Table by day (CSV)', ru: 'Таблица по дням (CSV)' },
  json: { en: 'Plan and answer (JSON)', ru: 'План и ответ (JSON)' },
  yaml: { en: 'Plan alone (YAML)', ru: 'Только план (YAML)' },
}

export const FORMAT_FOR: Record<PlanFormat, Text> = {
  pdf: { en: 'The sentences, dates and curves on paper.', ru: 'Выводы, даты и графики на бумаге.' },
  csv: { en: 'Pressures and stores with bands, for a spreadsheet.', ru: 'Давления и запасы с интервалами.' },
  json: { en: 'Everything that was reckoned, for programs.', ru: 'Всё, что рассчитано, для программ.' },
  yaml: {
    en: 'To be opened here again, or edited by hand.',
    ru: 'Чтобы открыть здесь снова или править вручную.',
  },
}
