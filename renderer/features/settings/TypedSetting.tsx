import { useState } from 'react'
import type { z } from 'zod'
import { Field } from '../../ui/Field'
import { parseNumber } from '../crew/reading/entry-time'

interface TypedSettingProps<T extends string | number> {
  label: string
  hint: string
  value: T
  /** What may be kept. */
  schema: z.ZodType<T>
  /** What is said of anything else. */
  fault: string
  onValue(value: T): void
}

/** A number or a word that is typed: it counts as soon as it makes sense; until then the last one stands. */
export function TypedSetting<T extends string | number>(props: TypedSettingProps<T>) {
  const [text, setText] = useState(String(props.value))
  const meant = meaningOf(text, props.schema)
  return (
    <Field label={props.label} hint={props.hint} fault={meant === undefined ? props.fault : undefined}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          value={text}
          onChange={(e) => {
            setText(e.target.value)
            const value = meaningOf(e.target.value, props.schema)
            if (value !== undefined) props.onValue(value)
          }}
        />
      )}
    </Field>
  )
}

function meaningOf<T>(text: string, schema: z.ZodType<T>): T | undefined {
  return [text.trim(), parseNumber(text)]
    .map((meaning) => schema.safeParse(meaning).data)
    .find((value) => value !== undefined)
}
