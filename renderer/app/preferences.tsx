import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Preferences } from '../../shared/contract/preferences'
import type { Text } from '../../shared/i18n/text'

interface PreferencesValue {
  preferences: Preferences
  change(some: Partial<Preferences>): void
}

const PreferencesContext = createContext<PreferencesValue | undefined>(undefined)

/** Keeps the preferences, writes every change to the store, and puts what all screens share on the document. */
export function PreferencesProvider(props: { initial: Preferences; children: ReactNode }) {
  const [preferences, setPreferences] = useState(props.initial)
  useEffect(() => window.hatchwise.zoom(preferences.textScale), [preferences.textScale])
  useEffect(() => {
    document.documentElement.lang = preferences.language
    document.documentElement.dataset.bigKeys = String(preferences.bigKeys)
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const show = () => {
      const theme = preferences.theme === 'system' ? (dark.matches ? 'dark' : 'light') : preferences.theme
      document.documentElement.dataset.theme = theme
    }
    show()
    dark.addEventListener('change', show)
    return () => dark.removeEventListener('change', show)
  }, [preferences])
  const value = useMemo(
    () => ({
      preferences,
      change(some: Partial<Preferences>) {
        setPreferences({ ...preferences, ...some })
        void window.hatchwise['preferences.write'](some)
      },
    }),
    [preferences],
  )
  return <PreferencesContext value={value}>{props.children}</PreferencesContext>
}

export function usePreferences(): PreferencesValue {
  const value = use(PreferencesContext)
  if (!value) throw new Error('no PreferencesProvider above')
  return value
}

/** Picks the sentence in the reader's language. Every text of the product is an {en, ru} pair. */
export function useText(): (text: Text) => string {
  const { language } = usePreferences().preferences
  return (text) => text[language]
}
