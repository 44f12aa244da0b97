import { useState } from 'react'
import { actorOf, personText } from '../../shared/contract/preferences'
import { usePreferences, useText } from '../app/preferences'
import { ui } from './messages'

interface ActorInputProps {
  value: string
  onValue(value: string): void
  required?: boolean
  id?: string
  'aria-label'?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
}

const ANOTHER = ''

/** Who: chosen from the crew that the settings name, or typed. What is typed may be empty. */
export function ActorInput({ value, onValue, ...control }: ActorInputProps) {
  const t = useText()
  const { people } = usePreferences().preferences
  const [isTyped, setTyped] = useState(people.length === 0)
  if (isTyped) {
    return (
      <input
        {...control}
        maxLength={80}
        autoComplete="off"
        autoFocus={people.length > 0}
        value={value}
        onChange={(e) => onValue(e.target.value)}
      />
    )
  }
  const crew = new Map(people.map((person) => [actorOf(person), personText(person)]))
  const choices = crew.has(value) ? crew : new Map([[value, value], ...crew])
  return (
    <select
      {...control}
      value={value}
      onChange={(e) => {
        if (e.target.value === ANOTHER) setTyped(true)
        onValue(e.target.value)
      }}
    >
      {[...choices].map(([actor, text]) => (
        <option key={actor} value={actor}>
          {text}
        </option>
      ))}
      <option value={ANOTHER}>{t(ui.another)}</option>
    </select>
  )
}
