export const m = {
  title: { en: 'Sessions', ru: 'Сеансы' },
  search: { en: 'Search by title', ru: 'Поиск по названию' },
  newSession: { en: 'New session', ru: 'Новый сеанс' },
  importLog: { en: 'Import a log', ru: 'Загрузить журнал' },
  settings: { en: 'Settings', ru: 'Настройки' },
  about: { en: 'About', ru: 'О программе' },
  examples: { en: 'Published cases to open', ru: 'Опубликованные случаи' },
  examplesHint: {
    en: 'Session logs made from published figures; the sources stand in each log.',
    ru: 'Журналы, составленные по опубликованным данным; источники указаны в каждом.',
  },
  empty: {
    en: 'No session yet. Start a new one (N), open a published case on the right, or import a log (I).',
    ru: 'Сеансов пока нет. Начните новый (N), откройте случай справа или загрузите журнал (I).',
  },
  nothingFound: {
    en: 'No title holds these words. Change the search.',
    ru: 'Нет названий с такими словами. Измените запрос.',
  },
  sessionTitle: { en: 'Title', ru: 'Название' },
  station: { en: 'Station', ru: 'Станция' },
  stationFile: { en: 'Station from a file…', ru: 'Станция из файла…' },
  mode: { en: 'Mode', ru: 'Режим' },
  procedure: { en: 'Procedure', ru: 'Процедура' },
  start: { en: 'Start', ru: 'Начать' },
  opened: { en: 'Opened, GMT', ru: 'Начат, GMT' },
  last: { en: 'Last entry, GMT', ru: 'Изменён, GMT' },
  entries: { en: 'Entries', ru: 'Записей' },
  state: { en: 'State', ru: 'Состояние' },
  stateOpen: { en: 'open', ru: 'открыт' },
  stateClosed: { en: 'closed', ru: 'закрыт' },
  loading: { en: 'Reading the library…', ru: 'Чтение библиотеки…' },
  defaultTitle: (date: string) => ({ en: `Leak search ${date}`, ru: `Поиск утечки ${date}` }),
}

export const MODE = {
  real: { en: 'REAL', ru: 'РЕАЛЬНО' },
  drill: { en: 'DRILL', ru: 'ТРЕНИРОВКА' },
  example: { en: 'EXAMPLE', ru: 'ПРИМЕР' },
}
