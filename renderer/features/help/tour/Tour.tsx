import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { beside, type Box } from './beside'
import { m } from './messages'
import { STATIONS } from './stations'
import styles from './tour.module.css'

const STEP: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }
/** Held down with others, or held by whoever listens to the screen: alone they do nothing. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Insert'])

/**
 * Points at one part of the screen after the other. The screen below is alive: the arrows are the tour's own keys, any
 * other leaves it and does what it always does, and so does a new alarm.
 */
export function Tour({ alarms, onLeave }: { alarms: number; onLeave(): void }) {
  const t = useText()
  const [stations] = useState(() => STATIONS.filter(({ part }) => document.querySelector(part)))
  const [at, setAt] = useState(0)
  const [atStart] = useState(alarms)
  const { part, text } = stations[at]!
  const frame = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLElement>(null)

  const go = (by: number) => (stations[at + by] ? setAt(at + by) : by > 0 && onLeave())
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (MODIFIERS.has(event.key) || event.repeat) return
    const by = isPlain(event) ? STEP[event.key] : undefined
    if (by === undefined) return onLeave()
    event.preventDefault()
    event.stopImmediatePropagation()
    go(by)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listener, { capture: true })
    return () => removeEventListener('keydown', listener, { capture: true })
  }, [])
  useEffect(() => {
    if (alarms > atStart) onLeave()
  }, [alarms, atStart, onLeave])

  useLayoutEffect(() => bringIntoSight(part), [part])
  // Panels grow and move while the screen goes on: the frame follows, with every picture.
  useLayoutEffect(() => {
    let next = 0
    const place = () => {
      const shown = document.querySelector(part)
      if (shown && words.current && frame.current) {
        const { offsetWidth: width, offsetHeight: height } = words.current
        const view = { width: document.documentElement.clientWidth, height: innerHeight }
        const placed = beside(shown.getBoundingClientRect(), { width, height }, view)
        Object.assign(words.current.style, px({ left: placed.words.left, top: placed.words.top }))
        Object.assign(frame.current.style, px(placed.frame))
      }
      next = requestAnimationFrame(place)
    }
    place()
    return () => cancelAnimationFrame(next)
  }, [part])

  return (
    <>
      <div ref={frame} className={styles.frame} data-tour="frame" aria-hidden />
      {/* Pressing its buttons takes the focus from nowhere. */}
      <section
        ref={words}
        className={styles.words}
        data-tour="words"
        aria-label={t(m.tour)}
        onMouseDown={(event) => event.preventDefault()}
      >
        <p aria-live="polite">
          <span className={styles.place}>{t(m.place(at + 1, stations.length))}</span> {t(text)}
        </p>
        <div className={styles.ways}>
          <Button shortcut="←" disabled={at === 0} onClick={() => go(-1)}>
            {t(m.back)}
          </Button>
          <Button look="main" shortcut="→" onClick={() => go(1)}>
            {t(m.next)}
          </Button>
          <Button look="quiet" shortcut="Esc" onClick={onLeave}>
            {t(m.leave)}
          </Button>
          <p className={styles.how}>{t(m.how)}</p>
        </div>
      </section>
    </>
  )
}

/** In a field the arrows are the field's. */
function isPlain({ target, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  const isTyped = target instanceof Element && target.matches('input, textarea, select')
  return !isTyped && !ctrlKey && !altKey && !metaKey && !shiftKey
}

/** At once, without a glide: nothing here moves that could be asked not to. */
function bringIntoSight(part: string): void {
  const shown = document.querySelector(part)
  const box = shown?.getBoundingClientRect()
  if (box && (box.top < 0 || box.bottom > innerHeight)) shown?.scrollIntoView({ block: 'start' })
}

function px(box: Partial<Box>): Partial<Record<keyof Box, string>> {
  return Object.fromEntries(Object.entries(box).map(([side, value]) => [side, `${Math.round(value)}px`]))
}
