import { useState } from 'react'
import { preferences as schema, type LIMITS } from '../../../../shared/contract/preferences'
import { usePreferences } from '../../../app/preferences'
import { Field } from '../../../ui/Field'
import { parseNumber } from '../../crew/reading/entry-time'
import styles from '../settings.module.css'
import { typedNumber } from '../typed-number'
import { useSetting } from '../use-setting'
import { UsualButton } from './UsualButton'

type TypedName = 'viewingDistanceM' | 'alarmRateMmHgPerMin' | (typeof LIMITS)[number]

/** A number that is typed: it counts as soon as it makes sense; until then the last one stands, and `fault` says so. */
export function TypedSetting({ of, fault }: { of: TypedName; fault: string }) {
  const { label, hint, value, set } = useSetting(of)
  const { language } = usePreferences().preferences
  const [typed, setTyped] = useState<{ text: string; value: number | '' }>()
  // What was changed elsewhere takes the place of what was typed.
  const text = typed?.value === value ? typed.text : typedNumber(value, language)
  return (
    <Field label={label} hint={hint} fault={meaningOf(of, text) === undefined ? fault : undefined}>
      {(control) => (
        <div className={styles.control}>
          <input
            {...control}
            autoComplete="off"
            value={text}
            onChange={(e) => {
              const meant = meaningOf(of, e.target.value)
              setTyped({ text: e.target.value, value: meant ?? value })
              if (meant !== undefined) set(meant)
            }}
          />
          <UsualButton of={of} />
        </div>
      )}
    </Field>
  )
}

function meaningOf(of: TypedName, text: string): number | '' | undefined {
  return [text.trim(), parseNumber(text)]
    .map((meaning) => schema.shape[of].safeParse(meaning).data)
    .find((meaning) => meaning !== undefined)
}
