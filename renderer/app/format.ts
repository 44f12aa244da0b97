import { useMemo } from 'react'
import { unitOfPart } from '../../shared/contract/preferences'
import type { Graph } from '../../shared/station/graph'
import { formatFor, type Format } from '../../shared/units/format'
import { usePreferences } from './preferences'

/**
 * Numbers, times and pressures as the reader writes them, in the reader's unit. With the station's graph `at` knows
 * the units that were chosen for its parts.
 */
export function useFormat(graph?: Graph): Format {
  const { preferences } = usePreferences()
  return useMemo(() => {
    const { language, pressureUnit } = preferences
    return formatFor(language, pressureUnit, (compartment) => {
      const part = graph?.compartments.get(compartment)?.part
      return (part && unitOfPart(preferences, part)) ?? pressureUnit
    })
  }, [preferences, graph])
}
