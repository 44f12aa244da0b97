import { LIMITS } from '../../../../shared/contract/preferences'
import { useText } from '../../../app/preferences'
import form from '../../../ui/ui.module.css'
import { m } from '../messages'
import { TypedSetting } from '../setting/TypedSetting'
import styles from '../settings.module.css'
import { useOutside } from './use-outside'

export function LimitsSection() {
  const t = useText()
  const outside = useOutside()
  return (
    <div className={styles.settings}>
      <TypedSetting of="alarmRateMmHgPerMin" fault={outside(0.01, 100)} />
      <h3 className={styles.whole}>{t(m.limitsOfSessions)}</h3>
      <p className={`${form.hint} ${styles.whole}`}>{t(m.limitsHint)}</p>
      {LIMITS.map((limit) => (
        <TypedSetting key={limit} of={limit} fault={outside(1, 2000)} />
      ))}
    </div>
  )
}
