import { CREW } from './crew'
import { CREW_WINDOW, DIGITS, key, type KeyGroup } from './group'
import { RESERVES } from './reserves'

/** The keys of every screen, by what they are for. Those of `useKeys` are held true by the tests beside this file. */

/** What the two windows show, as they call it themselves. */
export type ScreenName =
  'sessions' | 'crew' | 'reserves' | 'debrief' | 'settings' | 'about' | 'scenarios' | 'drill'

const EVERYWHERE: KeyGroup[] = [
  {
    title: { en: 'On every screen', ru: 'На каждом экране' },
    keys: [
      key('F1 Shift+Slash', 'These keys', 'Эта справка'),
      key('F10', 'Glossary', 'Словарь'),
      key('F2', 'English or Russian', 'Русский или английский'),
      key('F3', 'Next pressure unit', 'Следующая единица давления'),
      key('F4', 'Light, dark, night', 'Светлая, тёмная, ночная тема'),
      key('F8', 'How safely the log is kept', 'Насколько надёжно пишется журнал'),
    ],
  },
  {
    title: { en: 'Where the focus is', ru: 'Там, где фокус' },
    isOwn: true,
    keys: [
      key('Tab', 'Next control; with Shift the one before', 'Следующий элемент, с Shift предыдущий'),
      key('Enter Space', 'Presses it', 'Нажимает его'),
      key('Escape', 'Leaves a field or a dialog', 'Покидает поле или окно'),
    ],
  },
]

const OF_SCREEN: Record<ScreenName, readonly KeyGroup[]> = {
  sessions: [
    {
      title: { en: 'Sessions', ru: 'Сеансы' },
      keys: [
        key('KeyN', 'New session', 'Новый сеанс'),
        key('KeyO', 'Open the first published case', 'Открыть первый из опубликованных случаев'),
        key('KeyD', 'Drill: the instructor’s window', 'Тренировка: окно инструктора'),
        key('KeyI', 'Import a log or package', 'Загрузить журнал или пакет'),
        key('KeyX', 'Export what is ticked', 'Выгрузить отмеченное'),
        key('Slash', 'Search', 'Поиск'),
        key('KeyR', 'Reserves', 'Запасы'),
        ...CREW_WINDOW,
      ],
    },
  ],
  crew: CREW,
  reserves: RESERVES,
  debrief: [
    {
      title: { en: 'Time', ru: 'Время' },
      keys: [
        key('Space', 'Play or pause', 'Пуск или пауза'),
        key('ArrowLeft ArrowRight', 'Event before or after', 'Предыдущее или следующее событие'),
        key('Shift+ArrowLeft Shift+ArrowRight', 'One minute back or on', 'На минуту назад или вперёд'),
        key('Home End', 'Beginning or end', 'Начало или конец'),
        key('ArrowUp ArrowDown', 'Decision before or after', 'Предыдущее или следующее решение'),
      ],
    },
    {
      title: { en: 'What is shown', ru: 'Что показано' },
      keys: [
        key('KeyS', 'Scores', 'Итоги'),
        key('KeyD', 'Decisions', 'Решения'),
        key('KeyR', 'Remarks', 'Заметки'),
        key('KeyO', 'Other runs', 'Другие прогоны'),
        key('KeyT', 'Crew’s view or truth', 'Взгляд экипажа или истина'),
        key('KeyM', 'Station: map or table', 'Станция: схема или таблица'),
        key('KeyC', 'Pressure: chart or table', 'Давление: график или таблица'),
        key(
          'Shift+KeyM Shift+KeyC Shift+KeyS Shift+KeyD Shift+KeyR Shift+KeyO',
          'Copy that table',
          'Копировать таблицу',
        ),
        key('KeyX', 'Export', 'Выгрузить'),
        key('KeyB Escape', 'Back', 'Назад'),
        ...CREW_WINDOW,
      ],
    },
  ],
  settings: [
    {
      title: { en: 'Settings', ru: 'Настройки' },
      keys: [
        key('Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8', 'Another section', 'Другой раздел'),
        key('Escape', 'Back', 'Назад'),
        ...CREW_WINDOW,
      ],
    },
    {
      title: { en: 'Settings: crew, instruments', ru: 'Настройки: экипаж, приборы' },
      isPart: true,
      keys: [key('KeyA', 'One more row', 'Ещё одна строка')],
    },
    {
      title: { en: 'Settings: transfer, reset', ru: 'Настройки: перенос и сброс' },
      isPart: true,
      keys: [
        key('KeyX', 'Export settings', 'Выгрузить настройки'),
        key('KeyI', 'Import settings', 'Загрузить настройки'),
        key('KeyR', 'Reset all settings', 'Сбросить все настройки'),
        key('KeyZ', 'Undo what was taken over or reset', 'Вернуть как было'),
      ],
    },
    {
      title: { en: 'Settings: data', ru: 'Настройки: данные' },
      isPart: true,
      keys: [
        key('KeyB', 'Back up now', 'Сделать резервную копию'),
        key('KeyF', 'Folder for backups', 'Папка для резервных копий'),
        key('KeyV', 'Move the library, or open another', 'Переместить библиотеку или открыть другую'),
      ],
    },
  ],
  about: [
    {
      title: { en: 'About', ru: 'О программе' },
      keys: [
        key(
          'KeyP',
          'What the program is made of, with the licences',
          'Из чего состоит программа, с лицензиями',
        ),
        key('Escape', 'Back', 'Назад'),
        ...CREW_WINDOW,
      ],
    },
  ],
  scenarios: [
    {
      title: { en: 'Scenarios', ru: 'Сценарии' },
      keys: [
        key('Slash', 'Search', 'Поиск'),
        key('KeyB', 'Begin the drill', 'Начать тренировку'),
        key('KeyR', 'Another seed', 'Другой случайный ряд'),
        key('KeyO', 'Open a scenario file', 'Открыть файл сценария'),
        key('KeyG', 'Go on with the interrupted drill', 'Продолжить прерванную тренировку'),
        key('KeyE', 'End the interrupted drill', 'Завершить прерванную тренировку'),
      ],
    },
  ],
  drill: [
    {
      title: { en: 'Time', ru: 'Время' },
      keys: [
        key('Space', 'Run or pause', 'Пуск или пауза'),
        key('Minus Equal NumpadSubtract NumpadAdd', 'Slower or faster', 'Медленнее или быстрее'),
        key('Period', 'Ten seconds on', 'На 10 секунд вперёд'),
        key('Shift+Period', 'One minute on', 'На минуту вперёд'),
        key('KeyB', 'Branch from an earlier time', 'Ветвь от более раннего момента'),
        key('KeyE', 'End the drill', 'Завершить тренировку'),
      ],
    },
    {
      title: { en: 'What happens', ru: 'Что происходит' },
      keys: [
        key(
          `${DIGITS} ${DIGITS.replaceAll('Digit', 'Numpad')}`,
          'Give what stands beside it',
          'Ввести то, что рядом',
        ),
        key('KeyU', 'Take it back', 'Вернуть как было'),
        key('KeyC', 'Change anything', 'Изменить что угодно'),
        key('KeyM', 'Message from the ground', 'Сообщение с Земли'),
        key('KeyH', 'Hint', 'Подсказка'),
        key('KeyN', 'Note for the debrief', 'Заметка для разбора'),
        key('KeyV', 'Crew’s window larger', 'Окно экипажа крупнее'),
      ],
    },
  ],
}

/** All keys of a screen; those that every screen has come last. */
export function keysOf(screen: ScreenName): KeyGroup[] {
  return [...OF_SCREEN[screen], ...EVERYWHERE]
}

export const SCREENS = Object.keys(OF_SCREEN) as ScreenName[]
