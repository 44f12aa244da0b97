import type { Text } from '../../../../shared/i18n/text'
import type { DataOf } from '../../../../shared/session/event'

type Moved = 'hatch' | DataOf<'valve-state'>['valve']

/** What is moved at a hatch: as it is named, and as it is called for. */
const MOVED: Record<Moved, { name(hatch: string): Text; ask(hatch: string): Text }> = {
  hatch: {
    name: (hatch) => ({ en: hatch, ru: hatch }),
    ask: (hatch) => ({ en: hatch, ru: hatch }),
  },
  equalisation: {
    name: (hatch) => ({ en: `Valve ${hatch}`, ru: `КВД ${hatch}` }),
    ask: (hatch) => ({ en: `the equalisation valve of ${hatch}`, ru: `КВД люка ${hatch}` }),
  },
  ventilation: {
    name: (hatch) => ({ en: `Ventilation ${hatch}`, ru: `Вентиляция ${hatch}` }),
    ask: (hatch) => ({ en: `the ventilation valve of ${hatch}`, ru: `клапан вентиляции люка ${hatch}` }),
  },
}

export const m = {
  panel: { en: 'Procedure', ru: 'Процедура' },
  tab: {
    procedure: { en: 'Procedure', ru: 'Процедура' },
    log: { en: 'Log', ru: 'Журнал' },
    notes: { en: 'Notes', ru: 'Сводка' },
  },
  step: (number: string) => ({ en: `Step ${number}`, ru: `Шаг ${number}` }),
  round: (n: number) => ({ en: `round ${n}`, ru: `проход ${n}` }),
  warning: { en: 'WARNING', ru: 'ВНИМАНИЕ! ОПАСНО' },
  caution: { en: 'CAUTION', ru: 'ОСТОРОЖНО' },
  note: { en: 'NOTE', ru: 'ПРИМЕЧАНИЕ' },
  why: { en: 'Why', ru: 'Зачем' },
  assumption: { en: 'our assumption, not published', ru: 'наше допущение, не опубликовано' },
  status: {
    ahead: { en: 'not started', ru: 'не начат' },
    current: { en: 'now', ru: 'сейчас' },
    waiting: { en: 'waiting', ru: 'ожидание' },
    done: { en: 'done', ru: 'выполнен' },
    skipped: { en: 'skipped', ru: 'пропущен' },
    overridden: { en: 'overridden', ru: 'отступление' },
    failed: { en: 'failed', ru: 'не удался' },
    'not-applicable': { en: 'not applicable', ru: 'неприменим' },
  },
  deferred: { en: 'deferred', ru: 'отложен' },
  met: {
    met: { en: 'met', ru: 'выполнено' },
    unmet: { en: 'not met', ru: 'не выполнено' },
    unknown: { en: 'unknown', ru: 'неизвестно' },
  },
  recommended: { en: 'recommended', ru: 'рекомендуется' },

  done: { en: 'Done', ru: 'Выполнено' },
  moved: (what: Moved, hatch: string): Text => MOVED[what].name(hatch),
  segment: (names: string): Text => ({ en: names, ru: names }),
  ask(what: Moved, hatch: string, closed: boolean): Text {
    const { en, ru } = MOVED[what].ask(hatch)
    return closed ? { en: `Close ${en}`, ru: `Закрыть ${ru}` } : { en: `Open ${en}`, ru: `Открыть ${ru}` }
  },
  now(what: Moved, hatch: string, closed: boolean): Text {
    const { en, ru } = MOVED[what].name(hatch)
    const isOpen = what === 'ventilation' ? 'открыта' : 'открыт'
    const isClosed = what === 'ventilation' ? 'закрыта' : 'закрыт'
    return closed
      ? { en: `${en} is closed`, ru: `${ru} ${isClosed}` }
      : { en: `${en} is open`, ru: `${ru} ${isOpen}` }
  },
  markClosed: { en: 'Closed', ru: 'Закрыт' },
  markOpen: { en: 'Opened', ru: 'Открыт' },
  noAdvice: {
    en: 'No advice yet: choose a hatch on the map, or read a gauge.',
    ru: 'Совета пока нет: выберите люк на схеме или снимите показание.',
  },
  also: { en: 'Of this step', ru: 'В этом шаге' },
  item: {
    due: { en: 'due', ru: 'осталось' },
    done: { en: 'done', ru: 'готово' },
    already: { en: 'already so', ru: 'уже так' },
  },
  remaining: { en: 'Remaining', ru: 'Осталось' },
  until: (time: string) => ({ en: `until ${time} GMT`, ru: `до ${time} GMT` }),
  timeOver: { en: 'Time is over.', ru: 'Время вышло.' },
  endsWhen: { en: 'Ends when:', ru: 'Закончить, когда:' },
  continue: { en: 'Go on', ru: 'Дальше' },
  restart: { en: 'Begin again', ru: 'Отсчёт заново' },
  watch: { en: 'Watch it', ru: 'Взять на контроль' },
  alertsWhen: { en: 'Alerts when:', ru: 'Сигнал, когда:' },
  start: (title: Text) => ({ en: `Start ${title.en}`, ru: `Начать: ${title.ru}` }),
  doneWithout: { en: 'Done without it', ru: 'Без неё' },
  waitsFor: (steps: string) => ({ en: `Waits for ${steps}`, ru: `Ожидает ${steps}` }),

  behind: { en: 'Passed last', ru: 'Пройден последним' },
  ahead: { en: 'Next', ru: 'Далее' },
  overview: { en: 'Overview', ru: 'Обзор' },
  moreSteps: (n: number) => ({ en: `More steps: ${n}`, ru: `Ещё шагов: ${n}` }),
  looking: (number: string) => ({ en: `Looking at ${number}`, ru: `Просмотр шага ${number}` }),
  comeBack: { en: 'Come back', ru: 'Вернуться' },
  answered: { en: 'Answer', ru: 'Ответ' },
  changed: { en: 'changed', ru: 'изменён' },
  finished: {
    en: 'The procedure is complete. Close the session when nothing more is to be recorded.',
    ru: 'Процедура выполнена. Закройте сеанс, когда записывать больше нечего.',
  },
  ended: { en: 'The procedure was left before its end.', ru: 'Процедура прекращена до завершения.' },
  noProcedure: {
    en: 'No procedure in this log. Readings and hatches can be recorded below and on the map.',
    ru: 'В этом журнале нет процедуры. Показания и люки можно записать ниже и на схеме.',
  },

  undo: { en: 'Undo', ru: 'Отменить' },
  goOn: (open: number) => ({ en: `Go on, ${open} left`, ru: `Дальше, осталось ${open}` }),
  skip: { en: 'Skip', ru: 'Пропустить' },
  override: { en: 'Override', ru: 'Отступить' },
  fail: { en: 'Failed', ru: 'Не вышло' },
  after: { en: 'Insert', ru: 'Вставить' },
  instead: { en: 'Reword', ru: 'Изменить' },
  change: { en: 'Answer', ru: 'Ответ' },
  more: { en: 'More', ru: 'Ещё' },
  title: {
    skip: { en: 'Skip this step: why?', ru: 'Пропустить шаг: почему?' },
    override: { en: 'Depart from this step: why?', ru: 'Отступить от шага: почему?' },
    fail: { en: 'It could not be done: why?', ru: 'Выполнить не удалось: почему?' },
    after: { en: 'Put in a step after this one', ru: 'Добавить шаг после этого' },
    instead: { en: 'Say this step otherwise', ru: 'Изменить текст шага' },
    change: { en: 'Answer otherwise', ru: 'Изменить ответ' },
  },
  later: {
    en: 'Later: keep it in the list of what is left to do',
    ru: 'Позже: оставить в списке отложенного',
  },
  newText: { en: 'What to do', ru: 'Что сделать' },
}
