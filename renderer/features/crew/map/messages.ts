export const m = {
  select: {
    en: 'Choose a hatch or compartment on the map',
    ru: 'Выберите люк или отсек на схеме',
  },
  markClosed: { en: 'Closed', ru: 'Закрыт' },
  markOpen: { en: 'Opened', ru: 'Открыт' },
  who: { en: 'Who', ru: 'Кто' },
  isHere: { en: 'is here', ru: 'здесь' },
  readHere: { en: 'Read here', ru: 'Показание здесь' },
  volume: (value: string, low: string, high: string) => ({
    en: `${value} m³ (${low}–${high})`,
    ru: `${value} м³ (${low}–${high})`,
  }),
  leaking: { en: 'Closed, does not seal', ru: 'Закрыт, не держит' },
}
