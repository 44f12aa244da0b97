import { CREW_WINDOW, DIGITS, key, type KeyGroup } from './group'

/** The keys of the crew screen. */
export const CREW: readonly KeyGroup[] = [
  {
    title: { en: 'Step', ru: 'Шаг' },
    keys: [
      key(DIGITS, 'Answer the step’s question', 'Ответить на вопрос шага'),
      key('KeyT', 'Begin the waiting time again', 'Начать отсчёт ожидания снова'),
      key('KeyS', 'Skip', 'Пропустить'),
      key('KeyO', 'Override', 'Отступить'),
      key('KeyF', 'It failed', 'Не вышло'),
      key('KeyI', 'Insert a step', 'Вставить шаг'),
      key('KeyX', 'Reword the step', 'Изменить текст шага'),
      key('KeyD', 'Answer otherwise', 'Изменить ответ'),
      key('KeyZ', 'Undo', 'Отменить'),
    ],
  },
  {
    title: { en: 'Procedure', ru: 'Процедура' },
    keys: [
      key('KeyW', 'Overview of all steps', 'Обзор всех шагов'),
      key('KeyV', 'Back to the current step', 'К текущему шагу'),
      key('KeyL', 'Next lane', 'Следующая линия'),
      key('KeyQ', 'Procedures; start the one that waits', 'Процедуры; начать ожидающую'),
      key('KeyN', 'Next procedure', 'Следующая процедура'),
      key('KeyJ', 'What is watched', 'Что на контроле'),
      key('KeyG', 'Procedure, log, notes', 'Процедура, журнал, сводка'),
    ],
  },
  {
    title: { en: 'Readings and entries', ru: 'Показания и записи' },
    keys: [
      key('KeyR', 'Reading pad', 'Ввод показания'),
      key('KeyP', 'Read the chosen compartment', 'Показание в выбранном отсеке'),
      key('KeyH', 'The chosen hatch is closed or open', 'Выбранный люк закрыт или открыт'),
      key(
        'KeyY',
        'Yes, as seen; in a drill: look at the gauge',
        'Да, так и видел; в тренировке: взгляд на прибор',
      ),
      key('KeyA', 'Another entry', 'Другая запись'),
      key('Escape', 'Fold the pad; correct the value', 'Свернуть ввод; исправить значение'),
    ],
  },
  {
    title: { en: 'Alarms and messages', ru: 'Сигналы и сообщения' },
    keys: [
      key('KeyK', 'Acknowledge the alarm', 'Принять сигнал'),
      key('KeyU', 'Mute', 'Без звука'),
      key('F6', 'Message read; debrief of an ended drill', 'Сообщение прочитано; разбор тренировки'),
      key('F7', 'Real alarm during a drill', 'Реальная тревога во время тренировки'),
    ],
  },
  {
    title: { en: 'Views and session', ru: 'Виды и сеанс' },
    keys: [
      key('KeyM', 'Station: map or table', 'Станция: схема или таблица'),
      key('KeyC', 'Pressure: chart or table', 'Давление: график или таблица'),
      key('Shift+KeyM Shift+KeyC Shift+KeyG', 'Copy that table', 'Копировать таблицу'),
      key('KeyE', 'Session: export, verify, close', 'Сеанс: выгрузить, проверить, закрыть'),
      key('F9', 'Print the procedure', 'Печать процедуры'),
      key('KeyB', 'Back to the sessions', 'К списку сеансов'),
      ...CREW_WINDOW,
    ],
  },
  {
    title: { en: 'Arrow keys', ru: 'Стрелки' },
    isOwn: true,
    keys: [
      key('ArrowUp ArrowDown', 'Look at other steps', 'Смотреть другие шаги'),
      key('ArrowLeft ArrowRight', 'On the map: to the neighbour', 'На схеме: к соседнему'),
      key('Minus Equal Digit0', 'On the chart: smaller, larger, all', 'На графике: мельче, крупнее, всё'),
    ],
  },
  {
    title: { en: 'Real alarm while a drill runs', ru: 'Реальная тревога в тренировке' },
    isOwn: true,
    keys: [key('Home', 'Answer it', 'Ответить на неё')],
  },
]
