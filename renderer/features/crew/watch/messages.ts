export const m = {
  watched: { en: 'Watched', ru: 'На контроле' },
  alert: { en: 'ALERT', ru: 'СИГНАЛ' },
  quiet: { en: 'not met', ru: 'нет' },
  unknown: { en: 'unknown', ru: 'неизвестно' },
  over: { en: 'may be ended', ru: 'можно снять' },
  timeOver: { en: 'time is over', ru: 'время вышло' },
  more: (n: number) => ({ en: `+${n} more`, ru: `ещё ${n}` }),
  end: { en: 'Watch no longer', ru: 'Снять с контроля' },
  show: { en: 'Show', ru: 'Показать' },
  close: { en: 'Close', ru: 'Закрыть' },
}
