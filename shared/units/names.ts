import type { Text } from '../i18n/text'
import type { Dimension, PressureUnit, UnitOf } from './units'

type AnyUnit = { [D in Dimension]: UnitOf<D> }[Dimension]

/** How each unit is written after a number. */
export const UNIT_NAMES: Record<AnyUnit, Text> = {
  mmHg: { en: 'mmHg', ru: 'мм рт. ст.' },
  psi: { en: 'psi', ru: 'psi' },
  kPa: { en: 'kPa', ru: 'кПа' },
  hPa: { en: 'hPa', ru: 'гПа' },
  mbar: { en: 'mbar', ru: 'мбар' },
  Pa: { en: 'Pa', ru: 'Па' },
  degC: { en: '°C', ru: '°C' },
  K: { en: 'K', ru: 'К' },
  degF: { en: '°F', ru: '°F' },
  m3: { en: 'm³', ru: 'м³' },
  L: { en: 'L', ru: 'л' },
  ft3: { en: 'ft³', ru: 'фут³' },
  kg: { en: 'kg', ru: 'кг' },
  lb: { en: 'lb', ru: 'фунт' },
  s: { en: 's', ru: 'с' },
  min: { en: 'min', ru: 'мин' },
  h: { en: 'h', ru: 'ч' },
  day: { en: 'days', ru: 'сут' },
}

/** Decimals that an instrument of this unit shows. */
export const PRESSURE_DIGITS: Record<PressureUnit, number> = {
  mmHg: 0,
  psi: 2,
  kPa: 2,
  hPa: 0,
  mbar: 0,
  Pa: 0,
}

/** The same after a slash: "kg/day". */
export function perName(unit: UnitOf<'time'>): Text {
  return unit === 'day' ? { en: 'day', ru: 'сут' } : UNIT_NAMES[unit]
}
