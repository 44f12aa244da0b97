import type { Language, Text } from '../../i18n/text'
import { UNIT_NAMES } from '../../units/names'
import type { Quantity } from '../../units/units'
import type { HatchWord, PlaceWord, Step, StepKind } from '../language/procedure'

/** What a step says besides its text, in words: for forms that know no kinds of steps. */
export interface Detail {
  label: string
  value: string
}

/** The details of one step, in the order in which they are read; none for a plain action. */
export function detailsOf(step: Step, language: Language): Detail[] {
  return said(step).map(([label, value]) => ({
    label: label[language],
    value: typeof value === 'string' ? value : value[language],
  }))
}

type Said = [label: Text, value: Text | string]

function said(step: Step): Said[] {
  switch (step.kind) {
    case 'verify':
      return given(CONDITION, step.condition)
    case 'record':
      return [[PRESSURE, listed(step.places, PLACES)]]
    case 'hatch':
      return [[HATCH_TO[step.to], listed(step.hatches, HATCHES)]]
    case 'valve':
      return [
        [VALVES[step.valve], listed(step.hatches, HATCHES)],
        [POSITION, POSITIONS[step.to]],
      ]
    case 'wait':
      return [...given(FOR, step.for && duration(step.for)), ...given(UNTIL, step.until)]
    case 'watch':
      return [[ALERT, step.alert], ...given(UNTIL, step.until)]
    case 'if':
    case 'while':
      return [[RECOMMENDED, step.condition]]
    default:
      return []
  }
}

function given(label: Text, value: Text | string | undefined): Said[] {
  return value === undefined ? [] : [[label, value]]
}

function listed<W extends string>(ids: W | string[], words: Record<W, Text>): Text | string {
  return Array.isArray(ids) ? ids.join(', ') : words[ids]
}

function duration({ value, unit }: Quantity<'time'>): Text {
  const name = UNIT_NAMES[unit]
  return { en: `${value} ${name.en}`, ru: `${String(value).replace('.', ',')} ${name.ru}` }
}

/** Beside an answer: where this is met, the answer is recommended. */
export const RECOMMENDED: Text = { en: 'Recommended if', ru: 'Рекомендуется, если' }

const CONDITION: Text = { en: 'Condition', ru: 'Условие' }
const PRESSURE: Text = { en: 'Pressure', ru: 'Давление' }
const FOR: Text = { en: 'Time', ru: 'Время' }
const UNTIL: Text = { en: 'Until', ru: 'До выполнения' }
const ALERT: Text = { en: 'Alert if', ru: 'Оповещение, если' }
const POSITION: Text = { en: 'Position', ru: 'Положение' }

const HATCH_TO: Record<'open' | 'closed', Text> = {
  open: { en: 'Open hatches', ru: 'Открыть люки' },
  closed: { en: 'Close hatches', ru: 'Закрыть люки' },
}

const POSITIONS: Record<'open' | 'closed', Text> = {
  open: { en: 'open', ru: 'открыто' },
  closed: { en: 'closed', ru: 'закрыто' },
}

const VALVES: Record<'equalisation' | 'ventilation', Text> = {
  equalisation: { en: 'Equalisation valves in hatches', ru: 'Клапаны выравнивания давления в люках' },
  ventilation: { en: 'Ventilation valves in hatches', ru: 'Клапаны вентиляции в люках' },
}

const HATCHES: Record<HatchWord, Text> = {
  advised: { en: 'those that the leak engine advises', ru: 'по рекомендации программы поиска утечки' },
  'first-split': { en: 'those that split the station in two', ru: 'делящие станцию на две части' },
  'own-vehicle': {
    en: 'those between each crew vehicle with its module and the rest',
    ru: 'между каждым кораблём с его модулем и остальной станцией',
  },
  vehicle: { en: "the crew vehicles' own", ru: 'люки кораблей' },
  'all-open': {
    en: "all that are open but for the crew's way to its vehicles",
    ru: 'все открытые, кроме люков на пути экипажа к кораблям',
  },
  'all-closed': {
    en: 'all that are closed but for those normally closed and those of the suspects',
    ru: 'все закрытые, кроме штатно закрытых и люков подозреваемых отсеков',
  },
  suspect: {
    en: 'those between a suspect compartment and the rest',
    ru: 'между подозреваемым отсеком и остальной станцией',
  },
}

const PLACES: Record<PlaceWord, Text> = {
  here: { en: 'in the segment where the crew is', ru: 'в сегменте, где находится экипаж' },
  'own-vehicle': { en: 'in each segment with a crew vehicle', ru: 'в каждом сегменте с кораблём' },
  'both-sides': { en: 'on both sides of the hatches just moved', ru: 'по обе стороны этих люков' },
  'all-segments': { en: 'in each segment', ru: 'в каждом сегменте' },
  suspect: { en: 'in each segment with a suspect', ru: 'в каждом сегменте с подозреваемым отсеком' },
}

/** The conditions of a step and of its answers, as they are written. */
export function conditionsOf(step: Step): string[] {
  const own = [
    'condition' in step ? step.condition : undefined,
    'until' in step ? step.until : undefined,
    'alert' in step ? step.alert : undefined,
    ...(step.kind === 'decision' ? step.options.map(({ when }) => when) : []),
  ]
  return own.filter((condition) => condition !== undefined)
}

/** Steps of the kinds that a reading, a hatch or a valve completes. */
export const DONE_BY_DOING: readonly StepKind[] = ['record', 'hatch', 'valve']
