import { memo, useDeferredValue, useMemo } from 'react'
import type { LeakReport } from '../../../../shared/leak/report'
import type { Kind, SessionEvent } from '../../../../shared/session/event'
import type { SessionState } from '../../../../shared/session/state'
import type { EngineAnswer } from '../../../app/use-leak-report'
import { usePaced } from '../../../app/use-paced'
import { PressurePanel } from '../../../charts/PressurePanel'
import { useSteady } from '../guidance/use-steady'
import styles from '../crew.module.css'

/** What a chart of pressures is drawn from; all else that is entered leaves it as it is. */
const CHARTED: readonly string[] = [
  'session-opened',
  'instrument',
  'reading',
  'hatch-state',
  'gas-flow',
  'leak-site',
] satisfies Kind[]

/** In a drill that runs fast readings come faster than anybody could follow them. */
const DRAWN_EVERY_MS = 1000

interface Charted {
  events: readonly SessionEvent[]
  report?: LeakReport
  /** Does the report know of all these events? */
  isFresh: boolean
}

/**
 * The chart of a long session takes longer to draw than a key press may take: it is drawn after what was pressed is on
 * the screen, and only where a reading, a hatch or the minute is another.
 */
export function ChartPanel({ state, answer }: { state: SessionState; answer: EngineAnswer }) {
  const events = useMemo(() => state.effective.filter(({ kind }) => CHARTED.includes(kind)), [state])
  const isFresh = answer.seq >= (events.at(-1)?.seq ?? 0)
  const charted = useDeferredValue(
    usePaced(useSteady({ events, report: answer.report, isFresh }, isSamePicture), DRAWN_EVERY_MS),
  )
  return (
    <div className={styles.chart}>
      <Chart graph={state.graph} events={charted.events} report={charted.report} />
    </div>
  )
}

const Chart = memo(PressurePanel)

function isSamePicture(a: Charted, b: Charted): boolean {
  return (
    a.isFresh === b.isFresh &&
    minuteOf(a.report) === minuteOf(b.report) &&
    a.events.length === b.events.length &&
    a.events.every(({ seq }, i) => seq === b.events[i]!.seq)
  )
}

/** As in "2020-12-26T15:02". */
function minuteOf(report: LeakReport | undefined): string | undefined {
  return report?.at.slice(0, 16)
}
