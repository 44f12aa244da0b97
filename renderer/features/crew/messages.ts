import type { Text } from '../../../shared/i18n/text'
import type { Verdict } from '../../../shared/leak/report'

/** Has the verdict a probability to speak of? */
export const isDecided = (kind: Verdict['kind']) => kind !== 'undetermined' && kind !== 'insufficient-data'

export const m = {
  book: (title: string, revision: string) => ({
    en: `${title}, rev. ${revision}`,
    ru: `${title}, ред. ${revision}`,
  }),
  gmt: (date: string) => ({ en: `GMT ${date}`, ru: `GMT ${date}` }),
  elapsed: { en: 'Elapsed', ru: 'Прошло' },
  recording: { en: '● recording', ru: '● запись идёт' },
  sessionClosed: { en: 'session closed', ru: 'сеанс закрыт' },
  close: { en: 'Close session', ru: 'Закрыть сеанс' },
  reopen: { en: 'Reopen session', ru: 'Открыть сеанс снова' },
  exportJsonl: { en: 'Export JSON Lines', ru: 'Выгрузить JSON Lines' },
  exportCsv: { en: 'Export CSV', ru: 'Выгрузить CSV' },
  verify: { en: 'Verify the log', ru: 'Проверить журнал' },
  exported: (path: string) => ({ en: `Written: ${path}`, ru: `Записано: ${path}` }),
  intact: (events: number) => ({
    en: `The log is intact: ${events} entries, every link of the chain holds.`,
    ru: `Журнал цел: записей ${events}, все звенья цепи на месте.`,
  }),
  broken: (seq: number) => ({
    en: `The chain breaks at entry ${seq}. Export the log and report it.`,
    ru: `Цепь нарушена на записи ${seq}. Выгрузите журнал и сообщите.`,
  }),

  procedure: { en: 'Procedure', ru: 'Процедура' },
  log: { en: 'Log', ru: 'Журнал' },
  step: (number: string) => ({ en: `Step ${number}`, ru: `Шаг ${number}` }),
  round: (n: number) => ({ en: `round ${n}`, ru: `проход ${n}` }),
  warning: { en: 'WARNING', ru: 'ВНИМАНИЕ! ОПАСНО' },
  caution: { en: 'CAUTION', ru: 'ОСТОРОЖНО' },
  note: { en: 'NOTE', ru: 'ПРИМЕЧАНИЕ' },
  why: { en: 'Why', ru: 'Зачем' },
  assumption: { en: 'our assumption, not published', ru: 'наше допущение, не опубликовано' },
  done: { en: 'Done', ru: 'Выполнено' },
  hatchNow: (hatch: string, closed: boolean): Text =>
    closed
      ? { en: `${hatch} is closed`, ru: `${hatch} закрыт` }
      : { en: `${hatch} is open`, ru: `${hatch} открыт` },
  hatchAsk: (hatch: string, closed: boolean): Text =>
    closed
      ? { en: `Close ${hatch}`, ru: `Закрыть ${hatch}` }
      : { en: `Open ${hatch}`, ru: `Открыть ${hatch}` },
  leaking: { en: 'Closed, does not seal', ru: 'Закрыт, не держит' },
  noAdvice: {
    en: 'No advice yet: choose a hatch on the map, or read a gauge.',
    ru: 'Совета пока нет: выберите люк на схеме или снимите показание.',
  },
  goOn: (open: number) => ({ en: `Go on, ${open} left`, ru: `Дальше, осталось ${open}` }),
  skip: { en: 'Skip', ru: 'Пропустить' },
  override: { en: 'Override', ru: 'Отступить' },
  skipTitle: { en: 'Skip this step: why?', ru: 'Пропустить шаг: почему?' },
  overrideTitle: { en: 'Depart from this step: why?', ru: 'Отступить от шага: почему?' },
  undo: { en: 'Undo', ru: 'Отменить' },
  ahead: { en: 'Next', ru: 'Далее' },
  earlierSteps: (n: number) => ({ en: `Earlier steps: ${n}`, ru: `Прежние шаги: ${n}` }),
  finished: {
    en: 'The procedure is complete. Close the session when nothing more is to be recorded.',
    ru: 'Процедура выполнена. Закройте сеанс, когда записывать больше нечего.',
  },
  noProcedure: {
    en: 'No procedure in this log. Readings and hatches can be recorded below and on the map.',
    ru: 'В этом журнале нет процедуры. Показания и люки можно записать ниже и на схеме.',
  },
  typeReading: { en: 'Type the reading', ru: 'Ввести показание' },
  also: { en: 'Of this step', ru: 'В этом шаге' },
  item: {
    due: { en: 'due', ru: 'осталось' },
    done: { en: 'done', ru: 'готово' },
    already: { en: 'already so', ru: 'уже так' },
  },
  status: {
    done: { en: 'done', ru: 'выполнен' },
    skipped: { en: 'skipped', ru: 'пропущен' },
    overridden: { en: 'overridden', ru: 'отступление' },
    current: { en: 'now', ru: 'сейчас' },
    ahead: { en: 'ahead', ru: 'впереди' },
  },

  otherEntry: { en: 'Other entry', ru: 'Другая запись' },
  otherEntryShort: { en: 'More', ru: 'Ещё' },
  entryKind: { en: 'What', ru: 'Что' },
  wholeStation: { en: 'whole station', ru: 'вся станция' },
  fieldWrong: (label: string) => ({
    en: `“${label}” is missing or not of its kind. Numbers as 1.68, times in GMT as 2020-12-26 15:02.`,
    ru: `«${label}»: нет значения, или оно не того вида. Числа: 1,68; время GMT: 2020-12-26 15:02.`,
  }),
  cause: {
    temperature: { en: 'temperature', ru: 'температура' },
    'oxygen-use': { en: 'oxygen use of the crew', ru: 'потребление кислорода экипажем' },
    'known-flows': { en: 'known gas flows', ru: 'известные потоки газов' },
  },
  explainedBy: (causes: string) => ({ en: `By: ${causes}.`, ru: `Причина: ${causes}.` }),

  readingPad: { en: 'Reading', ru: 'Показание' },
  compartment: { en: 'Compartment', ru: 'Отсек' },
  pressure: { en: 'Pressure', ru: 'Давление' },
  unit: { en: 'Unit', ru: 'Единица' },
  instrument: { en: 'Instrument', ru: 'Прибор' },
  temperature: { en: 'Temp. °C', ru: 'Темп. °C' },
  when: { en: 'When', ru: 'Когда' },
  now: { en: 'now', ru: 'сейчас' },
  earlier: { en: 'earlier', ru: 'раньше' },
  timeUnknown: { en: 'not known', ru: 'неизвестно' },
  timeGmt: { en: 'Time, GMT', ru: 'Время, GMT' },
  plusMinus: { en: '± min', ru: '± мин' },
  record: { en: 'Record', ru: 'Записать' },
  notNumber: (v: string) => ({
    en: `“${v}” is not a number. Type digits, such as 730 or 14.68.`,
    ru: `«${v}» — не число. Введите цифры, например 730 или 14,68.`,
  }),
  noValue: {
    en: 'Type the pressure as the gauge shows it.',
    ru: 'Введите давление, как показывает прибор.',
  },
  notTime: (v: string) => ({
    en: `“${v}” is not a time. Type GMT like 2020-12-26 15:02.`,
    ru: `«${v}» — не время. Введите GMT, например 2020-12-26 15:02.`,
  }),
  recordedFor: (time: string) => ({
    en: `Entries are recorded for ${time} GMT, not for now.`,
    ru: `Записи относятся к ${time} GMT, а не к текущему времени.`,
  }),

  verdict: { en: 'Which segment', ru: 'Какой отсек' },
  verdictKind: {
    located: (names: string) => ({ en: `Leak in ${names}`, ru: `Утечка: ${names}` }),
    narrowed: (names: string) => ({ en: `Leak in one of: ${names}`, ru: `Утечка в одном из: ${names}` }),
    'no-leak': () => ({ en: 'No leak', ru: 'Утечки нет' }),
    explained: () => ({ en: 'Explained, no leak', ru: 'Объяснено, утечки нет' }),
    undetermined: () => ({ en: 'Not determined yet', ru: 'Пока не определено' }),
    'insufficient-data': () => ({ en: 'Not enough data', ru: 'Данных недостаточно' }),
  },
  probabilityNone: { en: 'none', ru: 'нет утечки' },
  rate: { en: 'Rate', ru: 'Скорость' },
  /** Where the leaking part has no rate of its own yet. */
  loss: { en: 'Air lost', ru: 'Потеря воздуха' },
  rateBeyond: { en: 'Rate beyond known flows', ru: 'Сверх известных потоков' },
  inVolume: (volume: string) => ({ en: `in ${volume}\u00a0m³`, ru: `в ${volume}\u00a0м³` }),
  perHour: (unit: string) => ({ en: `${unit}/h`, ru: `${unit}/ч` }),
  percentPerDay: { en: '%/day', ru: '%/сут' },
  kgPerDay: { en: 'kg/day', ru: 'кг/сут' },
  hole: { en: 'Hole', ru: 'Отверстие' },
  mm: { en: 'mm', ru: 'мм' },
  law: { en: 'Law', ru: 'Закон' },
  lawText: (orifice: string, crack: string) => ({
    en: `orifice ${orifice}, crack ${crack}`,
    ru: `отверстие ${orifice}, трещина ${crack}`,
  }),
  reserve: (floor: string) => ({ en: `Reserve time to ${floor}`, ru: `Резерв времени до ${floor}` }),
  linear: { en: 'linear', ru: 'линейно' },
  orifice: { en: 'orifice', ru: 'отверстие' },
  crack: { en: 'crack', ru: 'трещина' },
  next: { en: 'Next', ru: 'Далее' },
  instead: { en: 'Or', ru: 'Или' },
  action: {
    close: (hatches: string) => ({ en: `close ${hatches}`, ru: `закрыть ${hatches}` }),
    open: (hatches: string) => ({ en: `open ${hatches}`, ru: `открыть ${hatches}` }),
    isolate: (hatches: string) => ({ en: `leave and close ${hatches}`, ru: `покинуть и закрыть ${hatches}` }),
    'close-all': () => ({ en: 'close all hatches', ru: 'закрыть все люки' }),
    read: (places: string) => ({ en: `read ${places}`, ru: `измерить: ${places}` }),
    wait: () => ({ en: 'wait', ru: 'ждать' }),
  },
  foundIn: (time: string) => ({ en: `found ${time}`, ru: `отсек ${time}` }),
  schedule: (every: string, verdictAt: string) => ({
    en: `Read every ${every}; a verdict is expected at ${verdictAt} GMT.`,
    ru: `Измерять раз в ${every}; вывод ожидается ${verdictAt} GMT.`,
  }),
  stay: (places: string) => ({ en: `The crew stays in ${places}.`, ru: `Экипаж находится в: ${places}.` }),
  doubts: { en: 'What would change this', ru: 'Что изменит вывод' },
  readAge: (age: string) => ({ en: `age ${age}`, ru: `возраст ${age}` }),
  engineFailed: {
    en: 'The leak engine failed on the last entry. Decide by the gauges and the book; recording goes on.',
    ru: 'Сбой расчёта на последней записи. Решайте по приборам и книге; запись продолжается.',
  },
  computing: { en: 'Computing…', ru: 'Расчёт…' },
  asOf: (time: string) => ({ en: `as of ${time} GMT`, ru: `на ${time} GMT` }),

  select: {
    en: 'Choose a hatch or compartment on the map',
    ru: 'Выберите люк или отсек на схеме',
  },
  markClosed: { en: 'Closed', ru: 'Закрыт' },
  markOpen: { en: 'Opened', ru: 'Открыт' },
  who: { en: 'Who', ru: 'Кто' },
  isHere: { en: 'is here', ru: 'здесь' },
  readHere: { en: 'Read here', ru: 'Показание здесь' },
  volume: (value: string, low: string, high: string) => ({
    en: `${value} m³ (${low}–${high})`,
    ru: `${value} м³ (${low}–${high})`,
  }),

  logEmpty: { en: 'Nothing recorded yet.', ru: 'Записей пока нет.' },
  told: { en: 'Told', ru: 'Сообщено' },
  notAdvised: { en: 'not the advised hatch', ru: 'не рекомендованный люк' },
  undone: { en: 'taken back', ru: 'отменено' },
  lateEntry: { en: 'late entry', ru: 'внесено позже' },
}
