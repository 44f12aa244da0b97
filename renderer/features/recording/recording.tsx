import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Findings } from '../../../shared/contract/contract'
import type { Finding, Recording } from '../../../shared/contract/recording'

interface RecordingValue {
  /** Undefined until the main process has answered. */
  recording?: Recording
  findings: readonly Finding[]
  /** Of the sessions that they are about. */
  titles: ReadonlyMap<string, string>
  /** Those that nobody has put away yet. */
  unread: readonly Finding[]
  putAway(): void
}

const RecordingContext = createContext<RecordingValue>({
  findings: [],
  titles: new Map(),
  unread: [],
  putAway: () => undefined,
})

/** How safely the log is kept and what was found to be wrong with it, as the main process tells it. */
export function RecordingProvider({ children }: { children: ReactNode }) {
  const [recording, setRecording] = useState<Recording>()
  const [{ findings, read }, setFound] = useState<Findings>({ findings: [], read: 0 })
  const [titles, setTitles] = useState<RecordingValue['titles']>(new Map())
  useEffect(() => {
    const { hatchwise } = window
    // What is broadcast is newer than what was asked for.
    void hatchwise['app.recording'](undefined).then((now) => setRecording((told) => told ?? now))
    const look = async () => {
      const found = await hatchwise['app.findings'](undefined)
      if (found.findings.some(({ session }) => session)) {
        const sessions = await hatchwise['sessions.list']({ search: '' })
        setTitles(new Map(sessions.map(({ session, title }) => [session, title])))
      }
      setFound(found)
    }
    void look()
    const stops = [hatchwise.onRecording(setRecording), hatchwise.onFinding(() => void look())]
    return () => stops.forEach((stop) => stop())
  }, [])
  const value = useMemo(
    () => ({
      recording,
      findings,
      titles,
      unread: findings.slice(read),
      putAway() {
        const count = findings.length
        setFound({ findings, read: count })
        void window.hatchwise['app.putAwayFindings']({ count })
      },
    }),
    [recording, findings, titles, read],
  )
  return <RecordingContext value={value}>{children}</RecordingContext>
}

export function useRecording(): RecordingValue {
  return use(RecordingContext)
}
