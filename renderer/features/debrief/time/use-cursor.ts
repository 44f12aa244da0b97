import { useEffect, useRef, useState } from 'react'
import { useKeys } from '../../../app/keys'
import { nextStop, within } from './stops'

/** A moment of a drill that is looked at, and the ways to another one. */
export interface Cursor {
  /** Since the beginning. */
  atS: number
  playing: boolean
  go(atS: number): void
  /** To the next moment at which something happened, or the one before. */
  step(direction: 1 | -1): void
  play(): void
}

/** Redrawn so often. */
const FRAME_MS = 100
const MINUTE_S = 60
const LONG_S = 6 * 3600

/** So many times as fast as life: what lasts for days is played in minutes too. */
export function playRate(lastedS: number): number {
  return lastedS > LONG_S ? 600 : 60
}

/** Begins at the end of the drill, where all of it is in sight. */
export function useCursor(lastedS: number, stops: readonly number[]): Cursor {
  const [atS, setAtS] = useState(lastedS)
  const [isOn, setOn] = useState(false)
  const playing = isOn && atS < lastedS
  const go = (to: number) => {
    setOn(false)
    setAtS(within(to, lastedS))
  }
  const step = (direction: 1 | -1) => go(nextStop(stops, atS, direction))
  const play = () => {
    // From the end there is nothing to play but all of it.
    if (!playing && atS >= lastedS) setAtS(0)
    setOn(!playing)
  }
  const lastMs = useRef(0)
  useEffect(() => {
    if (!playing) return undefined
    lastMs.current = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      const passedS = ((now - lastMs.current) / 1000) * playRate(lastedS)
      lastMs.current = now
      setAtS((before) => within(before + passedS, lastedS))
    }, FRAME_MS)
    return () => clearInterval(timer)
  }, [playing, lastedS])
  useKeys({
    ArrowLeft: () => step(-1),
    ArrowRight: () => step(1),
    'Shift+ArrowLeft': () => go(atS - MINUTE_S),
    'Shift+ArrowRight': () => go(atS + MINUTE_S),
    Home: () => go(0),
    End: () => go(lastedS),
    Space: play,
  })
  return { atS, playing, go, step, play }
}
