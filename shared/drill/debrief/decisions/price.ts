import type { Text } from '../../../i18n/text'
import type { Advice } from '../../../leak/report'
import type { Situation } from '../../../leak/plan/situation'
import { type Unvalued, valueOf } from '../../../leak/plan/value'
import { hatchesOf } from '../../../session/told'
import type { Decision } from '../debrief'
import type { Step } from './steps'

type Price = Pick<Decision, 'advisedS' | 'takenS' | 'costS' | 'unvalued'>

/**
 * What the advice and the crew's own step, which is another, were worth by the planner's search, in expected seconds
 * until the compartment is known; and so what the step cost. Both are searched in the same way with the same effort.
 */
export function priceOf(situation: Situation, advice: Advice | undefined, step: Step): Price {
  const takenS = valueOf(situation, step)
  if (typeof takenS !== 'number') return { unvalued: UNVALUED[takenS] }
  const advisedS =
    advice?.action === 'close'
      ? valueOf(situation, { closes: hatchesOf(advice), opens: [] })
      : (advice?.toVerdictS ?? 'not-searched')
  if (typeof advisedS !== 'number') return { takenS, unvalued: UNVALUED[advisedS] }
  return { advisedS, takenS, costS: takenS - advisedS }
}

/** Why there is no number. */
export const UNVALUED: Record<Unvalued | 'not-searched' | 'too-many', Text> = {
  located: {
    en: 'The compartment was known already: there was nothing left to search.',
    ru: 'Отсек был уже известен: искать было нечего.',
  },
  'no-leak': {
    en: 'By what was known then there was no leak to search for.',
    ru: 'По известному тогда искать было нечего: утечки не видно.',
  },
  'cut-off': {
    en: 'The planner never considers it: it parts a team from every crew vehicle.',
    ru: 'Планировщик такого не рассматривает: группа отрезана от всех кораблей.',
  },
  'nothing-tells': {
    en: 'After it no further hatch would tell anything.',
    ru: 'После этого ни один люк уже ничего не показал бы.',
  },
  'not-searched': {
    en: 'What was advised is no step of the search: it has no expected time to compare with.',
    ru: 'Рекомендовано было не действие поиска: ожидаемого времени для сравнения нет.',
  },
  'too-many': {
    en: 'Not valued: there were too many departures before.',
    ru: 'Не оценено: отступлений до этого слишком много.',
  },
}
