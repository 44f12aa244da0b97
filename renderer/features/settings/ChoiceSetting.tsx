import { Field } from '../../ui/Field'

interface ChoiceSettingProps<T extends string | number> {
  label: string
  hint?: string
  value: T
  choices: readonly (readonly [value: T, name: string])[]
  onChoose(value: T): void
}

/** One of a few. */
export function ChoiceSetting<T extends string | number>(props: ChoiceSettingProps<T>) {
  const { choices, value, onChoose } = props
  return (
    <Field label={props.label} hint={props.hint}>
      {(control) => (
        <select
          {...control}
          value={choices.findIndex(([choice]) => choice === value)}
          onChange={(e) => onChoose(choices[Number(e.target.value)]![0])}
        >
          {choices.map(([choice, name], i) => (
            <option key={choice} value={i}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
