import { useMemo } from 'react'
import type { SessionState } from '../../../../shared/session/state'
import { toMs } from '../../../../shared/time/time'
import { UNIT_NAMES } from '../../../../shared/units/names'
import { useFormat } from '../../../app/format'
import { usePreferences, useText } from '../../../app/preferences'
import { useSessionNow } from '../guidance/use-judge'
import { newestIn } from './last-reading'
import crew from '../crew.module.css'
import styles from './reading.module.css'
import { m } from './messages'

/** What was read last in this compartment, as it was seen, and how long ago. */
export function LastReading({ state, compartment }: { state: SessionState; compartment: string }) {
  const t = useText()
  const { duration, significant } = useFormat()
  const { language } = usePreferences().preferences
  const nowMs = useSessionNow(state, 1000)
  const last = useMemo(() => newestIn(state.effective, compartment), [state, compartment])
  if (!last) return <p className={`${crew.aside} ${styles.last}`}>{t(m.none)}</p>
  const { pressure, instrument } = last.data
  const shown = `${significant(pressure.value, 6)} ${UNIT_NAMES[pressure.unit][language]}`
  const age = duration((nowMs - toMs(last.at)) / 1000)
  return <p className={`${crew.aside} ${styles.last}`}>{t(m.last(shown, instrument, age))}</p>
}
