import type { Text } from '../../i18n/text'
import { UNIT_NAMES } from '../../units/names'
import type { Quantity } from '../../units/units'

/** The questions in the crew's words: what was typed, what speaks against it, what was likely meant. */

type Pressure = Quantity<'pressure'>
type Temperature = Quantity<'temperature'>

export const WORDING = {
  temperature: (typed: Temperature, likely?: Temperature) =>
    asked(
      {
        en: `${written(typed).en} is no cabin temperature.`,
        ru: `${written(typed).ru}: такой температуры в отсеке не бывает.`,
      },
      likely,
    ),
  unit: (typed: Pressure, likely: Pressure) =>
    asked(
      {
        en: `${written(typed).en} is far from every reading here. Is it another unit?`,
        ru: `${written(typed).ru}: далеко от всех показаний здесь. Возможно, другая единица?`,
      },
      likely,
    ),
  turn: (typed: Pressure, likely: Pressure) =>
    asked(
      {
        en: `${written(typed).en} is off by whole hundreds. Is it another scale of the gauge?`,
        ru: `${written(typed).ru}: отличие на целые сотни. Возможно, другая шкала прибора?`,
      },
      likely,
    ),
  fall: (typed: Pressure, last: Pressure): Text => ({
    en: `${written(typed).en} after ${written(last).en}: no leak takes air so fast.`,
    ru: `${written(typed).ru} после ${written(last).ru}: так быстро воздух не уходит.`,
  }),
  rise: (typed: Pressure, last: Pressure): Text => ({
    en: `${written(typed).en} after ${written(last).en}: pressure rose, and no air was let in.`,
    ru: `${written(typed).ru} после ${written(last).ru}: давление выросло, а наддува не было.`,
  }),
  'long-ago': (days: number): Text => ({
    en: `This is ${Math.floor(days)} d before the newest reading. Is the date right?`,
    ru: `Это на ${Math.floor(days)} сут раньше последнего показания. Верна ли дата?`,
  }),
}

export type QuestionCode = keyof typeof WORDING

function asked(question: Text, likely: Pressure | Temperature | undefined): Text {
  if (!likely) return question
  return {
    en: `${question.en} Likely ${written(likely).en}.`,
    ru: `${question.ru} Вероятно, ${written(likely).ru}.`,
  }
}

/** To two decimals, as an instrument shows it. */
function written({ value, unit }: Pressure | Temperature): Text {
  const number = String(Number(value.toFixed(2)))
  return {
    en: `${number} ${UNIT_NAMES[unit].en}`,
    ru: `${number.replace('.', ',')} ${UNIT_NAMES[unit].ru}`,
  }
}
