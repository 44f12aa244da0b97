import type { Text } from '../../shared/i18n/text'
import type { HatchState } from '../../shared/station/station'
import type { StationNames, Tone } from './condition'

export const m = {
  title: { en: 'Station', ru: 'Станция' },
  tableLabel: { en: 'Compartments and hatches', ru: 'Отсеки и люки' },
  legend: { en: 'Legend', ru: 'Обозначения' },
  mapLabel: {
    en: 'Station map. Arrow keys move, Enter selects.',
    ru: 'Схема станции. Стрелки — переход, Enter — выбор.',
  },
  compartment: { en: 'Compartment', ru: 'Отсек' },
  volume: { en: 'Volume, m³', ru: 'Объём, м³' },
  segment: { en: 'Segment', ru: 'Сегмент' },
  pressure: { en: 'Pressure', ru: 'Давление' },
  rate: { en: 'Rate', ru: 'Скорость' },
  leakHere: { en: 'Leak here', ru: 'Утечка здесь' },
  crew: { en: 'Crew', ru: 'Экипаж' },
  hatch: { en: 'Hatch', ru: 'Люк' },
  state: { en: 'State', ru: 'Состояние' },
  step: { en: 'Step', ru: 'Шаг' },
  noTrend: { en: 'no change seen', ru: 'изменений не видно' },
  thisStep: { en: 'in this step', ru: 'в этом шаге' },
  jammed: { en: 'jammed', ru: 'заклинен' },
  mayNotSeal: { en: 'may not seal', ru: 'возможно, не держит' },
} satisfies Record<string, Text>

export const HATCH_STATE: Record<HatchState, Text> = {
  open: { en: 'open', ru: 'открыт' },
  closed: { en: 'closed', ru: 'закрыт' },
  'closed-leaking': { en: 'not tight', ru: 'неплотный' },
  removed: { en: 'removed', ru: 'снят' },
}

export const TONE: Record<Tone, Text> = {
  unknown: { en: 'no data', ru: 'нет данных' },
  steady: { en: 'steady', ru: 'стабильно' },
  falling: { en: 'falling', ru: 'падает' },
  leak: { en: 'leak', ru: 'утечка' },
}

/** Captions on either side of the boundary between the station's two parts. */
export const PART: Record<'russian' | 'us', Text> = {
  russian: { en: 'Russian', ru: 'РС' },
  us: { en: 'US', ru: 'АС' },
}

export function hatchDescription(name: string, remarks: readonly (Text | false)[]): Text {
  const said = remarks.filter((remark) => remark !== false)
  return {
    en: [`Hatch ${name}`, ...said.map(({ en }) => en)].join(', '),
    ru: [`Люк ${name}`, ...said.map(({ ru }) => ru)].join(', '),
  }
}

/** How the whole station is called in a row of segments. */
export function stationNames(t: (text: Text) => string): StationNames {
  return {
    whole: t({ en: 'whole station', ru: 'вся станция' }),
    without: (labels) => t({ en: `station without ${labels}`, ru: `станция без ${labels}` }),
  }
}

/** The word over the suspects: one compartment, or one of several. */
export function leakWord(suspects: number): Text {
  if (suspects === 1) return LEAK
  return { en: `LEAK: 1 of ${suspects}`, ru: `УТЕЧКА: 1 из ${suspects}` }
}

export function leakProbability(percent: string): Text {
  return { en: `leak here ${percent}`, ru: `утечка здесь ${percent}` }
}

export function ago(duration: string): Text {
  return { en: `${duration} ago`, ru: `${duration} назад` }
}

/** What a screen reader says of a compartment: its name, then what the map shows. */
export function compartmentLabel(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ')
}

/** The word over a leak of which there is no doubt. */
export const LEAK: Text = { en: 'LEAK', ru: 'УТЕЧКА' }

export function perDay(kg: string): Text {
  return { en: `${kg} kg/day`, ru: `${kg} кг/сут` }
}

export function flowText(to: string): Text {
  return { en: `air flows to ${to}`, ru: `воздух идёт в ${to}` }
}
