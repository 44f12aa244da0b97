import type { Text } from '../../shared/i18n/text'
import { useText } from '../app/preferences'
import styles from './ui.module.css'

/** One of a few: all are in sight, each with a line on what it is for where there are `hints`. */
export function Choice<T extends string>(props: {
  label: Text
  options: Record<T, Text>
  hints?: Record<T, Text>
  value: T
  /** Begins with the keyboard's focus. */
  autoFocus?: boolean
  onChoose(value: T): void
}) {
  const t = useText()
  const { label, options, hints, value, autoFocus, onChoose } = props
  return (
    <fieldset className={styles.choice}>
      <legend>{t(label)}</legend>
      {(Object.entries(options) as [T, Text][]).map(([option, text]) => (
        <label key={option}>
          <input
            type="radio"
            name={label.en}
            checked={option === value}
            autoFocus={autoFocus && option === value}
            onChange={() => onChoose(option)}
          />
          <span>
            {t(text)}
            {hints && <span className={styles.optionHint}>{t(hints[option])}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
