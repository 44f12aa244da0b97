import type { Text } from '../../../shared/i18n/text'
import type { WhyNone } from './reckoning/why-none'
import type { Lane } from './time/stops'

export const m = {
  debrief: { en: 'Debrief', ru: 'Разбор' },
  back: { en: 'Back', ru: 'Назад' },
  export: { en: 'Export', ru: 'Выгрузить' },
  seed: (seed: number) => ({ en: `seed ${seed}`, ru: `случайный ряд ${seed}` }),

  reading: { en: 'The log is read…', ru: 'Чтение журнала…' },
  reckoning: {
    en: 'The drill is simulated once more from its log, and each decision is weighed…',
    ru: 'Тренировка заново моделируется по журналу, решения оцениваются…',
  },

  map: {
    crew: { en: 'Crew’s view', ru: 'Экипаж' },
    truth: { en: 'Truth', ru: 'Истина' },
  },
  showMap: {
    crew: { en: 'Crew', ru: 'Экипаж' },
    truth: { en: 'Truth', ru: 'Истина' },
  },
  stepThen: { en: 'Procedure then', ru: 'Процедура в тот момент' },
  noStep: { en: 'No procedure ran.', ru: 'Процедура не выполнялась.' },
  allDone: { en: 'The procedure was over.', ru: 'Процедура была завершена.' },

  timeline: { en: 'Time line', ru: 'Шкала времени' },
  cursor: { en: 'Moment that is shown', ru: 'Показанный момент' },
  toBegin: { en: 'To the beginning', ru: 'К началу' },
  toEnd: { en: 'To the end', ru: 'К концу' },
  before: { en: 'To the mark before', ru: 'К предыдущей отметке' },
  next: { en: 'To the next mark', ru: 'К следующей отметке' },
  byMinute: { en: 'Shift ← →: 1 min', ru: 'Shift ← →: 1 мин' },
  play: (rate: number) => ({ en: `Play ×${rate}`, ru: `Пуск ×${rate}` }),
  pause: { en: 'Pause', ru: 'Пауза' },
  gmt: { en: 'GMT', ru: 'GMT' },
  of: (time: string) => ({ en: `of ${time}`, ru: `из ${time}` }),
  atBegin: { en: 'The drill begins.', ru: 'Начало тренировки.' },

  results: { en: 'What it was worth', ru: 'Что показала тренировка' },
  score: { en: 'Score', ru: 'Показатель' },
  value: { en: 'Value', ru: 'Значение' },
  points: { en: 'Points', ru: 'Баллы' },
  pointsOf: (points: number, possible: number) => ({
    en: `${points} of ${possible} points`,
    ru: `баллов: ${points} из ${possible}`,
  }),
  objective: { en: 'Objective', ru: 'Цель' },
  met: { en: 'reached', ru: 'достигнута' },
  missed: { en: 'missed', ru: 'не достигнута' },

  decisionsHint: {
    en: 'Hatches moved, beside the advice of then. ↑ ↓: to another',
    ru: 'Люки и тогдашний совет. ↑ ↓: к другому решению',
  },
  noDecisions: { en: 'The crew moved no hatch.', ru: 'Экипаж не трогал люки.' },
  advised: { en: 'Advised', ru: 'Рекомендация' },
  noAdvice: { en: 'Nothing had been advised.', ru: 'Рекомендации не было.' },
  asAdvised: { en: 'as advised', ru: 'по рекомендации' },
  byTheBook: { en: 'by the book', ru: 'по процедуре' },
  bookNotAdvice: { en: 'by the book, other than advised', ru: 'по процедуре, не по рекомендации' },
  notAdvised: { en: 'other than advised', ru: 'не по рекомендации' },
  cost: { en: 'Cost', ru: 'Цена' },
  saved: { en: 'Gain', ru: 'Выигрыш' },
  sure: (percent: string) => ({ en: `sure ${percent}`, ru: `уверенность ${percent}` }),
  time: { en: 'Time', ru: 'Время' },
  done: { en: 'Done', ru: 'Сделано' },
  how: { en: 'How', ru: 'Как' },
  costTime: { en: 'Cost, h:min:s', ru: 'Цена, ч:мин:с' },
  costAir: { en: 'Cost, kg', ru: 'Цена, кг' },
  kg: { en: 'kg', ru: 'кг' },

  remark: { en: 'Remark', ru: 'Заметка' },
  noRemarks: {
    en: 'The instructor noted nothing in this drill.',
    ru: 'Инструктор не оставил заметок.',
  },

  thisRun: { en: 'this drill', ru: 'эта тренировка' },
  best: { en: 'best', ru: 'лучшее' },
  worst: { en: 'worst', ru: 'худшее' },
  onlyRun: {
    en: 'No other drill of this scenario in the library. Run it once more, or import one.',
    ru: 'Других тренировок по этому сценарию нет. Проведите ещё одну или загрузите.',
  },
  reckoned: (done: number, all: number) => ({
    en: `Reckoned: ${done} of ${all}…`,
    ru: `Рассчитано: ${done} из ${all}…`,
  }),
  lookingForRuns: { en: 'Looking for other runs…', ru: 'Поиск других тренировок…' },
  lastOf: (shown: number, known: number) => ({
    en: `The last ${shown} of ${known} drills of this scenario.`,
    ru: `Последние ${shown} из ${known} тренировок по этому сценарию.`,
  }),
  runsFailed: (failed: number) => ({
    en: `Could not be reckoned: ${failed}.`,
    ru: `Не удалось рассчитать: ${failed}.`,
  }),
}

/** The four tables beside the map, each with the letter that shows it. */
export const SIDES = {
  scores: { letter: 'S', title: { en: 'Scores', ru: 'Итоги' } },
  decisions: { letter: 'D', title: { en: 'Decisions', ru: 'Решения' } },
  remarks: { letter: 'R', title: { en: 'Remarks', ru: 'Заметки' } },
  runs: { letter: 'O', title: { en: 'Others', ru: 'Другие' } },
} as const
export type Side = keyof typeof SIDES

export const LANE: Record<Lane, Text> = {
  injects: { en: 'Injects', ru: 'Вводные' },
  crew: { en: 'Crew', ru: 'Экипаж' },
  verdicts: { en: 'Verdicts', ru: 'Выводы' },
  messages: { en: 'Messages, remarks', ru: 'Связь, заметки' },
  violations: { en: 'Violations', ru: 'Нарушения' },
}

/** Why there is no debrief, and what to do. */
export const NO_DEBRIEF: Record<WhyNone, Text> = {
  drill: {
    en: 'The drill has not ended: until then nobody may see the truth. The instructor ends it.',
    ru: 'Тренировка не окончена: до этого истину не видит никто. Её заканчивает инструктор.',
  },
  unfinished: {
    en: 'This drill was closed without its end, so its log does not hold the truth: there is nothing to reckon.',
    ru: 'Тренировка закрыта без завершения, истины в её журнале нет: рассчитывать нечего.',
  },
  real: {
    en: 'This is a real session: nobody knows the truth, so there is no debrief. Export its report instead.',
    ru: 'Это реальный сеанс: истина неизвестна, разбора нет. Выгрузите отчёт.',
  },
  example: {
    en: 'This is a published case: nobody knows the whole truth, so there is no debrief.',
    ru: 'Это опубликованный случай: вся истина неизвестна, разбора нет.',
  },
}
