import { useEffect, useEffectEvent, useRef } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import { PROGRAM } from '../../../../shared/session/event'
import type { DataOf } from '../../../../shared/session/event'
import type { SessionState } from '../../../../shared/session/state'
import { saysTheSame, tellingOf } from '../../../../shared/session/told'
import { useClock } from '../../../app/clock'
import { isTooLate, type Act } from '../../../app/session'
import type { EngineAnswer } from '../../../app/use-leak-report'

/**
 * Writes into the log what the crew is told, whenever that changes: only final answers, to the log as it stands; in a
 * drill that runs faster than life, to the log as it stood when the question was asked.
 */
export function useTelling(
  state: SessionState,
  answer: EngineAnswer,
  act: Act,
  onFailure: (failure: Failure) => void,
): void {
  const { rate } = useClock()
  // What is on its way to the log is not written again by an answer that comes meanwhile.
  const sent = useRef<DataOf<'verdict'>>(undefined)
  const tell = useEffectEvent(async ({ report, seq, final }: EngineAnswer) => {
    const told = report && final && tellingOf(state, report, seq, rate > 1)
    if (!told || (sent.current && saysTheSame(sent.current, told))) return
    sent.current = told
    const refused = await act({ kind: 'verdict', actor: PROGRAM, data: told })
    if (sent.current === told) sent.current = undefined
    if (refused && !isTooLate(refused)) onFailure(refused)
  })
  useEffect(() => void tell(answer), [answer])
}
