import type { About } from '../../../shared/contract/contract'
import type { Text } from '../../../shared/i18n/text'

export const m = {
  title: { en: 'About', ru: 'О программе' },
  purpose: {
    en: 'Hatchwise guides a crew, hatch by hatch, to the compartment that is losing air, and keeps every step in a log on this machine. It needs no network and opens none.',
    ru: 'Hatchwise ведёт экипаж от люка к люку к отсеку, который теряет воздух, и хранит каждый шаг в журнале на этой машине. Сеть не нужна и не используется.',
  },
  dataFolder: { en: 'Data folder', ru: 'Папка данных' },
  assumption: {
    en: 'Volumes, limits and procedures are data with their sources; what is not published is marked as an assumption. This program advises; the crew decides.',
    ru: 'Объёмы, пределы и процедуры — данные с источниками; неопубликованное помечено как допущение. Программа советует, решает экипаж.',
  },
}

export const ORIGIN: Record<About['electronOrigin'], Text> = {
  official: { en: 'official release', ru: 'официальный выпуск' },
  packaged: { en: 'packaged with the program', ru: 'в составе программы' },
  chosen: { en: 'chosen by whoever started the program', ru: 'выбран при запуске' },
  'stand-in': {
    en: 'stand-in from the npm registry, for development and tests where the official one cannot be fetched',
    ru: 'замена из реестра npm, для разработки и проверок там, где официальный выпуск недоступен',
  },
}
