import { useState } from 'react'
import { unitOfPart } from '../../../../shared/contract/preferences'
import type { SessionState } from '../../../../shared/session/state'
import type { PressureUnit } from '../../../../shared/units/units'
import { usePreferences } from '../../../app/preferences'
import { lastReadBySomebody } from './last-reading'
import { gaugeKeptIn, readableIn } from './own-gauges'

/**
 * What is read with, and in which unit: where the person keeps a gauge in a compartment, that one; else the gauge that
 * was read last, in its unit. While a value is typed it keeps both.
 */
export function useGauge(state: SessionState, compartment: string, isTyping: boolean) {
  const { preferences } = usePreferences()
  const { gauges, pressureUnit } = preferences
  const instruments = readableIn(state, gauges)
  /** What is read with here, where the person has said so. */
  function usualHere() {
    const here = state.graph.compartments.get(compartment)
    const kept = here && gaugeKeptIn(here, gauges, instruments)
    return { gauge: kept?.id, unit: kept?.unit ?? (here && unitOfPart(preferences, here.part)) }
  }
  const [last] = useState(() => lastReadBySomebody(state)?.data)
  const first = instruments.find(({ type }) => type === 'hand-gauge') ?? instruments[0]
  const [usual] = useState(usualHere)
  const [instrument, setInstrument] = useState(usual.gauge ?? last?.instrument ?? first?.id ?? '')
  const [unit, setUnit] = useState<PressureUnit>(
    usual.unit ?? last?.pressure.unit ?? first?.unit ?? pressureUnit,
  )
  const [readAt, setReadAt] = useState(compartment)
  if (readAt !== compartment) {
    setReadAt(compartment)
    if (!isTyping) {
      const { gauge, unit: here } = usualHere()
      if (gauge) setInstrument(gauge)
      if (here) setUnit(here)
    }
  }
  return {
    instruments,
    instrument,
    /** Another gauge, which brings its unit. */
    setInstrument(id: string) {
      setInstrument(id)
      setUnit(instruments.find((one) => one.id === id)?.unit ?? unit)
    },
    unit,
    setUnit,
  }
}
