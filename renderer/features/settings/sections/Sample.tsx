import { toSi } from '../../../../shared/units/units'
import { useFormat } from '../../../app/format'
import { usePreferences, useText } from '../../../app/preferences'
import { capHeightArcMin } from '../../../styles/arc-minutes'
import { m } from '../messages'
import styles from '../settings.module.css'

/** The root's type size, from which all others follow. */
const TEXT_PX = 16

/** From how many minutes of arc capitals are large enough, and good: published. */
const ENOUGH_ARC_MIN = 16
const GOOD_ARC_MIN = 20

/** How text looks with these settings, and how large it is for the eye. */
export function Sample() {
  const t = useText()
  const { textScale, viewingDistanceM } = usePreferences().preferences
  const { pressure, significant } = useFormat()
  const arcMinutes = capHeightArcMin(TEXT_PX * textScale, viewingDistanceM)
  const judged = arcMinutes < ENOUGH_ARC_MIN ? 'small' : arcMinutes < GOOD_ARC_MIN ? 'enough' : 'good'
  return (
    <figure className={styles.sample} aria-label={t(m.sample)}>
      <p>{t(m.sampleLine(pressure(toSi('pressure', { value: 731, unit: 'mmHg' }))))}</p>
      <figcaption>
        {t(m.arcMinutes(significant(arcMinutes, 3), significant(viewingDistanceM, 3)))}: {t(m.judged[judged])}
        .
      </figcaption>
    </figure>
  )
}
