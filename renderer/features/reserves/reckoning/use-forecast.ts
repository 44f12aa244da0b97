import { startTransition, useEffect, useRef, useState } from 'react'
import type { Plan } from '../../../../shared/reserves/plan'
import { forecaster, type Forecast, type Forecaster } from './forecaster'

export interface Forecasting {
  /** Of the plan, or of the one before until there is one. */
  forecast?: Forecast
  /** The worker broke over it: a fault of ours. */
  failed: boolean
}

/** What becomes of a plan; nothing where there is none. */
export function useForecast(plan: Plan | undefined): Forecasting {
  const [forecasting, set] = useState<Forecasting>({ failed: false })
  const worker = useRef<Forecaster>(undefined)
  useEffect(() => {
    const started = forecaster(
      (forecast) => startTransition(() => set({ forecast, failed: false })),
      () => set({ failed: true }),
    )
    worker.current = started
    return () => started.end()
  }, [])
  useEffect(() => {
    if (plan) worker.current?.ask(plan)
  }, [plan])
  return plan ? forecasting : NONE
}

const NONE: Forecasting = { failed: false }
