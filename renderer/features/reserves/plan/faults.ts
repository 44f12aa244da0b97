import type { Text } from '../../../../shared/i18n/text'
import { checkPlan } from '../../../../shared/reserves/check'
import type { Plan } from '../../../../shared/reserves/plan'
import type { Check } from '../form/edited'
import { sentenceFor } from '../form/sentence-for'

/** What the check of a plan found impossible, by the place of the fault. */
const IMPOSSIBLE: readonly (readonly [RegExp, Text])[] = [
  [/^cabin\.volume/, { en: 'There must be more than none.', ru: 'Объём должен быть больше нуля.' }],
  [/^cabin\.temperature/, { en: 'It is below absolute zero.', ru: 'Это ниже абсолютного нуля.' }],
  [
    /^cabin\.pressure/,
    {
      en: 'It must be more than oxygen, CO₂ and water together.',
      ru: 'Давление должно быть больше, чем у кислорода, CO₂ и воды вместе.',
    },
  ],
  [/^cabin\.(oxygen|others)/, { en: 'It must not be negative.', ru: 'Оно не может быть отрицательным.' }],
  [
    /^limits\.\w+Low/,
    {
      en: 'A least limit must lie below what there is at the beginning.',
      ru: 'Нижний предел должен быть меньше начального значения.',
    },
  ],
  [
    /^limits\.\w+High/,
    {
      en: 'A greatest limit must lie above what there is at the beginning.',
      ru: 'Верхний предел должен быть больше начального значения.',
    },
  ],
  [
    /^policy\.topUp\.below/,
    {
      en: 'It must lie below the pressure up to which gas is let in.',
      ru: 'Давление должно быть ниже того, до которого подают газ.',
    },
  ],
  [
    /^crew\[0\]\.from/,
    {
      en: 'The first crew must be there on the first day of the plan or before.',
      ru: 'Первый экипаж должен быть на борту с первого дня плана или раньше.',
    },
  ],
  [
    /^crew\[\d+\]\.from/,
    { en: 'It must be later than the change before it.', ru: 'Дата должна быть позже предыдущей смены.' },
  ],
  [
    /\.docks$/,
    { en: 'A ship cannot dock before its launch.', ru: 'Корабль не может прийти раньше запуска.' },
  ],
  [
    /^losses/,
    { en: 'It must not be before the first day of the plan.', ru: 'Дата не может быть раньше начала плана.' },
  ],
  [/\.water$/, { en: 'Choose a store of water.', ru: 'Выберите запас воды.' }],
  [
    /\.fails\[\d+\]\.to$/,
    { en: 'It cannot work again before it fails.', ru: 'Заработать до отказа он не может.' },
  ],
  [/\.id$/, { en: 'There is one of this name already.', ru: 'Такое название уже есть.' }],
  [
    /kg|Kg|growsPerYear/,
    {
      en: 'The value must lie between its lowest and its highest.',
      ru: 'Значение должно лежать между наименьшим и наибольшим.',
    },
  ],
]

export const PLAN_CHECK: Check<Plan> = {
  check(value) {
    const checked = checkPlan(value)
    return checked.ok ? { ok: true, value: checked.plan } : checked
  },
  faultText: (fault) => sentenceFor(fault, IMPOSSIBLE),
}
