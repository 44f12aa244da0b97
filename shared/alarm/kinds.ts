import type { Text } from '../i18n/text'
import type { Priority } from '../procedure/language/procedure'

/** What the program raises an alarm for, as data. Red belongs to emergency and warning, amber to caution. */
export interface AlarmKind {
  /** What a procedure's `alarms` and the log name it by. */
  id: string
  priority: Priority
  name: Text
  /** Raised when it is met. */
  condition: string
  /** Cleared when this is met and the other no longer is. */
  clearCondition: string
  /** Values older than this are unknown to it, and what is unknown changes nothing. */
  staleAfterS: number
}

/** In an emergency gauges are read every few minutes: a quarter of an hour later nobody knows. Ours. */
export const FRESH_S = 900

/**
 * The limits are the station's, the rate is the setting: none is published. What clears an alarm lies a little beyond
 * what raises it, so that a needle on the mark does not ring again and again.
 */
export const ALARMS: readonly AlarmKind[] = [
  {
    id: 'crew-health',
    priority: 'emergency',
    name: { en: 'Pressure dangerous to the crew', ru: 'Давление опасно для экипажа' },
    condition: "pressure < limit('health')",
    clearCondition: "pressure > limit('health') + 5 * mmHg",
    staleAfterS: FRESH_S,
  },
  {
    // Raised when it is sure that pressure falls as fast: the slow end of the rate's interval counts.
    id: 'depress',
    priority: 'emergency',
    name: { en: 'Depressurisation', ru: 'Разгерметизация' },
    condition: "(rate.high < -setting('rate') or pressure < limit('alarm')) and verdict != 'explained'",
    clearCondition:
      "verdict == 'explained' or (rate > -setting('rate') / 2 and pressure > limit('alarm') + 5 * mmHg)",
    staleAfterS: FRESH_S,
  },
  {
    // The rule of Mir: less than 30 minutes left, leave.
    id: 'reserve-short',
    priority: 'emergency',
    name: { en: 'Reserve time under 30 min', ru: 'Резервное время менее 30 мин' },
    condition: 'reserve < 30 * min',
    clearCondition: "reserve > 40 * min or verdict == 'explained' or verdict == 'no-leak'",
    staleAfterS: FRESH_S,
  },
  {
    id: 'low-pressure',
    priority: 'warning',
    name: { en: 'Pressure under the lower limit', ru: 'Давление ниже нижнего предела' },
    condition: "pressure < limit('lower')",
    clearCondition: "pressure > limit('lower') + 2 * mmHg",
    staleAfterS: FRESH_S,
  },
  {
    // A tenth of what is left until the floor has gone by without a look at a gauge. Ours.
    id: 'stale-readings',
    priority: 'caution',
    name: { en: 'Readings too old', ru: 'Показания устарели' },
    condition: 'age > 5 * min and age > reserve / 10',
    clearCondition: "age < 5 * min or verdict == 'explained' or verdict == 'no-leak'",
    staleAfterS: Infinity,
  },
]

const KINDS = new Map(ALARMS.map((kind) => [kind.id, kind]))

/** The kind with this id; undefined for an alarm that came from elsewhere, such as fire. */
export function alarmKind(id: string): AlarmKind | undefined {
  return KINDS.get(id)
}
