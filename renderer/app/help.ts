import { createContext, use } from 'react'

/** What helps on every screen; the tour walks about the crew's screen only. */
export type Topic = 'keys' | 'glossary' | 'tour'

export interface Help {
  /** What is shown just now. */
  topic?: Topic
  show(topic: Topic | undefined): void
}

export const HelpContext = createContext<Help | undefined>(undefined)

export function useHelp(): Help {
  const help = use(HelpContext)
  if (!help) throw new Error('no HelpProvider above')
  return help
}
