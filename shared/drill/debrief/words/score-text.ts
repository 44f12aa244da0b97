import type { Language } from '../../../i18n/text'
import { SECOND_MS } from '../../../time/time'
import type { Format } from '../../../units/format'
import { UNIT_NAMES } from '../../../units/names'
import type { ScoreUnit } from '../table'

type Say = (value: number, format: Format, language: Language) => string

const SAY: Record<ScoreUnit, Say> = {
  time: (s, { elapsed }) => `${s < 0 ? '−' : ''}${elapsed(Math.abs(s) * SECOND_MS)}`,
  mass: (kg, { significant }, language) => `${significant(kg, 3)}\u00a0${UNIT_NAMES.kg[language]}`,
  pressure: (pa, { pressure }) => pressure(pa),
  count: (count, { significant }) => significant(count, 6),
}

/** A score with its unit: a time as "00:12:31", a dash for what never came about. */
export function scoreText(
  unit: ScoreUnit,
  value: number | undefined,
  format: Format,
  language: Language,
): string {
  return value === undefined ? '—' : SAY[unit](value, format, language)
}
