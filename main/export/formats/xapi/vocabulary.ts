import type { Text } from '../../../../shared/i18n/text'

/** Verbs and types of activities that are published: ADL's, those of Activity Streams 1.0, the Tin Can registry's. */

const ADL = 'http://adlnet.gov/expapi'
const STREAMS = 'http://activitystrea.ms/schema/1.0'
const TIN_CAN = 'http://id.tincanapi.com'

/** As xAPI has it: an IRI, and the word for people. */
export interface Verb {
  id: string
  display: Text
}

const verb = (id: string, en: string, ru: string): Verb => ({ id, display: { en, ru } })

export const VERBS = {
  initialized: verb(`${ADL}/verbs/initialized`, 'began', 'начал(а)'),
  terminated: verb(`${ADL}/verbs/terminated`, 'closed', 'завершил(а)'),
  exited: verb(`${ADL}/verbs/exited`, 'left before its end', 'прекратил(а) до конца'),
  completed: verb(`${ADL}/verbs/completed`, 'completed', 'выполнил(а)'),
  failed: verb(`${ADL}/verbs/failed`, 'could not do', 'не смог(ла) выполнить'),
  skipped: verb(`${TIN_CAN}/verb/skipped`, 'skipped', 'пропустил(а)'),
  commented: verb(`${ADL}/verbs/commented`, 'noted', 'отметил(а)'),
  interacted: verb(`${ADL}/verbs/interacted`, 'used', 'использовал(а)'),
  opened: verb(`${STREAMS}/open`, 'opened', 'открыл(а)'),
  closed: verb(`${STREAMS}/close`, 'closed', 'закрыл(а)'),
  removed: verb(`${STREAMS}/remove`, 'removed', 'снял(а)'),
  was: verb(`${STREAMS}/at`, 'was in', 'находился(-ась) в'),
  found: verb(`${STREAMS}/find`, 'found the leak in', 'обнаружил(а) утечку в'),
  resolved: verb(`${STREAMS}/resolve`, 'patched the leak in', 'заделал(а) утечку в'),
  confirmed: verb(`${STREAMS}/confirm`, 'confirmed the leak in', 'подтвердил(а) утечку в'),
  acknowledged: verb(`${STREAMS}/acknowledge`, 'acknowledged', 'подтвердил(а) приём'),
  retracted: verb(`${STREAMS}/retract`, 'took back', 'отменил(а)'),
} satisfies Record<string, Verb>

export const ACTIVITIES = {
  simulation: `${ADL}/activities/simulation`,
  event: `${STREAMS}/event`,
  checklist: `${TIN_CAN}/activitytype/checklist`,
  checklistItem: `${TIN_CAN}/activitytype/checklist-item`,
  device: `${STREAMS}/device`,
  place: `${STREAMS}/place`,
} as const
