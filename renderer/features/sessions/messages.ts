export const m = {
  title: { en: 'Sessions', ru: 'Сеансы' },
  search: { en: 'Search by title', ru: 'Поиск по названию' },
  newSession: { en: 'New session', ru: 'Новый сеанс' },
  drill: { en: 'Drill', ru: 'Тренировка' },
  drillHint: { en: 'Opens the instructor’s window', ru: 'Открывает окно инструктора' },
  reserves: { en: 'Reserves', ru: 'Запасы' },
  importLog: { en: 'Import', ru: 'Загрузить' },
  export: (sessions: number) =>
    sessions > 0
      ? { en: `Export (${sessions})`, ru: `Выгрузить (${sessions})` }
      : { en: 'Export', ru: 'Выгрузить' },
  exportHint: {
    en: 'Tick the sessions first: Tab to a row, Space.',
    ru: 'Сначала отметьте сеансы: Tab до строки, пробел.',
  },
  tick: (title: string) => ({ en: `Tick ${title}`, ru: `Отметить ${title}` }),
  tickAll: { en: 'Tick all', ru: 'Отметить все' },
  more: (n: number) => ({ en: `More sessions: ${n}`, ru: `Ещё сеансов: ${n}` }),
  importedFrom: (file: string, gmt: string, keyId?: string) => ({
    en: `imported from ${file}, ${gmt} GMT${keyId ? `, signed by key ${keyId}` : ''}`,
    ru: `загружен из ${file}, ${gmt} GMT${keyId ? `, подписан ключом ${keyId}` : ''}`,
  }),
  unsealed: { en: 'came without a chain, sealed here', ru: 'пришёл без цепи, запечатан здесь' },
  inspecting: { en: 'The file is read and checked…', ru: 'Файл читается и проверяется…' },
  settings: { en: 'Settings', ru: 'Настройки' },
  about: { en: 'About', ru: 'О программе' },
  examples: { en: 'Published cases to open', ru: 'Опубликованные случаи' },
  examplesHint: {
    en: 'Session logs made from published figures; the sources stand in each log.',
    ru: 'Журналы, составленные по опубликованным данным; источники указаны в каждом.',
  },
  empty: {
    en: 'No session yet. Start a new one (N), begin a drill (D), open a published case on the right, or import one (I).',
    ru: 'Сеансов пока нет. Начните новый (N) или тренировку (D), откройте случай справа или загрузите готовый (I).',
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
