import { memo, useDeferredValue, useMemo } from 'react'
import { type Debrief, truthAt } from '../../../../shared/drill/debrief/debrief'
import type { LeakReport } from '../../../../shared/leak/report'
import type { SessionState } from '../../../../shared/session/state'
import { SECOND_MS } from '../../../../shared/time/time'
import { PressurePanel } from '../../../charts/PressurePanel'
import crew from '../../crew/crew.module.css'
import { usePaced } from '../../../app/use-paced'
import { trueCurves } from './true-curves'

/** Room at both ends of the time axis, as a share of the drill. */
const MARGIN = 0.02
/** A chart takes longer to draw than a step in time may take: it follows. */
const DRAWN_EVERY_MS = 200

interface ThenChartProps {
  state: SessionState
  report?: LeakReport
  debrief: Debrief
  atS: number
}

/** The pressures as they had been read by a moment, with the true ones. */
export function ThenChart({ state, report, debrief, atS }: ThenChartProps) {
  const moment = useMemo(() => ({ events: state.effective, report, atS }), [state, report, atS])
  const shown = useDeferredValue(usePaced(moment, DRAWN_EVERY_MS))
  const sampleS = truthAt(debrief, shown.atS).atS
  const truth = useMemo(() => trueCurves(debrief, sampleS), [debrief, sampleS])
  const past = useMemo(() => {
    const startS = debrief.startMs / SECOND_MS
    const room = MARGIN * debrief.lastedS
    const span = { min: startS - room, max: startS + debrief.lastedS + room }
    return { span, truth, s: startS + shown.atS }
  }, [debrief, truth, shown.atS])
  return (
    <div className={crew.chart}>
      <Chart graph={state.graph} events={shown.events} report={shown.report} past={past} />
    </div>
  )
}

const Chart = memo(PressurePanel)
