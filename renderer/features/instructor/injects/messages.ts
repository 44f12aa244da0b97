import type { Text } from '../../../../shared/i18n/text'

export const m = {
  title: { en: 'Injects', ru: 'Вводные' },
  none: {
    en: 'The scenario has none. C changes anything by hand.',
    ru: 'В сценарии их нет. C — изменить вручную.',
  },
  again: (key: string): Text => ({
    en: `${key} again: it cannot be undone`,
    ru: `ещё раз ${key}: отменить нельзя`,
  }),
  press: { en: 'press again: it cannot be undone', ru: 'нажмите ещё раз: отменить нельзя' },
  came: { en: 'Came by themselves', ru: 'Уже были' },
  cameAt: (at: string): Text => ({ en: `came ${at}`, ru: `была ${at}` }),
  due: (at: string, left: string): Text => ({ en: `${at}, in ${left}`, ru: `${at}, через ${left}` }),
  when: (condition: string): Text => ({ en: `when ${condition}`, ru: `когда: ${condition}` }),
  after: (when: string, delay: string): Text => ({ en: `${when} + ${delay}`, ru: `${when} + ${delay}` }),
  undo: (what: string): Text => ({ en: `Undo: ${what}`, ru: `Отменить: ${what}` }),
  planned: { en: 'Planned', ru: 'Плановые' },
  byHand: { en: 'By hand', ru: 'Вручную' },
  told: (from: string, text: string): Text => ({ en: `${from}: “${text}”`, ru: `${from}: «${text}»` }),
}
