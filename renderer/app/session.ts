import { useCallback, useEffect, useReducer } from 'react'
import type { Command, Failure } from '../../shared/contract/contract'
import type { LogEvent } from '../../shared/session/event'
import { evolve, replay, type SessionState } from '../../shared/session/state'
import { ask } from './ask'
import { bundledStation } from '../../shared/station/bundled'

type Loaded = { state?: SessionState; failure?: Failure }
type Change = { loaded: LogEvent[] } | { appended: LogEvent[] } | { failure: Failure }

function reduce(current: Loaded, change: Change): Loaded {
  if ('failure' in change) return { failure: change.failure }
  if ('loaded' in change) return { state: replay(change.loaded, bundledStation) }
  const { state } = current
  if (!state) return current
  // An event may come while the log is being read: what is already there is not applied twice.
  const more = change.appended.filter(({ seq }) => seq > state.log.length)
  if (more[0]?.seq !== state.log.length + 1) return current
  return { state: more.reduce((before, event) => evolve(before, event, bundledStation), state) }
}

/** A session as its log says it is, kept up to date with every event that was durably written. */
export function useSession(session: string): Loaded {
  const [loaded, dispatch] = useReducer(reduce, {})
  useEffect(() => {
    let gone = false
    const stop = window.hatchwise.onAppended((events) => {
      const appended = events.filter((event) => event.session === session)
      if (appended.length > 0) dispatch({ appended })
    })
    void ask('sessions.read', { session }).then((answer) => {
      if (gone) return
      dispatch(answer.ok ? { loaded: answer.value } : { failure: answer.reason })
    })
    return () => {
      gone = true
      stop()
    }
  }, [session])
  return loaded
}

export type Act = (command: Command) => Promise<Failure | undefined>

/** The session was closed, or its drill ended, while what the program had to say was on its way: nobody's fault. */
export function isTooLate({ code }: Failure): boolean {
  return code === 'session-closed' || code === 'no-drill'
}

/** Asks for an event; answers why it was refused, if it was. The event itself comes back by broadcast. */
export function useAct(session: string): Act {
  return useCallback(
    async (command) => {
      const answer = await ask('sessions.act', { session, command })
      return answer.ok ? undefined : answer.reason
    },
    [session],
  )
}
