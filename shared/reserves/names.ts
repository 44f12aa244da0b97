import type { Text } from '../i18n/text'
import type { Source, Stored } from './plan'
import type { Limit } from './projection'

/** What things of a plan are called. */

export const LIMIT_NAMES: Record<Limit, Text> = {
  pressureLow: { en: 'Least pressure', ru: 'Нижний предел давления' },
  oxygenLow: { en: 'Least oxygen pressure', ru: 'Нижний предел давления кислорода' },
  oxygenHigh: { en: 'Greatest oxygen pressure', ru: 'Верхний предел давления кислорода' },
  oxygenShareHigh: { en: 'Greatest share of oxygen', ru: 'Верхний предел доли кислорода' },
  nitrogenShareLow: { en: 'Least share of nitrogen', ru: 'Нижний предел доли азота' },
}

export const STORED_NAMES: Record<Stored, Text> = {
  oxygen: { en: 'Oxygen', ru: 'Кислород' },
  nitrogen: { en: 'Nitrogen', ru: 'Азот' },
  air: { en: 'Air', ru: 'Воздух' },
  water: { en: 'Water', ru: 'Вода' },
}

export const STATUS_NAMES: Record<Source['status'], Text> = {
  published: { en: 'published', ru: 'опубликовано' },
  derived: { en: 'derived', ru: 'выведено' },
  assumption: { en: 'assumption', ru: 'допущение' },
}
