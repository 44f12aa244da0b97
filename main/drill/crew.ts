import type { Result } from '../../shared/contract/contract'
import type { Look } from '../../shared/contract/drill'
import type { Change } from '../../shared/drill/truth/inject'
import { LOG_VERSION, type Draft, type LogEvent } from '../../shared/session/event'
import { evolve, type SessionState } from '../../shared/session/state'
import { bundledStation } from '../../shared/station/bundled'
import { consequences, refusedBy } from './course/consequences'
import type { Done } from './course/course'
import { sightOf } from './course/sight'
import { refuse, type Drill } from './drill'

/** The crew's entry, which the rules let pass: the station may refuse it, and does what the crew did. */
export function enter(drill: Drill, before: SessionState, draft: Draft): Result<LogEvent> {
  if (draft.kind === 'session-closed') return last(drill.end(draft))
  const { state, founding, seq } = drill.course()
  const sealed = { v: LOG_VERSION, session: drill.session, seq: seq + 1, prev: '', hash: '' }
  const next = evolve(before, { ...draft, ...sealed }, bundledStation)
  const changes = consequences(before, next, state, founding.scenario)
  const refusal = refusedBy(state, changes)
  if (refusal) return refuse(refusal)
  const written = drill.commit(byCrew(changes), [draft])
  if (draft.kind === 'alarm' && draft.data.real) drill.pause()
  return last(written)
}

/** What an instrument shows there now; who carries it goes there. */
export function look(drill: Drill, instrument: string, compartment: string, actor: string): Result<Look> {
  const caught = drill.catchUp()
  if (!caught.ok) return caught
  const seen = sightOf(drill.course().state, instrument, compartment, actor)
  if ('code' in seen) return refuse(seen)
  const { goer, shown } = seen
  const told = goer && drill.entry({ actor, kind: 'crew-position', data: { who: goer.person, compartment } })
  const written = drill.commit({ ...byCrew(goer ? [goer] : []), look: instrument }, told ? [told] : [])
  return written.ok ? { ok: true, value: shown } : written
}

function byCrew(changes: Change[]): Pick<Done, 'by' | 'changes'> {
  return changes.length > 0 ? { by: 'crew', changes } : {}
}

function last(written: Result<LogEvent[]>): Result<LogEvent> {
  return written.ok ? { ok: true, value: written.value.at(-1)! } : written
}
