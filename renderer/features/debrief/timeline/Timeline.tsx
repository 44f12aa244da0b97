import { useMemo, useRef, type PointerEvent } from 'react'
import type { Debrief, Mark } from '../../../../shared/drill/debrief/debrief'
import { SECOND_MS } from '../../../../shared/time/time'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { LANE, m } from '../messages'
import { lastBy, LANES, markNear, ticksOf, within, type Lane } from '../time/stops'
import type { Cursor } from '../time/use-cursor'
import { laneAt, Lanes } from './Lanes'
import styles from './timeline.module.css'
import { Transport } from './Transport'

/** A press so near to a mark means it, in px. */
const REACH_PX = 10
/** Times of day under the line. */
const TICKS = 10

/** The whole drill from left to right, and the moment that is shown, which is dragged or moved by keys. */
export function Timeline({ debrief, cursor }: { debrief: Debrief; cursor: Cursor }) {
  const t = useText()
  const { gmt, timeOfDay } = useFormat()
  const { startMs, lastedS, marks, scores } = debrief
  const { atS } = cursor
  const track = useRef<HTMLDivElement>(null)
  const ticks = useMemo(() => ticksOf(startMs, lastedS, TICKS), [startMs, lastedS])
  const mark = lastBy(marks, atS)
  const share = (s: number) => `${(s / lastedS) * 100}%`

  /** A press beside a mark of its lane means the mark; what is dragged goes where the finger is. */
  const point = ({ clientX, clientY, type }: PointerEvent) => {
    const box = track.current!.getBoundingClientRect()
    const pointedS = within(((clientX - box.left) / box.width) * lastedS, lastedS)
    const inLane = marksOf(marks, laneAt((clientY - box.top) / box.height))
    const reachS = (REACH_PX / box.width) * lastedS
    const meant = type === 'pointerdown' ? markNear(inLane, pointedS, reachS) : undefined
    cursor.go(meant?.atS ?? Math.round(pointedS))
  }

  return (
    <section className={styles.timeline} aria-label={t(m.timeline)}>
      <Transport debrief={debrief} cursor={cursor} mark={mark} />
      <ul className={styles.names}>
        {(Object.keys(LANES) as Lane[]).map((lane) => (
          <li key={lane}>{t(LANE[lane])}</li>
        ))}
      </ul>
      <div
        ref={track}
        className={styles.track}
        role="slider"
        tabIndex={0}
        aria-label={t(m.cursor)}
        aria-valuemin={0}
        aria-valuemax={Math.round(lastedS)}
        aria-valuenow={Math.round(atS)}
        aria-valuetext={[`${timeOfDay(startMs + atS * SECOND_MS)} GMT`, mark && t(mark.text)].join(', ')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          point(event)
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && point(event)}
      >
        {ticks.map((s) => (
          <span key={s} className={styles.grid} style={{ left: share(s) }} />
        ))}
        <Lanes marks={marks} lastedS={lastedS} violations={scores.violations} />
        <span className={styles.cursor} style={{ left: share(atS) }} />
      </div>
      <p className={styles.hint}>{t(m.byMinute)}</p>
      <div className={styles.ticks} aria-hidden="true">
        {ticks.map((s) => (
          <span key={s} style={{ left: share(s) }}>
            {timeOrDay(gmt(startMs + s * SECOND_MS))}
          </span>
        ))}
      </div>
    </section>
  )
}

/** "12-27" at midnight, "18:00" at any other time. */
function timeOrDay(gmt: string): string {
  return gmt.endsWith('00:00') ? gmt.slice(5, 10) : gmt.slice(11)
}

function marksOf(marks: readonly Mark[], lane: Lane): Mark[] {
  const kinds: readonly string[] = LANES[lane]
  return marks.filter(({ kind }) => kinds.includes(kind))
}
