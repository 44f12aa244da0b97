import { preferences, type Preferences } from '../../shared/contract/contract'
import { LANGUAGES } from '../../shared/i18n/text'
import type { CallsOf, HandlersOf, Platform } from './handlers'
import { attempt } from './attempt'

export function preferenceHandlers(platform: Platform): HandlersOf<CallsOf<'preferences'>> {
  return {
    'preferences.read': () => readPreferences(platform),
    'preferences.write': (values) => attempt(() => (platform.store.writePreferences(texts(values)), null)),
  }
}

/** What the person chose, and the usual value where they chose nothing or what was kept makes no sense now. */
export function readPreferences({ store, locale }: Pick<Platform, 'store' | 'locale'>): Preferences {
  const kept = store.preferences()
  const usual = defaults(locale)
  const value = (key: keyof Preferences) => {
    const meanings = kept[key] === undefined ? [] : meaningsOf(kept[key])
    const meant = meanings.find((meaning) => preferences.shape[key].safeParse(meaning).success)
    return meant ?? usual[key]
  }
  const keys = Object.keys(usual) as (keyof Preferences)[]
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Preferences
}

/** The store keeps texts. */
function texts(values: Partial<Preferences>): Record<string, string> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([key, value]) => [key, String(value)]))
}

/** What a kept text may stand for: itself, a number, yes or no. */
function meaningsOf(text: string): (string | number | boolean)[] {
  return [text, Number(text), ...(text === 'true' ? [true] : text === 'false' ? [false] : [])]
}

/**
 * The alarm's rate is not published. At half a millimetre a minute more than eight hours are left from 740 mmHg to
 * the floor, a hand gauge shows it within minutes, and no warmth of the day does the same (0.25 mmHg/min at 1 K in
 * 10 min). 0.6 m is the distance for which sizes of text are published.
 */
function defaults(locale: string): Preferences {
  const language = LANGUAGES.find((l) => locale.toLowerCase().split(/[-_]/)[0] === l) ?? 'en'
  return {
    language,
    theme: 'system',
    pressureUnit: 'mmHg',
    actor: 'CDR',
    textScale: 1,
    bigKeys: false,
    sound: true,
    alarmRateMmHgPerMin: 0.5,
    alarmMmHg: '',
    lowerMmHg: '',
    healthMmHg: '',
    floorMmHg: '',
    viewingDistanceM: 0.6,
  }
}
