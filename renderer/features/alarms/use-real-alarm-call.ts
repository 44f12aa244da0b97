import { useRef } from 'react'
import type { Failure } from '../../../shared/contract/contract'
import type { SessionState } from '../../../shared/session/state'
import type { Place } from '../../app/screens'
import { useKeys } from '../../app/keys'
import { usePreferences, useText } from '../../app/preferences'
import { callRealAlarm } from './call-real-alarm'
import { m } from './messages'

/** Of a session's title, at most. */
const TITLE_LENGTH = 200

/** F7 in a drill that runs: this is no drill. Gives back the same for a button; undefined in any other session. */
export function useRealAlarmCall(
  state: SessionState,
  go: (place: Place) => void,
  onFailure: (failure: Failure) => void,
): (() => void) | undefined {
  const { actor } = usePreferences().preferences
  const t = useText()
  const isCalling = useRef(false)
  const call = async () => {
    // A key that is held down opens one session, not many.
    if (isCalling.current) return
    isCalling.current = true
    // Cut in the middle of a character it could not be recorded.
    const title = t(m.realSession(state.opened.data.title)).slice(0, TITLE_LENGTH).toWellFormed()
    const answer = await callRealAlarm(state, actor, title)
    isCalling.current = false
    if (answer.ok) go({ screen: 'crew', session: answer.value.session, failure: answer.value.refused })
    else onFailure(answer.reason)
  }
  const isDrill = state.opened.data.mode === 'drill' && !state.closed
  const onCall = isDrill ? () => void call() : undefined
  useKeys({ F7: onCall })
  return onCall
}
