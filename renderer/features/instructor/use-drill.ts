import { useEffect, useReducer, useRef } from 'react'
import { isOther, toldOf, type Standing } from './standing'

/** The drill that runs, as the main process tells it some times a second, and the one that has just ended. */
export function useDrill(): Standing {
  const [standing, tell] = useReducer(toldOf, {})
  const current = useRef(standing)
  useEffect(() => {
    current.current = standing
  }, [standing])
  useEffect(() => {
    const { hatchwise } = window
    let gone = false
    const ask = async () => {
      const now = await hatchwise['drill.now'](undefined)
      if (!gone) tell({ now })
    }
    void ask()
    const stops = [
      hatchwise.onDrillClock((clock) => {
        if (isOther(current.current, clock)) void ask()
        else tell({ clock })
      }),
      hatchwise.onDrillView((view) => tell({ view })),
    ]
    return () => {
      gone = true
      stops.forEach((stop) => stop())
    }
  }, [])
  return standing
}
