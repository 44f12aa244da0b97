import type { Language } from '../../../shared/i18n/text'
import type { Draft } from '../../../shared/session/event'
import { toIso, toMs } from '../../../shared/time/time'
import { deedsOf, remarksOf, type Course } from './course'

const ENDED: Record<Language, string> = { en: 'Drill ended', ru: 'Тренировка окончена' }

/** What an entry can hold; see `drill-ended`, and the longest line that is read from outside. */
const MOST = { deeds: 5000, remarks: 500, characters: 800_000 }

type Told = Pick<Course, 'founding' | 'done'>

/** Can the log still be told all of that at the end? */
export function canBeTold({ founding, done }: Told): boolean {
  const [deeds, remarks] = [deedsOf({ done }), remarksOf({ done })]
  const { length } = JSON.stringify([founding.scenario, deeds, remarks])
  return deeds.length <= MOST.deeds && remarks.length <= MOST.remarks && length <= MOST.characters
}

/** How the log of a drill ends that has lasted so long: with the truth, and with the closing, by the crew if it closed it. */
export function endingEntries(
  { founding, done }: Told,
  lastedS: number,
  byCrew?: Draft<'session-closed'>,
): Draft[] {
  const { scenario, seed, actor, language } = founding
  const at = toIso(toMs(scenario.startsAt) + Math.round(lastedS * 1000))
  const [deeds, remarks] = [deedsOf({ done }), remarksOf({ done })]
  const closing = byCrew ?? { actor, kind: 'session-closed', data: { reason: ENDED[language] } }
  return [
    { at, actor, kind: 'drill-ended', data: { scenario, seed, lastedS, deeds, remarks } },
    { ...closing, at },
  ]
}
