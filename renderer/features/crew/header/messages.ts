import type { Procedure } from '../../../../shared/procedure/language/procedure'

export const m = {
  print: { en: 'Print', ru: 'Печать' },
  what: { en: 'What', ru: 'Что' },
  paper: {
    run: { en: 'With what is done so far', ru: 'С отметками о выполненном' },
    blank: { en: 'Blank', ru: 'Пустой бланк' },
    book: { en: 'All procedures, blank, for the locker', ru: 'Все процедуры, пустые бланки, для укладки' },
  },
  printing: { en: 'Printing…', ru: 'Печать…' },
  realAlarm: { en: 'Real alarm', ru: 'Тревога' },
  realAlarmTitle: { en: 'Real alarm: this is no drill', ru: 'Реальная тревога: это не тренировка' },
  session: { en: 'Session', ru: 'Сеанс' },
  backToCrew: { en: 'Back to the crew screen', ru: 'К экрану экипажа' },
  /** Number and revision first: where the room is short, the title is cut. */
  book: ({ number, id, revision, title }: Pick<Procedure, 'number' | 'id' | 'revision' | 'title'>) => ({
    en: `${number ?? id}, rev. ${revision} · ${title.en}`,
    ru: `${number ?? id}, ред. ${revision} · ${title.ru}`,
  }),
  gmt: (date: string) => ({ en: `GMT ${date}`, ru: `GMT ${date}` }),
  elapsed: { en: 'Elapsed', ru: 'Прошло' },
  sessionClosed: { en: 'session closed', ru: 'сеанс закрыт' },
  close: { en: 'Close session', ru: 'Закрыть сеанс' },
  reopen: { en: 'Reopen session', ru: 'Открыть сеанс снова' },
  export: { en: 'Export…', ru: 'Выгрузить…' },
  verify: { en: 'Verify the log', ru: 'Проверить журнал' },
  written: (path: string) => ({ en: `Written: ${path}`, ru: `Записано: ${path}` }),
  head: { en: 'Chain ends at', ru: 'Конец цепи' },
  entry: (seq: number) => ({ en: `entry ${seq}`, ru: `запись ${seq}` }),
  signed: { en: 'Signature', ru: 'Подпись' },
  unsigned: {
    en: 'None yet: the log is signed when the session is closed, and every 1,000 entries.',
    ru: 'Пока нет: журнал подписывается при закрытии сеанса и через каждые 1000 записей.',
  },
  intact: (events: number) => ({
    en: `The log is intact: ${events} entries, every link of the chain holds.`,
    ru: `Журнал цел: записей ${events}, все звенья цепи на месте.`,
  }),
  broken: (seq: number) => ({
    en: `The chain breaks at entry ${seq}. Export the log and report it.`,
    ru: `Цепь нарушена на записи ${seq}. Выгрузите журнал и сообщите.`,
  }),
}
