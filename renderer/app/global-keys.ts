import { useEffect } from 'react'
import type { Preferences } from '../../shared/contract/preferences'
import type { PressureUnit } from '../../shared/units/units'
import { useKeys } from './keys'
import { usePreferences } from './preferences'

/** The pressure units in the order in which the key goes through them. */
const UNIT_ORDER: PressureUnit[] = ['mmHg', 'psi', 'kPa', 'hPa']

/** The themes in the order in which the key goes through them, by what is shown. */
const NEXT_THEME: Record<string, Preferences['theme']> = { light: 'dark', dark: 'night', night: 'light' }

/** Language, unit and theme: one key each, on every screen, while typing too. Escape leaves a field. */
export function useGlobalKeys(): void {
  const { switchLanguage, nextUnit, switchTheme } = useSwitches()
  useKeys({ F2: switchLanguage, F3: nextUnit, F4: switchTheme })
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      const { activeElement } = document
      if (event.key !== 'Escape' || !(activeElement instanceof HTMLElement)) return
      if (activeElement.matches('input, textarea, select')) activeElement.blur()
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  }, [])
}

export function useSwitches() {
  const { preferences, change } = usePreferences()
  return {
    switchLanguage: () => change({ language: preferences.language === 'en' ? 'ru' : 'en' }),
    nextUnit() {
      const next = (UNIT_ORDER.indexOf(preferences.pressureUnit) + 1) % UNIT_ORDER.length
      change({ pressureUnit: UNIT_ORDER[next] })
    },
    switchTheme() {
      change({ theme: NEXT_THEME[document.documentElement.dataset.theme ?? ''] ?? 'light' })
    },
  }
}
