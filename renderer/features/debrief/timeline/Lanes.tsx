import { memo } from 'react'
import type { Debrief } from '../../../../shared/drill/debrief/debrief'
import { useText } from '../../../app/preferences'
import { type Lane, LANES } from '../time/stops'
import { SHAPES } from './shapes'
import styles from './timeline.module.css'

/** In rem. */
const LANE_HEIGHT = 1.25

const NAMES = Object.keys(LANES) as Lane[]
const ROW = new Map(NAMES.flatMap((lane, row) => LANES[lane].map((kind) => [kind as string, row] as const)))

type LanesProps = Pick<Debrief, 'marks' | 'lastedS'> & { violations: Debrief['scores']['violations'] }

/** All marks in their lanes, each at its share of the width, whatever that is; how long a violation lasted, as a bar. */
export const Lanes = memo(function Lanes({ marks, lastedS, violations }: LanesProps) {
  const t = useText()
  const x = (atS: number) => `${(atS / lastedS) * 100}%`
  const y = (row: number) => `${(row + 0.5) * LANE_HEIGHT}rem`
  return (
    <svg className={styles.lanes} width="100%" height={`${NAMES.length * LANE_HEIGHT}rem`} aria-hidden="true">
      {NAMES.map((lane, row) => (
        <line key={lane} className={styles.rail} x1="0" x2="100%" y1={y(row)} y2={y(row)} />
      ))}
      {violations.map(({ atS, forS }, i) => (
        <line
          key={i}
          className={styles.lasting}
          x1={x(atS)}
          x2={x(Math.min(atS + forS, lastedS))}
          y1={y(ROW.get('violation')!)}
          y2={y(ROW.get('violation')!)}
        />
      ))}
      {marks.map(({ atS, kind, text }, i) => {
        const { path, filled, tone } = SHAPES[kind]
        return (
          <svg key={i} x={x(atS)} y={y(ROW.get(kind)!)} className={styles.place}>
            <path className={styles[tone]} data-filled={filled} d={path}>
              <title>{t(text)}</title>
            </path>
          </svg>
        )
      })}
    </svg>
  )
})

/** The lane at a height, as a share of all. */
export function laneAt(share: number): Lane {
  return NAMES[Math.min(NAMES.length - 1, Math.max(0, Math.floor(share * NAMES.length)))]!
}
