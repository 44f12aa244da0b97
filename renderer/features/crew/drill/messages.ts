import type { Text } from '../../../../shared/i18n/text'

export const m = {
  paused: { en: 'paused', ru: 'пауза' },
  interrupted: { en: 'interrupted', ru: 'прервана' },
  rate: (rate: number): Text => ({ en: `×${rate}`, ru: `×${rate}` }),
  runs: { en: 'A drill is running.', ru: 'Идёт тренировка.' },
  goThere: { en: 'To the drill', ru: 'К тренировке' },
  ended: { en: 'The drill has ended.', ru: 'Тренировка окончена.' },
  debrief: { en: 'Debrief', ru: 'Разбор' },
  messages: { en: 'Messages', ru: 'Сообщения' },
  hint: { en: 'hint', ru: 'подсказка' },
  more: (n: number): Text => ({ en: `further messages: ${n}`, ru: `ещё сообщений: ${n}` }),
  understood: { en: 'Understood', ru: 'Понятно' },
  look: { en: 'Look', ru: 'Смотреть' },
  notThere: (instrument: string): Text => ({
    en: `${instrument} is not there. Choose its compartment, or another instrument.`,
    ru: `Прибора ${instrument} там нет. Выберите его отсек или другой прибор.`,
  }),
  shows: (instrument: string, value: string): Text => ({
    en: `${instrument} shows ${value}`,
    ru: `${instrument} показывает ${value}`,
  }),
  ago: (age: string): Text => ({ en: `${age} ago`, ru: `${age} назад` }),
  showsNothing: (instrument: string): Text => ({
    en: `${instrument} shows nothing`,
    ru: `${instrument} ничего не показывает`,
  }),
}
