import { useEffect, useState } from 'react'
import type { LeakReport } from '../../../../shared/leak/report'
import type { Reckoner } from './reckoner'

/** What the leak engine said at a moment; until it is reckoned, what it said at the moment that was looked at before. */
export function useReportAt(reckoner: Reckoner, atMs: number): LeakReport | undefined {
  const [report, setReport] = useState<LeakReport>()
  useEffect(() => reckoner.ask(atMs, setReport), [reckoner, atMs])
  return report
}
