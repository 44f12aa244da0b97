import type { Text } from '../../i18n/text'
import type { Verdict } from '../../leak/report'
import type { Run } from '../run/guidance'

/** What stands on the paper besides the procedure's own texts. */
export const WORDS = {
  revision: { en: 'rev.', ru: 'ред.' },
  effective: { en: 'effective', ru: 'действует с' },
  session: { en: 'session', ru: 'сеанс' },
  printed: { en: 'printed', ru: 'отпечатано' },
  page: { en: 'page', ru: 'стр.' },
  of: { en: 'of', ru: 'из' },
  sources: { en: 'Sources', ru: 'Источники' },
  steps: { en: 'Steps', ru: 'Шаги' },
  assumption: { en: 'our assumption, not published', ru: 'наше допущение, не опубликовано' },
  critical: { en: 'safety-critical', ru: 'важно для безопасности' },

  warning: { en: 'WARNING', ru: 'ВНИМАНИЕ! ОПАСНО' },
  caution: { en: 'CAUTION', ru: 'ОСТОРОЖНО' },
  note: { en: 'NOTE', ru: 'ПРИМЕЧАНИЕ' },
  why: { en: 'Why', ru: 'Зачем' },
  forNotes: { en: 'For the notes', ru: 'В записи для экипажа' },
  after: { en: 'Only after', ru: 'Только после' },
  ifSo: { en: 'If', ru: 'Если' },
  taken: { en: 'taken', ru: 'выбрано' },
  end: { en: 'the procedure ends here', ru: 'на этом процедура окончена' },
  goOn: { en: 'go on with the next step', ru: 'перейти к следующему шагу' },
  lane: { en: 'at the same time', ru: 'одновременно' },
  again: { en: 'Repeat for each round. Rounds', ru: 'Повторять в каждом проходе. Проходы' },
  round: { en: 'round', ru: 'проход' },
  elsewhere: { en: 'Its steps stand in the procedure named.', ru: 'Шаги — в названной процедуре.' },

  gmt: { en: 'GMT', ru: 'GMT' },
  initials: { en: 'init.', ru: 'подп.' },
  from: { en: 'from GMT', ru: 'с GMT' },
  to: { en: 'to GMT', ru: 'до GMT' },
  hatch: { en: 'Hatch', ru: 'Люк' },
  place: { en: 'Compartment', ru: 'Отсек' },
  pressure: { en: 'Pressure', ru: 'Давление' },
  gauge: { en: 'Gauge', ru: 'Прибор' },
  remark: { en: 'Remark', ru: 'Примечание' },
  already: { en: 'stood so already', ru: 'уже в этом положении' },

  deferred: { en: 'to be done later', ru: 'отложен' },
  waitsFor: { en: 'waits for', ru: 'ждёт шага' },
  answered: { en: 'answered', ru: 'ответ' },
  added: { en: 'Added by the crew', ru: 'Добавлено экипажем' },
  instead: { en: 'Changed by the crew', ru: 'Изменено экипажем' },
  timer: { en: 'time runs from', ru: 'отсчёт с' },
} as const satisfies Record<string, Text>

export const MODES = {
  blank: { en: 'BLANK', ru: 'БЛАНК' },
  real: { en: 'REAL', ru: 'РЕАЛЬНО' },
  drill: { en: 'DRILL', ru: 'ТРЕНИРОВКА' },
  example: { en: 'EXAMPLE', ru: 'ПРИМЕР' },
} as const satisfies Record<string, Text>

/** What the state of the run is called. */
export const STATE = {
  title: { en: 'State', ru: 'Состояние' },
  at: { en: 'at', ru: 'на' },
  session: { en: 'Session', ru: 'Сеанс' },
  opened: { en: 'opened', ru: 'открыт' },
  place: { en: 'Current place', ru: 'Текущее место' },
  verdict: { en: 'Verdict', ru: 'Вывод' },
  reserve: { en: 'Reserve time', ru: 'Резервное время' },
  down: { en: 'to', ru: 'до' },
  until: { en: 'until', ru: 'до' },
  linear: { en: 'linear, act on it', ru: 'линейно, основное' },
  orifice: { en: 'orifice', ru: 'отверстие' },
  crack: { en: 'crack', ru: 'трещина' },
  unknown: { en: 'unknown', ru: 'неизвестно' },
  lastReading: { en: 'last reading', ru: 'последнее показание' },
  ago: { en: 'before the print', ru: 'до печати' },
  advice: { en: 'Advised', ru: 'Рекомендовано' },
  pressures: { en: 'Pressures', ru: 'Давления' },
  hatches: { en: 'Hatches moved', ru: 'Положение люков' },
  crew: { en: 'Crew', ru: 'Экипаж' },
  watches: { en: 'Watched', ru: 'Под наблюдением' },
  deferred: { en: 'To be done later', ru: 'Отложено' },
  notes: { en: 'Operational notes', ru: 'Записи для экипажа' },
  others: { en: 'Other procedures', ru: 'Другие процедуры' },
  step: { en: 'step', ru: 'шаг' },
} as const satisfies Record<string, Text>

export const VERDICTS: Record<Verdict['kind'], Text> = {
  located: { en: 'Leak in', ru: 'Утечка:' },
  narrowed: { en: 'Leak in one of', ru: 'Утечка в одном из:' },
  'no-leak': { en: 'No leak', ru: 'Утечки нет' },
  explained: { en: 'Explained, no leak', ru: 'Объяснено, утечки нет' },
  undetermined: { en: 'Not determined yet', ru: 'Пока не определено' },
  'insufficient-data': { en: 'Not enough data', ru: 'Данных недостаточно' },
}

export const RUN_STATES: Record<Run['state'], Text> = {
  active: { en: 'runs', ru: 'выполняется' },
  inhibited: { en: 'inhibited', ru: 'замещена' },
  finished: { en: 'complete', ru: 'выполнена' },
  ended: { en: 'left', ru: 'прекращена' },
}

export const SHOWN = {
  'reserve-time': { en: 'Reserve time', ru: 'Резервное время' },
  rate: { en: 'Pressure rate', ru: 'Скорость изменения давления' },
  verdict: { en: 'Verdict', ru: 'Вывод' },
  'half-mmhg-time': {
    en: 'Half the time of a loss of 1 mmHg',
    ru: 'Половина времени падения на 1 мм рт. ст.',
  },
} as const satisfies Record<string, Text>

export const WORKSHEET = {
  title: { en: 'Worksheet', ru: 'Рабочий лист' },
  rate: {
    en: 'Rate = (p₁ − p₂) / (t₂ − t₁), on the same gauge.',
    ru: 'Скорость = (p₁ − p₂) / (t₂ − t₁), по одному и тому же прибору.',
  },
  reserve: {
    en: 'Reserve time = (p − p floor) / rate: the shortest of the three laws.',
    ru: 'Резервное время = (p − p предельное) / скорость: наименьшее по трём законам.',
  },
  half: {
    en: 'A test hatch stays closed 0.5 mmHg / rate at most.',
    ru: 'Проверочный люк закрыт не дольше 0,5 мм рт. ст. / скорость.',
  },
  floor: { en: 'p floor', ru: 'p предельное' },
} as const satisfies Record<string, Text>
