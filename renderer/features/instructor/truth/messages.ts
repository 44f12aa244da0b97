import type { Text } from '../../../../shared/i18n/text'

export const m = {
  truth: { en: 'Truth', ru: 'Обстановка' },
  values: { en: 'Live values', ru: 'Текущие значения' },
  compartment: { en: 'Compartment', ru: 'Отсек' },
  units: (pressure: string): Text => ({
    en: `pressures in ${pressure}, Δp in ${pressure} per hour`,
    ru: `давления в ${pressure}, Δp — за час`,
  }),
  pressure: { en: 'p', ru: 'p' },
  rate: { en: 'Δp', ru: 'Δp' },
  temperature: { en: 'T, °C', ru: 'T, °C' },
  oxygen: { en: 'O₂', ru: 'O₂' },
  carbonDioxide: { en: 'CO₂', ru: 'CO₂' },
  leaks: { en: 'Leaks now', ru: 'Утечки сейчас' },
  noLeak: { en: 'none', ru: 'нет' },
  law: {
    orifice: { en: 'hole', ru: 'отверстие' },
    crack: { en: 'crack', ru: 'трещина' },
  },
  held: (percent: string): Text => ({ en: `patch holds ${percent}`, ru: `заделка держит ${percent}` }),
  lost: { en: 'Lost', ru: 'Потеряно' },
  kg: (kg: string): Text => ({ en: `${kg} kg`, ru: `${kg} кг` }),
  people: { en: 'People', ru: 'Люди' },
  operations: { en: 'Hatches moved', ru: 'Операций с люками' },
  faulty: { en: 'Faults', ru: 'Отказы' },
}
