import { CREW_WINDOW, key, type KeyGroup } from './group'

/** The keys of the reserves: outlook, plan and leaks have some of their letters in common. */
export const RESERVES: readonly KeyGroup[] = [
  {
    title: { en: 'Reserves', ru: 'Запасы' },
    keys: [
      key('Digit1 Digit2 Digit3', 'Outlook, plan, leaks', 'Прогноз, план, утечки'),
      key('KeyO', 'Plans', 'Планы'),
      key('KeyT', 'Chart or table; in the plan: from a session', 'График или таблица; в плане: из сеанса'),
      key('Shift+KeyT', 'Copy that table', 'Копировать таблицу'),
      key('KeyX', 'Export', 'Выгрузить'),
      key('KeyZ', 'Undo', 'Вернуть'),
      key('KeyB', 'Back to the sessions', 'К списку сеансов'),
      ...CREW_WINDOW,
    ],
  },
  {
    title: { en: 'Outlook: what if', ru: 'Прогноз: что, если' },
    isPart: true,
    keys: [
      key('Minus Equal', 'Smaller or larger leak', 'Утечка меньше или больше'),
      key('KeyP', 'More or fewer people', 'Больше или меньше людей'),
      key('KeyF', 'A generator fails', 'Отказ генератора'),
      key('BracketLeft BracketRight', 'It fails earlier or later', 'Отказ раньше или позже'),
      key('KeyH', 'The leaking compartment is closed off', 'Негерметичный отсек изолирован'),
      key('Digit0', 'As planned again', 'Снова по плану'),
    ],
  },
  {
    title: { en: 'Plan', ru: 'План' },
    isPart: true,
    keys: [
      key('ArrowUp ArrowDown', 'Go through the lines', 'По строкам'),
      key('KeyM', 'Move a ship', 'Перенести корабль'),
      key('KeyC', 'Add to the crew', 'Добавить экипаж'),
      key('KeyL', 'Add a loss', 'Добавить потерю'),
      key('KeyS', 'Add a store', 'Добавить запас'),
      key('KeyG', 'Add a generator', 'Добавить генератор'),
      key('KeyV', 'Add a ship', 'Добавить корабль'),
    ],
  },
  {
    title: { en: 'Leaks', ru: 'Утечки' },
    isPart: true,
    keys: [
      key('KeyA', 'Add a rate', 'Добавить скорость'),
      key('KeyP', 'Add a place', 'Добавить место'),
      key('KeyR', 'Add a repair', 'Добавить ремонт'),
      key('KeyE', 'The register itself', 'Сам реестр'),
      key('KeyF', 'Open a file', 'Открыть файл'),
    ],
  },
  {
    title: { en: 'Without a plan', ru: 'Без плана' },
    isPart: true,
    unless: 'KeyA',
    keys: [key('KeyE', 'Open the example', 'Открыть пример'), key('KeyF', 'Open a file', 'Открыть файл')],
  },
]
