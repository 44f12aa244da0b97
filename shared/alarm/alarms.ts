import type { Text } from '../i18n/text'
import { PRIORITIES, type Priority } from '../procedure/language/procedure'
import { PROGRAM, type DataOf, type SessionEvent } from '../session/event'
import { toMs } from '../time/time'
import { alarmKind } from './kinds'

/** An alarm that is raised and not cleared. */
export interface Alarm {
  id: string
  priority: Priority
  name: Text
  /** The entry that raised it, and when. */
  raisedSeq: number
  raisedAtMs: number
  acknowledged: boolean
  /** Its sound is off, its light stays. */
  muted: boolean
  /** Not a part of the drill in whose log it stands. */
  real: boolean
  /** Raised by this program, not by a person or a panel. */
  byProgram: boolean
  /** Why, in numbers. */
  text?: string
}

type AlarmEvent = SessionEvent<'alarm'>

/** What each entry makes of the alarm before it; raised once more it begins anew, light and sound. */
const NEXT: Record<
  DataOf<'alarm'>['state'],
  (before: Alarm | undefined, event: AlarmEvent) => Alarm | undefined
> = {
  raised: (_, event) => raisedBy(event),
  acknowledged: (before) => before && { ...before, acknowledged: true },
  muted: (before) => before && { ...before, muted: true },
  cleared: () => undefined,
}

/** The alarms that stand after these events, the most urgent first, of those the newest. */
export function alarmsOf(events: readonly SessionEvent[]): Alarm[] {
  const standing = new Map<string, Alarm>()
  for (const event of events) {
    if (event.kind !== 'alarm') continue
    const { alarm: id, state } = event.data
    const next = NEXT[state](standing.get(id), event)
    if (next) standing.set(id, next)
    else standing.delete(id)
  }
  return [...standing.values()].toSorted(byUrgency)
}

/** Is it to be heard? */
export function isSounding({ acknowledged, muted }: Alarm): boolean {
  return !acknowledged && !muted
}

/** 0 for an emergency. */
export function rankOf(priority: Priority): number {
  return PRIORITIES.indexOf(priority)
}

function raisedBy({ seq, at, actor, data }: AlarmEvent): Alarm {
  const kind = alarmKind(data.alarm)
  return {
    id: data.alarm,
    // An alarm that we do not know came from a panel that warns.
    priority: kind?.priority ?? 'warning',
    name: kind?.name ?? { en: data.alarm, ru: data.alarm },
    raisedSeq: seq,
    raisedAtMs: toMs(at),
    acknowledged: false,
    muted: false,
    real: data.real ?? false,
    byProgram: actor === PROGRAM,
    text: data.text,
  }
}

function byUrgency(a: Alarm, b: Alarm): number {
  return rankOf(a.priority) - rankOf(b.priority) || b.raisedAtMs - a.raisedAtMs || b.raisedSeq - a.raisedSeq
}
