import { useState } from 'react'
import { preferences as schema } from '../../../../shared/contract/preferences'
import { useText } from '../../../app/preferences'
import { ActorInput } from '../../../ui/ActorInput'
import { Field } from '../../../ui/Field'
import { m } from '../messages'
import { useSetting } from '../use-setting'

/** Who is at the keyboard: of the crew, or somebody else. It counts as soon as it names somebody. */
export function ActorSetting() {
  const t = useText()
  const { label, hint, value, set } = useSetting('actor')
  const { value: people } = useSetting('people')
  const [typed, setTyped] = useState({ text: value, value })
  const text = typed.value === value ? typed.text : value
  const meantBy = (text: string) => schema.shape.actor.safeParse(text.trim()).data
  return (
    <Field label={label} hint={hint} fault={meantBy(text) === undefined ? t(m.noActor) : undefined}>
      {(control) => (
        <ActorInput
          {...control}
          key={people.length === 0 ? 'typed' : 'chosen'}
          value={text}
          onValue={(text) => {
            const meant = meantBy(text)
            setTyped({ text, value: meant ?? value })
            if (meant !== undefined) set(meant)
          }}
        />
      )}
    </Field>
  )
}
