import type { ExportFormat, Progress } from '../../../shared/contract/exchange'
import type { Text } from '../../../shared/i18n/text'

export const m = {
  one: (title: string) => ({ en: `Export: ${title}`, ru: `Выгрузка: ${title}` }),
  several: (sessions: number) => ({
    en: `Export of sessions: ${sessions}`,
    ru: `Выгрузка сеансов: ${sessions}`,
  }),
  format: { en: 'As what', ru: 'В каком виде' },
  export: { en: 'Export', ru: 'Выгрузить' },
  running: { en: 'Being written', ru: 'Идёт запись' },
  begins: { en: 'Choose where to in the system’s window.', ru: 'Выберите место в окне системы.' },
  at: ({ session, sessions, title }: Progress) => ({
    en: `session ${session} of ${sessions}: ${title}`,
    ru: `сеанс ${session} из ${sessions}: ${title}`,
  }),
  written: { en: 'Written', ru: 'Записано' },
  close: { en: 'Close', ru: 'Закрыть' },
  cancelled: (written: number) =>
    written > 0
      ? {
          en: `Cancelled. Sessions that were whole by then stay: ${written}.`,
          ru: `Отменено. Уже выгруженные целиком сеансы остаются: ${written}.`,
        }
      : { en: 'Cancelled. Nothing was written.', ru: 'Отменено. Ничего не записано.' },
}

export const FORMAT: Record<ExportFormat, Text> = {
  package: { en: 'Package (folder)', ru: 'Пакет (папка)' },
  pdf: { en: 'Report (PDF)', ru: 'Отчёт (PDF)' },
  spreadsheet: { en: 'Table for spreadsheets (CSV)', ru: 'Для электронных таблиц (CSV)' },
  csv: { en: 'Exact table (CSV)', ru: 'Точная таблица (CSV)' },
  jsonl: { en: 'Log (JSON Lines)', ru: 'Журнал (JSON Lines)' },
  parquet: { en: 'Columns for analysis (Parquet)', ru: 'Столбцы для анализа (Parquet)' },
  xapi: { en: 'Training record (xAPI)', ru: 'Запись о тренировке (xAPI)' },
}

export const FORMAT_FOR: Record<ExportFormat, Text> = {
  package: {
    en: 'Everything below but the training record, with checksums and the signature: to archive, to hand over, to import.',
    ru: 'Всё перечисленное ниже, кроме записи о тренировке, с контрольными суммами и подписью: в архив, для передачи, для загрузки.',
  },
  pdf: {
    en: 'To read and print: verdict, chart, timeline, where the chain ends.',
    ru: 'Читать и печатать: вывод, график, ход событий, конец цепи.',
  },
  spreadsheet: {
    en: 'To open in a spreadsheet: text that would act as a formula is made harmless.',
    ru: 'Открыть и просмотреть: текст, похожий на формулу, обезврежен.',
  },
  csv: {
    en: 'For programs: every value as it was recorded.',
    ru: 'Для программ: каждое значение как записано.',
  },
  jsonl: {
    en: 'The record itself: every entry with its link of the chain; can be imported.',
    ru: 'Сама запись: каждая строка со звеном цепи; можно загрузить.',
  },
  parquet: {
    en: 'For DuckDB, Python, Spark: typed columns, fast over many sessions.',
    ru: 'Для DuckDB, Python, Spark: типизированные столбцы, быстро по многим сеансам.',
  },
  xapi: {
    en: 'For a training records system: who did what and when.',
    ru: 'Для системы учёта подготовки: кто, что и когда сделал.',
  },
}

/** Those that hold a report, which is written in one language or both. */
export const WITH_REPORT: readonly ExportFormat[] = ['package', 'pdf']
