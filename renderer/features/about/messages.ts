import type { About } from '../../../shared/contract/about'
import type { Text } from '../../../shared/i18n/text'

export const m = {
  title: { en: 'About', ru: 'О программе' },
  purpose: {
    en: 'Hatchwise guides a crew, hatch by hatch, to the compartment that is losing air, and keeps every step in a log on this machine. It needs no network and opens none.',
    ru: 'Hatchwise ведёт экипаж от люка к люку к отсеку, который теряет воздух, и хранит каждый шаг в журнале на этой машине. Сеть не нужна и не используется.',
  },
  dataFolder: { en: 'Data folder', ru: 'Папка данных' },
  parts: { en: 'What the program is made of', ru: 'Из чего состоит программа' },
  showParts: { en: 'Packages and their licences', ru: 'Пакеты и их лицензии' },
  many: (n: number) => ({
    en: `Packages whose code is in the program: ${n}. Enter on one shows its licence.`,
    ru: `Пакетов, чей код входит в программу: ${n}. Enter на пакете показывает его лицензию.`,
  }),
  assumption: {
    en: 'Volumes, limits and procedures are data with their sources; what is not published is marked as an assumption. This program advises; the crew decides.',
    ru: 'Объёмы, пределы и процедуры — данные с источниками; неопубликованное помечено как допущение. Программа советует, решает экипаж.',
  },
}

export const ORIGIN: Record<About['electronOrigin'], Text> = {
  official: { en: 'official release', ru: 'официальный выпуск' },
  chosen: { en: 'chosen by whoever started the program', ru: 'выбран при запуске' },
  'stand-in': {
    en: 'stand-in from the npm registry, for development and tests where the official one cannot be fetched',
    ru: 'замена из реестра npm, для разработки и проверок там, где официальный выпуск недоступен',
  },
}

/** The same where it came with the program. */
export const PACKAGED: Record<About['electronOrigin'], Text> = {
  official: { en: 'packaged with the program', ru: 'в составе программы' },
  chosen: {
    en: 'TEST ONLY: this package was made of an Electron that somebody chose',
    ru: 'ТОЛЬКО ДЛЯ ПРОВЕРОК: этот пакет собран с Electron, выбранным вручную',
  },
  'stand-in': {
    en: 'TEST ONLY: this package was made of a stand-in from the npm registry and is not for use',
    ru: 'ТОЛЬКО ДЛЯ ПРОВЕРОК: этот пакет собран с заменой из реестра npm и не предназначен для работы',
  },
}
