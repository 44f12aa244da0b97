import { HATCH_STATES } from '../../shared/station/station'
import { passesAir } from '../../shared/station/graph'
import { useText } from '../app/preferences'
import { TONES } from './condition'
import drawing from './drawing/drawing.module.css'
import { fillOf } from './drawing/Fills'
import { HatchGlyph } from './drawing/HatchSymbol'
import { HATCH_STATE, m, TONE } from './messages'
import styles from './station-map.module.css'

/** The signs of the map with their words; drawn in units of a sixteenth of the text size. */
export function Legend() {
  const t = useText()
  return (
    <div className={styles.legend} role="group" aria-label={t(m.legend)}>
      <ul>
        {TONES.map((tone) => (
          <li key={tone}>
            <svg viewBox="0 0 20 16" aria-hidden="true">
              <rect
                className={`${drawing.box} ${drawing[tone]}`}
                fill={fillOf(tone)}
                x="3"
                y="3"
                width="14"
                height="10"
              />
            </svg>
            {t(TONE[tone])}
          </li>
        ))}
      </ul>
      <ul>
        {HATCH_STATES.map((state) => (
          <li key={state}>
            <svg viewBox="-10 -8 20 16" aria-hidden="true">
              {passesAir(state) && <rect className={styles.air} x="-5" y="-6" width="10" height="12" />}
              <HatchGlyph state={state} length={12} width={10} rem={9} />
            </svg>
            {t(HATCH_STATE[state])}
          </li>
        ))}
      </ul>
    </div>
  )
}
