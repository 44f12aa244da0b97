import { judge, type Facts, type Judgement } from '../procedure/conditions/judge'
import type { DataOf } from '../session/event'
import type { Alarm } from './alarms'
import { ALARMS, type AlarmKind } from './kinds'
import { inNumbers } from './in-numbers'

/**
 * The `alarm` entries to write now: those whose condition is met and that do not stand are raised, those that the
 * program raised and whose end has come are cleared; what a person raised is the person's. What is unknown raises
 * nothing and clears nothing. None where the session does not run: in an example or after it was closed.
 */
export function alarmChanges(facts: Facts, standing: readonly Alarm[]): DataOf<'alarm'>[] {
  const { state } = facts
  if (state.closed || state.opened.data.mode === 'example') return []
  return ALARMS.flatMap((kind) =>
    change(
      kind,
      facts,
      standing.find(({ id }) => id === kind.id),
    ),
  )
}

function change(kind: AlarmKind, facts: Facts, standing: Alarm | undefined): DataOf<'alarm'>[] {
  const judged = (condition: string): Judgement =>
    judge(condition, { ...facts, staleAfterS: kind.staleAfterS })
  const { met, terms } = judged(kind.condition)
  if (!standing) return met ? [{ alarm: kind.id, state: 'raised', text: inNumbers(terms) }] : []
  const isOver = standing.byProgram && !met && judged(kind.clearCondition).met
  return isOver ? [{ alarm: kind.id, state: 'cleared' }] : []
}
