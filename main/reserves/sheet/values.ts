import type { Text } from '../../../shared/i18n/text'
import { joined, quantity, same } from '../../../shared/procedure/paper/writing/values'
import { dateOf } from '../../../shared/reserves/days'
import type { Band, Plan } from '../../../shared/reserves/plan'
import type { Reached } from '../../../shared/reserves/spread'
import { perName, UNIT_NAMES } from '../../../shared/units/names'

/** How numbers and dates of a plan are written on paper. */

export const PER_DAY = joined([UNIT_NAMES.kg, perName('day')], '/')

/** "1.2 (0.6–2)". */
export function bandOf({ value, low = value, high = value }: Band): string {
  return low === value && high === value
    ? rounded(value)
    : `${rounded(value)} (${rounded(low)}–${rounded(high)})`
}

/** With a decimal point or comma. */
export function numbers(text: string): Text {
  return { en: text, ru: text.replaceAll('.', ',') }
}

export function kg(value: number): Text {
  return quantity({ value: Number(rounded(value)), unit: 'kg' })
}

export function percent(share: number): string {
  return share > 0 && share < 0.005 ? '< 1 %' : `${rounded(100 * share)} %`
}

/** "2021-03-04 (2021-01-08–2021-05-02)"; "43 %: 2021-01-08 …" where most cases do not reach it; "—" where none does. */
export function whenOf(plan: Plan, { low, middle, high, probability }: Reached): Text {
  const date = (day: number) => (day === Infinity ? '…' : dateOf(plan, day))
  if (low === Infinity) return same(probability > 0 ? percent(probability) : '—')
  if (middle === Infinity) return same(`${percent(probability)}: ${date(low)} …`)
  return same(date(low) === date(high) ? date(middle) : `${date(middle)} (${date(low)} – ${date(high)})`)
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(4)))
}
