import { UNIT_NAMES } from '../../../../shared/units/names'
import { useNow } from '../../../app/clock'
import { useFormat } from '../../../app/format'
import { usePreferences, useText } from '../../../app/preferences'
import { m } from './messages'
import type { Seen } from './use-look'

/** "MV-1 shows 734 mmHg 12 s ago": as the dial had it. What is recorded the crew types, as it does from a real one. */
export function Shown({ seen: { instrument, look, atMs } }: { seen: Seen }) {
  const t = useText()
  const { significant, duration } = useFormat()
  const { language } = usePreferences().preferences
  const nowMs = useNow(1000)
  const { value, unit } = look
  const names: Partial<Record<string, { en: string; ru: string }>> = UNIT_NAMES
  const said =
    value === undefined
      ? m.showsNothing(instrument)
      : m.shows(instrument, `${significant(value, 6)} ${names[unit]?.[language] ?? unit}`)
  return (
    <>
      {/* Its age is not read out again and again. */}
      <strong role="status">{t(said)}</strong> {t(m.ago(duration(Math.max(0, nowMs - atMs) / 1000)))}
    </>
  )
}
