import type { Text } from '../../../../shared/i18n/text'

export const m = {
  title: { en: 'Scenarios', ru: 'Сценарии' },
  search: { en: 'Search (/)', ru: 'Поиск (/)' },
  open: { en: 'Open scenario file…', ru: 'Открыть файл сценария…' },
  loading: { en: 'Reading the scenarios…', ru: 'Чтение сценариев…' },
  nothing: {
    en: 'No scenario holds these words. Change the search.',
    ru: 'Нет сценариев с такими словами. Измените запрос.',
  },
  source: { en: 'Source', ru: 'Источник' },
  station: { en: 'Station', ru: 'Станция' },
  length: { en: 'Ends after', ru: 'Закончится через' },
  objectives: { en: 'Objectives', ru: 'Задач' },
  seed: { en: 'Seed', ru: 'Случайный ряд' },
  seedHint: {
    en: 'The same seed and the same crew give the same drill.',
    ru: 'Тот же ряд и те же действия экипажа дают ту же тренировку.',
  },
  seedFault: { en: 'A whole number from 0 to 999 999 999.', ru: 'Целое число от 0 до 999 999 999.' },
  random: { en: 'Another', ru: 'Другой' },
  begin: { en: 'Begin', ru: 'Начать' },
  beginHint: {
    en: 'Begins paused at 0; the crew’s window opens its session.',
    ru: 'Начнётся с паузы на 0; в окне экипажа откроется сеанс.',
  },
  interrupted: { en: 'Interrupted drills', ru: 'Прерванные тренировки' },
  interruptedHint: {
    en: 'The program ended while they ran. Nothing is lost.',
    ru: 'Программа завершилась во время тренировки. Ничего не потеряно.',
  },
  lasted: (duration: string): Text => ({ en: `${duration} passed`, ru: `прошло ${duration}` }),
  goOn: { en: 'Go on, paused', ru: 'Продолжить с паузы' },
  end: { en: 'End and debrief', ru: 'Закончить и разобрать' },
  choose: { en: 'Choose a scenario: arrow keys.', ru: 'Выберите сценарий стрелками.' },
}

export const STATUS: Record<'published' | 'invented', Text> = {
  published: { en: 'published', ru: 'опубликован' },
  invented: { en: 'invented', ru: 'вымышлен' },
}
