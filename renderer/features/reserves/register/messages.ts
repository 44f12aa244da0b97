import type { Text } from '../../../../shared/i18n/text'
import type { RegisterFormat } from '../../../../shared/contract/reserves'

export const m = {
  question: { en: 'A new place, or a known one that grows?', ru: 'Новое место или растёт известное?' },
  loading: { en: 'Reading the register…', ru: 'Чтение журнала…' },
  unread: {
    en: 'The register that is kept was made by another version, or is damaged; it stays where it is. A file can be opened in its place (F).',
    ru: 'Сохранённый журнал создан другой версией или повреждён; он остаётся на месте. Вместо него можно открыть файл (F).',
  },
  register: { en: 'Register', ru: 'Журнал' },
  addRate: { en: '+ Rate', ru: '+ Скорость' },
  addPlace: { en: '+ Place', ru: '+ Место' },
  addRepair: { en: '+ Repair', ru: '+ Ремонт' },
  rate: { en: 'Rate', ru: 'Скорость' },
  place: { en: 'Place of a leak', ru: 'Место утечки' },
  repair: { en: 'Repair', ru: 'Ремонт' },
  undo: { en: 'Undo', ru: 'Вернуть' },
  openFile: { en: 'Open a file', ru: 'Открыть файл' },
  export: { en: 'Export', ru: 'Выгрузить' },
  places: { en: 'Places and repairs', ru: 'Места и ремонты' },
  noPlaces: {
    en: 'No place has been found yet. Add the first one (P).',
    ru: 'Места ещё не найдены. Добавьте первое (P).',
  },
  rates: { en: 'Rate of leakage', ru: 'Скорость утечки' },
  noRates: {
    en: 'No rate has been measured yet. Add the first one (A).',
    ru: 'Скорость ещё не измеряли. Добавьте первую (A).',
  },
  ratesLabel: { en: 'Rates as measured', ru: 'Измеренные скорости' },
  chartLabel: (rates: number): Text => ({
    en: `Rate of leakage over the years, ${rates} measurements with intervals. T shows them as a table.`,
    ru: `Скорость утечки по годам, измерений с интервалами: ${rates}. T — таблицей.`,
  }),
  lane: { en: 'kg/day', ru: 'кг/сут' },
  station: { en: 'Station', ru: 'Станция' },
  nominal: (kg: string): Text => ({
    en: `nominal ${kg} kg/day`,
    ru: `обычная ${kg} кг/сут`,
  }),
  legend: { en: 'line: period with one rate', ru: 'линия: период с одной скоростью' },
  from: { en: 'From', ru: 'С' },
  to: { en: 'To', ru: 'По' },
  of: { en: 'Of', ru: 'Чего' },
  kgPerDay: { en: 'kg/day (95 %)', ru: 'кг/сут (95 %)' },
  source: { en: 'Source', ru: 'Источник' },
  edit: (what: string): Text => ({ en: `Edit ${what}`, ru: `Изменить: ${what}` }),
  name: { en: 'Name of the register', ru: 'Название журнала' },
  nominalRate: { en: 'Nominal leakage', ru: 'Обычная утечка' },
  compartment: { en: 'Compartment', ru: 'Отсек' },
  position: { en: 'Position', ru: 'Положение' },
  cause: { en: 'Cause', ru: 'Причина' },
  found: { en: 'Found', ru: 'Найдено' },
  how: { en: 'How it was found', ru: 'Как найдено' },
  picture: { en: 'Picture or sketch (file name)', ru: 'Снимок или эскиз (имя файла)' },
  on: { en: 'On', ru: 'Когда' },
  what: { en: 'What was done', ru: 'Что сделано' },
  foundOn: (date: string, how: string): Text => ({
    en: `found ${date}: ${how}`,
    ru: `найдено ${date}: ${how}`,
  }),
  before: { en: 'before', ru: 'до' },
  after: { en: 'after', ru: 'после' },
  left: (share: string): Text => ({ en: `${share} of the leak left`, ru: `осталось ${share} утечки` }),
  notMeasured: { en: 'not measured on both sides', ru: 'не измерено с обеих сторон' },
  periods: { en: 'Periods found', ru: 'Найденные периоды' },
  period: (from: string, to: string, rate: string, count: number): Text => ({
    en: `${from} – ${to}: ${rate} (measurements: ${count})`,
    ru: `${from} – ${to}: ${rate} (измерений: ${count})`,
  }),
}

export const FORMAT: Record<RegisterFormat, Text> = {
  csv: { en: 'Table (CSV)', ru: 'Таблица (CSV)' },
  json: { en: 'Register alone (JSON)', ru: 'Только журнал (JSON)' },
  yaml: { en: 'Register alone (YAML)', ru: 'Только журнал (YAML)' },
}

export const FORMAT_FOR: Record<RegisterFormat, Text> = {
  csv: {
    en: 'Places, repairs and rates, a line each, for a spreadsheet.',
    ru: 'Места, ремонты и скорости построчно, для таблиц.',
  },
  json: {
    en: 'For programs; it can be opened here again.',
    ru: 'Для программ; можно снова открыть здесь.',
  },
  yaml: {
    en: 'To be opened here again, or edited by hand.',
    ru: 'Чтобы открыть здесь снова или править вручную.',
  },
}
