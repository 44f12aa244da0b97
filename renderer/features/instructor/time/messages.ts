import type { Text } from '../../../../shared/i18n/text'

export const m = {
  controls: { en: 'Time and talk', ru: 'Время и связь' },
  run: { en: 'Run', ru: 'Пуск' },
  pause: { en: 'Pause', ru: 'Пауза' },
  slower: { en: 'Slower', ru: 'Медленнее' },
  faster: { en: 'Faster', ru: 'Быстрее' },
  rate: { en: 'Rate', ru: 'Темп' },
  step: (seconds: number): Text => ({ en: `+${seconds} s`, ru: `+${seconds} с` }),
  branch: { en: 'Go back', ru: 'Вернуться' },
  message: { en: 'Message', ru: 'Связь' },
  hint: { en: 'Hint', ru: 'Подсказка' },
  note: { en: 'Note', ru: 'Заметка' },
  change: { en: 'Change', ru: 'Изменить' },
  end: { en: 'End', ru: 'Конец' },

  branchTitle: { en: 'Go on from an earlier moment', ru: 'Продолжить с более раннего момента' },
  branchHint: {
    en: 'A new session begins there, paused. This one stays as it is until the new one ends; then both have a debrief.',
    ru: 'Оттуда начнётся новый сеанс, на паузе. Этот останется как есть до конца нового; затем можно разобрать оба.',
  },
  branchConfirm: { en: 'Go on from there', ru: 'Продолжить оттуда' },
  noSnapshot: { en: 'No moment is kept yet.', ru: 'Сохранённых моментов пока нет.' },
  moment: { en: 'Moment', ru: 'Момент' },

  endTitle: { en: 'End the drill?', ru: 'Закончить тренировку?' },
  endHint: {
    en: 'The truth is written to the log and the session is closed. The debrief follows.',
    ru: 'Обстановка записывается в журнал, сеанс закрывается. Далее — разбор.',
  },
  endConfirm: { en: 'End and debrief', ru: 'Закончить и разобрать' },
}
