import { useEffect, useState, type RefObject } from 'react'

export interface Size {
  width: number
  height: number
  /** The page's text size in px: what is drawn grows with it. */
  rem: number
}

/** The room that an element gives its contents, in px, followed as it changes. Undefined until it is laid out. */
export function useSize(element: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>()
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
      setSize({ width: Math.floor(width), height: Math.floor(height), rem })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return size
}
