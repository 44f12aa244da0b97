import { useMemo } from 'react'
import { formatFor } from '../../shared/units/format'
import { usePreferences } from './preferences'

/** Numbers, times and pressures as the reader writes them, in the reader's unit. */
export function useFormat() {
  const { language, pressureUnit } = usePreferences().preferences
  return useMemo(() => formatFor(language, pressureUnit), [language, pressureUnit])
}
