import { passesAir } from '../../../shared/station/graph'
import type { HatchState } from '../../../shared/station/station'
import type { Tone } from '../condition'
import { boxAlong, type Door } from '../geometry/scene'
import styles from './drawing.module.css'
import { fillOf } from './Fills'
import { Item, type ItemProps } from './Item'

interface HatchProps extends ItemProps {
  door: Door
  rem: number
  state: HatchState
  /** Of the air that passes through, where it passes. */
  tone: Tone
  name: string
}

/** A hatch in the passage between two boxes; see `HatchGlyph` for its four states. */
export function HatchSymbol({ door, rem, state, tone, ...item }: HatchProps) {
  const { at, along, gap, width, target } = door
  const passage = boxAlong(door, gap / 2 + 3, width / 2)
  return (
    <Item {...item}>
      <rect className={styles.target} x={target.x} y={target.y} width={target.w} height={target.h} />
      {passesAir(state) && (
        <rect fill={fillOf(tone)} x={passage.x} y={passage.y} width={passage.w} height={passage.h} />
      )}
      <g transform={`translate(${at.x} ${at.y})${along === 'y' ? ' rotate(90)' : ''}`}>
        <HatchGlyph state={state} length={gap} width={width} rem={rem} />
      </g>
    </Item>
  )
}

interface GlyphProps {
  state: HatchState
  /** Of the passage. */
  length: number
  width: number
  rem: number
}

/**
 * The hatch of a passage that runs from left to right, around its middle. Open: two walls along the passage.
 * Closed: a bar across. Not tight: a broken bar with a wave through it. Removed: the walls only dotted.
 */
export function HatchGlyph({ state, length, width, rem }: GlyphProps) {
  const half = Math.max(length / 2, 3)
  const wall = width / 2
  const bar = 0.8 * rem
  if (state === 'closed')
    return <path className={styles.bar} strokeWidth={0.36 * rem} d={`M0 ${-bar}V${bar}`} />
  if (state === 'closed-leaking') {
    const break_ = 0.36 * rem
    const wave = 0.55 * rem
    return (
      <>
        <path
          className={styles.bar}
          strokeWidth={0.36 * rem}
          d={`M0 ${-bar}V${-break_}M0 ${break_}V${bar}`}
        />
        <path className={styles.wave} d={`M${-wave} 0q${wave / 2} ${-0.5 * rem} ${wave} 0t${wave} 0`} />
      </>
    )
  }
  const walls = `M${-half} ${-wall}H${half}M${-half} ${wall}H${half}`
  if (state === 'open') return <path className={styles.wall} d={walls} />
  return <path className={styles.dots} d={`${walls}M0 ${-wall}V${wall}`} />
}
