import type { Text } from '../../../../shared/i18n/text'
import type { DataOf } from '../../../../shared/session/event'

export const m = {
  otherEntry: { en: 'Other entry', ru: 'Другая запись' },
  entryKind: { en: 'What', ru: 'Что' },
  wholeStation: { en: 'whole station', ru: 'вся станция' },
  fieldWrong: (label: string) => ({
    en: `“${label}” is missing or not of its kind. Numbers as 1.68, times in GMT as 2020-12-26 15:02.`,
    ru: `«${label}»: нет значения, или оно не того вида. Числа: 1,68; время GMT: 2020-12-26 15:02.`,
  }),
  record: { en: 'Record', ru: 'Записать' },
}

export const SITE: Record<DataOf<'leak-site'>['state'], Text> = {
  found: { en: 'found', ru: 'найдено' },
  confirmed: { en: 'confirmed', ru: 'подтверждено' },
  patched: { en: 'patched', ru: 'заделано' },
}

export const METHOD: Record<DataOf<'noise-note'>['method'], Text> = {
  ultrasonic: { en: 'ultrasonic detector', ru: 'ультразвуковой прибор' },
  'flow-sensor': { en: 'air-flow sensor at a hatch', ru: 'датчик потока у люка' },
  'hatch-pull': { en: 'push or pull at a hatch', ru: 'усилие на люке' },
  other: { en: 'other', ru: 'другое' },
}

export const CAUSE: Record<DataOf<'gas-flow'>['cause'], Text> = {
  crew: { en: 'crew', ru: 'экипаж' },
  generator: { en: 'generation', ru: 'получение' },
  repress: { en: 'repress', ru: 'наддув' },
  airlock: { en: 'airlock', ru: 'шлюзование' },
  vent: { en: 'vent', ru: 'сброс' },
  other: { en: 'other', ru: 'другое' },
}

export const GAS: Record<DataOf<'gas-flow'>['gas'], Text> = {
  oxygen: { en: 'oxygen', ru: 'кислород' },
  nitrogen: { en: 'nitrogen', ru: 'азот' },
  air: { en: 'air', ru: 'воздух' },
  'carbon-dioxide': { en: 'carbon dioxide', ru: 'углекислый газ' },
}
