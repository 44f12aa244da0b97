import { useMemo, useSyncExternalStore } from 'react'
import type { ChartTone } from './series'

/** The page's colours and text, for the canvas, which knows nothing of CSS. */
export interface Theme {
  ink: string
  inkSoft: string
  line: string
  panel: string
  warning: string
  accent: string
  tone: Record<ChartTone, string>
  rem: number
  family: string
}

function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: value('--ink'),
    inkSoft: value('--ink-soft'),
    line: value('--line'),
    panel: value('--panel'),
    warning: value('--warning'),
    accent: value('--accent'),
    tone: {
      unknown: value('--unknown'),
      steady: value('--ok'),
      falling: value('--caution'),
      leak: value('--warning'),
      past: value('--ink-soft'),
    },
    rem: parseFloat(style.fontSize),
    family: getComputedStyle(document.body).fontFamily,
  }
}

/** The theme, a new one whenever the page's colours or text size change. */
export function useTheme(): Theme {
  const key = useSyncExternalStore(watchTheme, () => JSON.stringify(readTheme()))
  return useMemo(() => JSON.parse(key) as Theme, [key])
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true })
  return () => observer.disconnect()
}
