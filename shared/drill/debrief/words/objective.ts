import type { Language, Text } from '../../../i18n/text'
import { UNIT_NAMES } from '../../../units/names'
import { formatFor } from '../../../units/format'
import type { Objective } from '../../scenario/scenario'

type Sentence<K extends Objective['objective']> = (objective: Extract<Objective, { objective: K }>) => Text

const both = (of: (language: Language) => string): Text => ({ en: of('en'), ru: of('ru') })

const WITHIN = { en: 'within', ru: 'за' }
const minutes = (what: Text, withinMin: number) =>
  both((language) => {
    const { duration } = formatFor(language, 'mmHg')
    return `${what[language]} ${WITHIN[language]} ${duration(withinMin * 60)}`
  })

const SENTENCES: { [K in Objective['objective']]: Sentence<K> } = {
  isolate: ({ withinMin }) => minutes({ en: 'Isolate the leak', ru: 'Отсечь утечку' }, withinMin),
  name: ({ withinMin }) =>
    minutes({ en: 'Name the place of the leak', ru: 'Указать место утечки' }, withinMin),
  clear: ({ withinMin }) =>
    minutes({ en: 'Find that nothing leaks', ru: 'Установить отсутствие утечки' }, withinMin),
  'lose-at-most': ({ kg }) =>
    both((language) => {
      const amount = `${formatFor(language, 'mmHg').significant(kg, 3)}\u00a0${UNIT_NAMES.kg[language]}`
      return { en: `Lose at most ${amount} of air`, ru: `Потерять не больше ${amount} воздуха` }[language]
    }),
  'stay-above': ({ pressure: { value, unit } }) =>
    both((language) => {
      const amount = `${formatFor(language, 'mmHg').significant(value, 4)}\u00a0${UNIT_NAMES[unit][language]}`
      return { en: `Keep the crew above ${amount}`, ru: `Удержать у экипажа больше ${amount}` }[language]
    }),
  operations: ({ most }) => ({
    en: `Move hatches at most ${most} times`,
    ru: `Операций с люками: не больше ${most}`,
  }),
  'accuse-nobody-wrongly': () => ({
    en: 'Name no sound compartment',
    ru: 'Не указать исправный отсек',
  }),
  'cut-off-nobody': () => ({
    en: 'Cut nobody off from the vehicles',
    ru: 'Никого не отрезать от кораблей',
  }),
  'follow-procedure': ({ most }) =>
    most === 0
      ? { en: 'Override or skip no step', ru: 'Без пропусков и отступлений' }
      : {
          en: `Override or skip at most ${most} steps`,
          ru: `Пропусков и отступлений: не больше ${most}`,
        },
}

/** What the crew was to reach, in one short line. */
export function objectiveText(objective: Objective): Text {
  const sentence = SENTENCES[objective.objective] as Sentence<Objective['objective']>
  return sentence(objective)
}
