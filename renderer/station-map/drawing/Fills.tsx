import type { Tone } from '../condition'
import styles from './drawing.module.css'

/** The pattern of a tone: what is not known is hatched, what falls is ruled, the rest is plain. */
export function fillOf(tone: Tone): string {
  return `url(#station-map-${tone})`
}

export function Fills() {
  return (
    <defs>
      <pattern
        id="station-map-unknown"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={styles.unknownGround} width="7" height="7" />
        <path className={styles.unknownLine} d="M0 0V7" />
      </pattern>
      <pattern id="station-map-steady" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className={styles.steadyGround} width="8" height="8" />
      </pattern>
      <pattern id="station-map-falling" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className={styles.fallingGround} width="6" height="6" />
        <path className={styles.fallingLine} d="M0 3H6" />
      </pattern>
      <pattern id="station-map-leak" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className={styles.leakGround} width="8" height="8" />
      </pattern>
    </defs>
  )
}
