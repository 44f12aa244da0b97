export const m = {
  procedures: { en: 'Procedures', ru: 'Процедуры' },
  print: { en: 'Print', ru: 'Печать' },
  running: { en: 'Running', ru: 'Выполняются' },
  toStart: { en: 'Start another', ru: 'Начать другую' },
  start: { en: 'Start', ru: 'Начать' },
  leave: { en: 'Leave', ru: 'Прекратить' },
  leaveTitle: (title: string) => ({ en: `Leave “${title}”: why?`, ru: `Прекратить «${title}»: почему?` }),
  step: (number: string) => ({ en: `step ${number}`, ru: `шаг ${number}` }),
  inhibitedBy: (book: string) => ({
    en: `inhibited by ${book}`,
    ru: `замещена процедурой ${book}`,
  }),
  state: {
    active: { en: 'running', ru: 'выполняется' },
    inhibited: { en: 'inhibited', ru: 'замещена' },
    finished: { en: 'complete', ru: 'выполнена' },
    ended: { en: 'left', ru: 'прекращена' },
  },
  lanes: { en: 'Next for you', ru: 'Кому что делать' },
  anyone: { en: 'anyone', ru: 'любой' },
  waitsFor: (steps: string) => ({ en: `waits for ${steps}`, ru: `ожидает ${steps}` }),
}
