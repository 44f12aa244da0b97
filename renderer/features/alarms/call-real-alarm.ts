import type { Command, Failure, Result } from '../../../shared/contract/contract'
import type { SessionState } from '../../../shared/session/state'
import { ask } from '../../app/ask'
import { crewPositions } from '../crew/use-crew'
import { m } from './messages'

/** The procedure that a real alarm during a drill begins with. */
const PROCEDURE = 'depressurisation'

/**
 * The drill becomes real: opens a real session of this title on the same station with the procedure of a
 * depressurisation, carries over where hatches and people are, raises the alarm there, and notes it in the drill's log.
 * Answers with the new session, or why there is none. An entry that was refused on the way does not hold up the rest;
 * the first of them is `refused`: the crew must know that something is missing in the new log.
 */
export async function callRealAlarm(
  drill: SessionState,
  actor: string,
  title: string,
): Promise<Result<{ session: string; refused?: Failure }>> {
  const created = await ask('sessions.create', {
    title,
    mode: 'real',
    station: drill.opened.data.station,
    procedure: PROCEDURE,
    actor,
  })
  if (!created.ok) return created
  const { session } = created.value
  const raised = { alarm: 'depress', state: 'raised', real: true } as const
  const entries: [string, Command][] = [
    ...carriedOver(drill, actor).map((command): [string, Command] => [session, command]),
    [drill.session, { kind: 'alarm', actor, data: { ...raised, text: m.goesOnIn(session) } }],
    [session, { kind: 'alarm', actor, data: raised }],
  ]
  let refused: Failure | undefined
  for (const [to, command] of entries) {
    const answer = await ask('sessions.act', { session: to, command })
    if (!answer.ok) refused ??= answer.reason
  }
  return { ok: true, value: { session, refused } }
}

/** Where hatches and people are in the drill, as entries of a session on the same station: what differs from its start. */
export function carriedOver(drill: SessionState, actor: string): Command[] {
  const { graph, hatches } = drill
  const moved = [...hatches].filter(([hatch, state]) => graph.hatches.get(hatch)?.state !== state)
  return [
    ...moved.map(([hatch, state]): Command => ({ kind: 'hatch-state', actor, data: { hatch, state } })),
    ...[...crewPositions(drill)].map(([who, compartment]): Command => ({
      kind: 'crew-position',
      actor,
      data: { who, compartment },
    })),
  ]
}
