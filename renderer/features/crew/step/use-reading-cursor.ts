import { useEffect, useEffectEvent, useState } from 'react'
import type { Visit } from '../../../../shared/procedure/run/visit'

const STEP: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

/**
 * Looks around in the procedure without changing anything: arrow up and down go through its steps, from the one at
 * hand. `looked` is the step looked at, undefined while it is the one at hand.
 */
export function useReadingCursor(visits: readonly Visit[], current: Visit | undefined) {
  const [key, setKey] = useState<string>()
  const looked = key === current?.key ? undefined : visits.find((visit) => visit.key === key)
  const lookAt = (visit: Visit | undefined) => setKey(visit?.key)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = STEP[event.key]
    if (by === undefined || event.defaultPrevented || !isFree(event.target)) return
    const at = looked ?? current
    const next = visits[at ? visits.indexOf(at) + by : visits.length - 1]
    if (!next) return
    event.preventDefault()
    lookAt(next)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
  return { looked, lookAt }
}

/** Is the key not meant for a field, a dialog, or something that scrolls? */
function isFree(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || document.querySelector('dialog[open]')) return false
  const scrolls = target !== document.body && target.scrollHeight > target.clientHeight + 1
  return !scrolls && !target.matches('input, textarea, select')
}
