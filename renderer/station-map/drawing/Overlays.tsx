import type { Text } from '../../../shared/i18n/text'
import type { Tone } from '../condition'
import type { Boundary } from '../geometry/boundary'
import { HEAD, initials } from '../geometry/heads'
import type { Plate } from '../geometry/plates'
import { badgeOf, frameOf, type Door, type Point } from '../geometry/scene'
import { PART } from '../messages'
import styles from './drawing.module.css'

/** Where the Russian and the US part meet. */
export function BoundaryMark({ boundary, t }: { boundary: Boundary; t: (text: Text) => string }) {
  return (
    <g className={styles.boundary}>
      {boundary.strokes.map(([from, to], i) => (
        <path key={i} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      ))}
      {boundary.captions.map(({ at, anchor, part }) => (
        <text key={part} className={styles[anchor]} x={at.x} y={at.y}>
          {t(PART[part])}
        </text>
      ))}
    </g>
  )
}

/** Those who are in a compartment; where there is no room for all, the last head says how many more. */
export function Heads({
  people,
  places,
  rem,
}: {
  people: readonly string[]
  places: readonly Point[]
  rem: number
}) {
  const hidden = people.length - places.length
  return places.map(({ x, y }, i) => (
    <g key={i} className={styles.head}>
      <circle cx={x} cy={y} r={HEAD * rem} />
      <text x={x} y={y + 0.34 * rem}>
        {hidden > 0 && i === places.length - 1 ? `+${hidden + 1}` : initials(people[i]!)}
      </text>
    </g>
  ))
}

/** A ring in the colour of what can be done, and the place of this hatch among those that the step is about. */
export function Advice({ door, rank, rem }: { door: Door; rank: number; rem: number }) {
  const ring = frameOf(door, rem)
  return (
    <g className={styles.advice}>
      <rect x={ring.x} y={ring.y} width={ring.w} height={ring.h} rx="4" />
      <Badge at={badgeOf(door, rem)} rem={rem} sign={rank} />
    </g>
  )
}

/** A sign at a hatch: "?" where it is said to be closed but may not seal, "✕" where it does not move. */
export function Doubt({ door, rem, sign = '?' }: { door: Door; rem: number; sign?: string }) {
  return (
    <g className={styles.doubt}>
      <Badge at={badgeOf(door, rem, 'far')} rem={rem} sign={sign} />
    </g>
  )
}

/** An arrow in an open hatch: where the air goes. */
export function Flow({ door, from, to, rem }: { door: Door; from: Point; to: Point; rem: number }) {
  const turns = door.along === 'x' ? (to.x < from.x ? 180 : 0) : to.y < from.y ? 270 : 90
  const half = 0.36 * rem
  return (
    <path
      className={styles.flow}
      transform={`translate(${door.at.x} ${door.at.y}) rotate(${turns})`}
      d={`M${-half} ${-half}L${half} 0L${-half} ${half}Z`}
    />
  )
}

function Badge({ at, rem, sign }: { at: Point; rem: number; sign: string | number }) {
  return (
    <>
      <circle cx={at.x} cy={at.y} r={BADGE * rem} />
      <text x={at.x} y={at.y + 0.34 * rem}>
        {sign}
      </text>
    </>
  )
}

/** Radius in rem. */
export const BADGE = 0.7

/** Height of a line and the room around the lines, in rem. */
export const PLATE_LINE = 1.2
export const PLATE_PADDING = 0.3

interface PlateProps {
  tone: Tone
  lines: readonly string[]
  plate: Plate
  rem: number
}

/** Rate, pressure and verdict of a segment, in the free room beside its largest box. */
export function CalloutPlate({ tone, lines, plate, rem }: PlateProps) {
  const { box, leader } = plate
  const [from, to] = leader
  return (
    <g className={`${styles.plate} ${styles[tone]}`}>
      <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      <circle cx={to.x} cy={to.y} r="2.5" />
      <rect x={box.x} y={box.y} width={box.w} height={box.h} rx="3" />
      {lines.map((line, i) => (
        <text key={i} x={box.x + box.w / 2} y={box.y + (PLATE_PADDING + (i + 0.77) * PLATE_LINE) * rem}>
          {line}
        </text>
      ))}
    </g>
  )
}
