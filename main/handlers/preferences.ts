import { preferences, usualPreferences, type Preferences } from '../../shared/contract/preferences'
import { languageOfLocale } from '../../shared/i18n/text'
import { jsonIn } from '../store/json'
import type { CallsOf, HandlersOf, Platform } from './handlers'
import { attempt } from './attempt'

export function preferenceHandlers(platform: Platform): HandlersOf<CallsOf<'preferences'>> {
  return {
    'preferences.read': () => readPreferences(platform),
    'preferences.write': (values) => attempt(() => (writePreferences(platform, values), null)),
  }
}

/** What the person chose, and the usual value where they chose nothing or what was kept makes no sense now. */
export function readPreferences({ store, locale }: Pick<Platform, 'store' | 'locale'>): Preferences {
  const kept = store.preferences()
  const language = languageOfLocale(locale)
  const usual = usualPreferences(language)
  const value = (key: keyof Preferences) =>
    [kept[key], jsonIn(kept[key])].find((meaning) => preferences.shape[key].safeParse(meaning).success) ??
    usual[key]
  const keys = Object.keys(usual) as (keyof Preferences)[]
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Preferences
}

/** Keeps those that are given. The store keeps texts: a text as it is, anything else as JSON. */
export function writePreferences({ store }: Pick<Platform, 'store'>, values: Partial<Preferences>): void {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  store.writePreferences(
    Object.fromEntries(
      given.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
    ),
  )
}
