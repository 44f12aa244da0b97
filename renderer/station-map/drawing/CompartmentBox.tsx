import type { Compartment } from '../../../shared/station/graph'
import type { Tone } from '../condition'
import { middleOf, type Box } from '../geometry/scene'
import styles from './drawing.module.css'
import { fillOf } from './Fills'
import { Item, type ItemProps } from './Item'

interface CompartmentBoxProps extends ItemProps {
  compartment: Compartment
  box: Box
  rem: number
  tone: Tone
  name: string
  /** Below the label, the most important first; as many as fit are written. */
  lines: readonly string[]
}

/** Heights of the label and of a line below it, in rem. */
const LABEL = 1.15
const LINE = 1.05

/** A compartment as a box, a vehicle with round ends and a thin outline. */
export function CompartmentBox({ compartment, box, rem, tone, lines, ...item }: CompartmentBoxProps) {
  const vehicle = compartment.kind !== 'compartment'
  const rx = vehicle ? Math.min(box.h, box.w) / 2.6 : 2
  const { x, y } = middleOf(box)
  const shown = lines.slice(0, Math.max(0, Math.floor((box.h / rem - LABEL - 0.1) / LINE)))
  const top = y - ((LABEL + shown.length * LINE) * rem) / 2
  return (
    <Item {...item}>
      <rect
        className={`${styles.box} ${styles[tone]} ${vehicle ? styles.vehicle : ''}`}
        fill={fillOf(tone)}
        x={box.x}
        y={box.y}
        width={box.w}
        height={box.h}
        rx={rx}
      />
      <text className={`${styles.label} ${styles[tone]}`} x={x} y={top + 0.92 * rem}>
        {compartment.label}
      </text>
      {shown.map((line, i) => (
        <text
          key={i}
          className={`${styles.line} ${styles[tone]}`}
          x={x}
          y={top + (LABEL + (i + 0.8) * LINE) * rem}
        >
          {/* The space, which is not drawn, keeps the words apart for whoever listens. */}
          {` ${line}`}
        </text>
      ))}
    </Item>
  )
}
