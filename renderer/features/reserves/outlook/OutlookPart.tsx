import { useMemo } from 'react'
import type { Plan } from '../../../../shared/reserves/plan'
import { withWhatIf, type WhatIf } from '../../../../shared/reserves/what-if'
import { useText } from '../../../app/preferences'
import { useForecast } from '../reckoning/use-forecast'
import { Answer } from './Answer'
import { DatesTable } from './DatesTable'
import { ForecastChart } from './chart/ForecastChart'
import styles from './outlook.module.css'
import { isTried } from './what-if/tries'
import { WhatIfPanel } from './what-if/WhatIfPanel'

// The parts below are drawn again with each answer, not with each step of a slider.

/** What becomes of the plan: the answer, its dates and its course, and what would be if something came otherwise. */
export function OutlookPart(props: { plan: Plan; whatIf: WhatIf; onTry(whatIf: WhatIf): void }) {
  const { plan, whatIf, onTry } = props
  const t = useText()
  const tried = useMemo(() => (isTried(whatIf) ? withWhatIf(plan, whatIf) : undefined), [plan, whatIf])
  const planned = useForecast(plan)
  const changed = useForecast(tried)
  const shown = changed.forecast ?? planned.forecast
  const before = changed.forecast && planned.forecast?.projection
  return (
    <main className={styles.main}>
      <Answer title={t(plan.title)} planned={planned} changed={tried && changed} />
      <div className={styles.chart}>
        {shown && <ForecastChart plan={shown.plan} projection={shown.projection} before={before} />}
      </div>
      <div className={styles.side}>
        <WhatIfPanel plan={plan} whatIf={whatIf} onTry={onTry} />
        <DatesTable plan={shown?.plan ?? plan} projection={shown?.projection} before={before} />
      </div>
    </main>
  )
}
