import type { Look } from '../../../../shared/contract/drill'
import { UNIT_NAMES } from '../../../../shared/units/names'
import { useFormat } from '../../../app/format'
import { usePreferences, useText } from '../../../app/preferences'
import { m } from './messages'

/** "MV-1 shows 734 mmHg": as the dial has it. What is recorded the crew types, as it does from a real one. */
export function Shown({ instrument, look }: { instrument: string; look: Look }) {
  const t = useText()
  const { significant } = useFormat()
  const { language } = usePreferences().preferences
  const { value, unit } = look
  const names: Partial<Record<string, { en: string; ru: string }>> = UNIT_NAMES
  const said =
    value === undefined
      ? m.showsNothing(instrument)
      : m.shows(instrument, `${significant(value, 6)} ${names[unit]?.[language] ?? unit}`)
  return <strong>{t(said)}</strong>
}
