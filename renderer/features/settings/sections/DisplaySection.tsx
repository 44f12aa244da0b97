import { TEXT_SCALES, THEMES } from '../../../../shared/contract/preferences'
import { LANGUAGES } from '../../../../shared/i18n/text'
import { CheckSetting } from '../setting/CheckSetting'
import { ChoiceSetting } from '../setting/ChoiceSetting'
import { TypedSetting } from '../setting/TypedSetting'
import styles from '../settings.module.css'
import { Sample } from './Sample'
import { useOutside } from './use-outside'

export function DisplaySection() {
  const outside = useOutside()
  return (
    <div className={styles.settings}>
      <ChoiceSetting of="language" choices={LANGUAGES} />
      <ChoiceSetting of="theme" choices={THEMES} />
      <ChoiceSetting of="textScale" choices={TEXT_SCALES} />
      <TypedSetting of="viewingDistanceM" fault={outside(0.2, 3)} />
      <CheckSetting of="bigKeys" />
      <Sample />
    </div>
  )
}
