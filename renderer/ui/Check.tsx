import { useId } from 'react'
import styles from './ui.module.css'

/** Yes or no: the whole line is pressed. */
export function Check(props: {
  label: string
  hint?: string
  checked: boolean
  onChange(checked: boolean): void
}) {
  const id = useId()
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={props.checked}
        aria-describedby={props.hint ? id : undefined}
        onChange={(e) => props.onChange(e.target.checked)}
      />
      <span>
        {props.label}
        {props.hint && (
          <span id={id} className={styles.hint}>
            {props.hint}
          </span>
        )}
      </span>
    </label>
  )
}
