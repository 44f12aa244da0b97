import { DEBRIEF } from '../../../shared/drill/debrief/words/words'
import type { Text } from '../../../shared/i18n/text'
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

  decisionsHint: {
    en: 'Hatches moved, beside the advice of then. ↑ ↓: to another',
    ru: 'Люки и тогдашний совет. ↑ ↓: к другому решению',
  },
  bookNotAdvice: { en: 'by the procedure, other than advised', ru: 'по процедуре, не по рекомендации' },
  notAdvised: { en: 'other than advised', ru: 'не по рекомендации' },
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
  decisions: { letter: 'D', title: DEBRIEF.decisions },
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
