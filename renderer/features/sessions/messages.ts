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
  purpose: {
    en: 'Hatchwise leads a crew, hatch by hatch, to the compartment that loses air, and works out from the gauges which one it is and how long the air lasts. Everything stays in a log on this machine; no network is needed.',
    ru: 'Hatchwise ведёт экипаж люк за люком к отсеку, который теряет воздух, и по показаниям приборов вычисляет, какой это отсек и на сколько хватит воздуха. Всё остаётся в журнале на этой машине; сеть не нужна.',
  },
  empty: { en: 'No session yet. Begin with one key:', ru: 'Сеансов пока нет. Начните одной клавишей:' },
  openExample: { en: 'Open an example', ru: 'Открыть пример' },
  startDrill: { en: 'Start a drill', ru: 'Начать тренировку' },
  beginText: {
    example: {
      en: 'A real leak with its readings and the verdict: ПрК, December 2020.',
      ru: 'Настоящая утечка с показаниями и выводом: ПрК, декабрь 2020 г.',
    },
    drill: {
      en: 'A simulated station leaks; an instructor leads in a second window.',
      ru: 'Модель станции теряет воздух; инструктор ведёт во втором окне.',
    },
    session: {
      en: 'A search in earnest, or to try it: everything is filled in, Enter starts.',
      ru: 'Поиск всерьёз или на пробу: всё заполнено, Enter начинает.',
    },
    import: { en: 'A log or package from another machine.', ru: 'Журнал или пакет с другой машины.' },
  },
  nothingFound: {
    en: 'No title holds these words. Change the search.',
    ru: 'Нет названий с такими словами. Измените запрос.',
  },
  sessionTitle: { en: 'Title', ru: 'Название' },
  station: { en: 'Station', ru: 'Станция' },
  stationFile: { en: 'Station from a file…', ru: 'Станция из файла…' },
  copyStation: { en: 'Copy this station to a file…', ru: 'Копировать эту станцию в файл…' },
  stationCopied: (path: string) => ({
    en: `Written: ${path}. Change it with any text editor, then choose “Station from a file…” above.`,
    ru: `Записано: ${path}. Измените файл в любом текстовом редакторе, затем выберите «Станция из файла…» выше.`,
  }),
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
