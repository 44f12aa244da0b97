import type { KeyboardEventHandler, Ref } from 'react'
import { Field } from './Field'

interface SearchFieldProps {
  label: string
  value: string
  onChange(value: string): void
  onKeyDown?: KeyboardEventHandler
  ref?: Ref<HTMLInputElement>
}

/** What is looked for in the list below. */
export function SearchField({ label, onChange, ...rest }: SearchFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <input {...control} {...rest} type="search" onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}
