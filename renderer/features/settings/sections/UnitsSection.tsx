import { PART_UNITS } from '../../../../shared/contract/preferences'
import { unitsOf } from '../../../../shared/units/units'
import { useText } from '../../../app/preferences'
import form from '../../../ui/ui.module.css'
import { m } from '../messages'
import { ChoiceSetting } from '../setting/ChoiceSetting'
import styles from '../settings.module.css'

const UNITS = unitsOf('pressure')

export function UnitsSection() {
  const t = useText()
  return (
    <div className={styles.settings}>
      <ChoiceSetting of="pressureUnit" choices={UNITS} />
      <p className={`${form.hint} ${styles.whole}`}>{t(m.partsHint)}</p>
      {Object.values(PART_UNITS).map((of) => (
        <ChoiceSetting key={of} of={of} choices={['', ...UNITS]} />
      ))}
    </div>
  )
}
