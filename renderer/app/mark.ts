import { createContext, use, useEffect } from 'react'
import type { Text } from '../../shared/i18n/text'
import { useText } from './preferences'

/** What everything below is marked with, its dialogs and copied tables too: that it is a drill. */
export const MarkContext = createContext<Text | undefined>(undefined)

export function useMark(): string | undefined {
  const t = useText()
  const mark = use(MarkContext)
  return mark && t(mark)
}

/** Names the window after what it shows, with its mark first. */
export function useWindowTitle(title: string): void {
  const mark = useMark()
  useEffect(() => {
    document.title = [mark, title, PROGRAM_TITLE].filter(Boolean).join(' · ')
    return () => {
      document.title = PROGRAM_TITLE
    }
  }, [mark, title])
}

const PROGRAM_TITLE = 'Hatchwise'
