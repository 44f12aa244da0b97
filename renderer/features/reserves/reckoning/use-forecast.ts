import { startTransition, useEffect, useRef, useState } from 'react'
import type { Plan } from '../../../../shared/reserves/plan'
import { scriptUrl } from '../../../app/trusted'
import workerUrl from './forecast.worker?worker&url'
import { forecaster, type Forecast, type Forecaster } from './forecaster'

export interface Forecasting {
  /** Of the plan, or of the one before until there is one. */
  forecast?: Forecast
  /** The worker broke over it: a fault of ours. */
  failed: boolean
}

const NONE: Forecasting = { failed: false }

/** What becomes of a plan; nothing where there is none. */
export function useForecast(plan: Plan | undefined): Forecasting {
  const [forecasting, set] = useState<Forecasting>(NONE)
  const worker = useRef<Forecaster>(undefined)
  useEffect(() => {
    const started = forecaster(
      new Worker(scriptUrl(workerUrl), { type: 'module' }),
      (forecast) => startTransition(() => set({ forecast, failed: false })),
      () => set({ failed: true }),
    )
    worker.current = started
    return () => started.end()
  }, [])
  useEffect(() => worker.current?.ask(plan), [plan])
  return plan ? forecasting : NONE
}
