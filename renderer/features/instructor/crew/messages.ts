import type { Text } from '../../../../shared/i18n/text'

export const m = {
  right: { en: '✓ true', ru: '✓ верно' },
  wrong: { en: '✕ not true', ru: '✕ неверно' },
  window: { en: "Crew's window", ru: 'Окно экипажа' },
  larger: { en: 'Larger', ru: 'Крупнее' },
  smaller: { en: 'Smaller', ru: 'Мельче' },
  picture: {
    en: "A picture of the crew's window, a second old at most",
    ru: 'Снимок окна экипажа, не старше секунды',
  },
  noPicture: { en: "The crew's window cannot be seen now.", ru: 'Окна экипажа сейчас не видно.' },
  log: { en: "Crew's log, newest first", ru: 'Журнал экипажа, сначала новое' },
} satisfies Record<string, Text>
