import type { Preferences } from '../../../../shared/contract/preferences'
import { Field } from '../../../ui/Field'
import styles from '../settings.module.css'
import { useSetting, type SettingName } from '../use-setting'
import { useWritten } from '../written'
import { UsualButton } from './UsualButton'

/** One of a few. */
export function ChoiceSetting<K extends SettingName>(props: {
  of: K
  choices: readonly Preferences[K][]
  /** Without a way back to the usual value. */
  plain?: boolean
}) {
  const { of, choices } = props
  const { label, hint, value, set } = useSetting(of)
  const written = useWritten()
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div className={styles.control}>
          <select
            {...control}
            value={choices.indexOf(value)}
            onChange={(e) => set(choices[Number(e.target.value)]!)}
          >
            {choices.map((choice, i) => (
              <option key={i} value={i}>
                {written(of, choice)}
              </option>
            ))}
          </select>
          {!props.plain && <UsualButton of={of} />}
        </div>
      )}
    </Field>
  )
}
