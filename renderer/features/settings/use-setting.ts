import { usualPreferences, type Preferences } from '../../../shared/contract/preferences'
import { usePreferences, useText } from '../../app/preferences'
import { HINT, NAME } from './messages'

export type SettingName = keyof Preferences

/** One setting: what it is called, what it is, and how it is changed, which counts at once. */
export function useSetting<K extends SettingName>(of: K) {
  const t = useText()
  const { preferences, change } = usePreferences()
  const hint = HINT[of]
  return {
    label: t(NAME[of]),
    hint: hint && t(hint),
    value: preferences[of],
    usual: usualPreferences(preferences.language)[of],
    set: (value: Preferences[K]) => change({ [of]: value }),
  }
}

/** Those of `values` that are not so now, by name. */
export function changesIn(preferences: Preferences, values: Partial<Preferences>): SettingName[] {
  const names = Object.keys(values) as SettingName[]
  return names.filter((name) => JSON.stringify(values[name]) !== JSON.stringify(preferences[name]))
}
