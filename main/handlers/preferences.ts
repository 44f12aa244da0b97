import { preferences, type Preferences } from '../../shared/contract/contract'
import { LANGUAGES } from '../../shared/i18n/text'
import type { CallsOf, HandlersOf, Platform } from './handlers'
import { attempt } from './attempt'

export function preferenceHandlers(platform: Platform): HandlersOf<CallsOf<'preferences'>> {
  return {
    'preferences.read': () => readPreferences(platform),
    'preferences.write': (values) => attempt(() => (platform.store.writePreferences(values), null)),
  }
}

/** What the person chose, and the usual value where they chose nothing or what was kept makes no sense now. */
export function readPreferences({ store, locale }: Pick<Platform, 'store' | 'locale'>): Preferences {
  const kept = store.preferences()
  const usual = defaults(locale)
  const value = (key: keyof Preferences) => {
    const parsed = preferences.shape[key].safeParse(kept[key])
    return parsed.success ? parsed.data : usual[key]
  }
  const keys = Object.keys(usual) as (keyof Preferences)[]
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Preferences
}

function defaults(locale: string): Preferences {
  const language = LANGUAGES.find((l) => locale.toLowerCase().split(/[-_]/)[0] === l) ?? 'en'
  return { language, theme: 'system', pressureUnit: 'mmHg', actor: 'CDR' }
}
