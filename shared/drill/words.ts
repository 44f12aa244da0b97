import type { Language, Text } from '../i18n/text'
import { hatchLabel, labelOf, type Graph } from '../station/graph'
import { formatFor } from '../units/format'
import { UNIT_NAMES } from '../units/names'
import type { Quantity } from '../units/units'
import type { Change, ChangeOf, Condition } from './truth/inject'
import type { Fault } from './truth/instrument'
import type { Size } from './truth/size'
import { equalisationOf, FANS } from './truth/truth'

/** What changes the truth of a drill, and when: for whoever may know it, on the screen and on paper. */

const WORDS = {
  leak: { en: 'Leak', ru: 'Утечка' },
  patch: { en: 'Patch on leak', ru: 'Заделка утечки' },
  hatch: { en: 'Hatch', ru: 'Люк' },
  instrument: { en: 'Instrument', ru: 'Прибор' },
  inject: { en: 'Inject', ru: 'Вводная' },
  fans: { en: 'fans', ru: 'вентиляторы' },
  equalisation: { en: 'equalisation valve', ru: 'клапан выравнивания' },
  law: {
    orifice: { en: 'hole', ru: 'отверстие' },
    crack: { en: 'crack', ru: 'трещина' },
  },
  stops: { en: 'stops', ru: 'прекращается' },
  over: { en: 'over', ru: 'за' },
  isPatched: { en: 'patched', ru: 'заделана' },
  holds: { en: 'holds back', ru: 'держит' },
  jammed: { en: 'jammed', ru: 'заклинен' },
  free: { en: 'moves freely', ru: 'ходит свободно' },
  tight: { en: 'tight', ru: 'герметичен' },
  lets: { en: 'lets pass', ru: 'пропускает' },
  open: { en: 'open', ru: 'открыт' },
  closed: { en: 'closed', ru: 'закрыт' },
  on: { en: 'on', ru: 'вкл.' },
  off: { en: 'off', ru: 'выкл.' },
  faultless: { en: 'works', ru: 'исправен' },
  stuck: { en: 'stuck', ru: 'завис' },
  dropped: { en: 'shows nothing', ru: 'не показывает' },
  'wrong-turn': { en: 'wrong turn of the dial', ru: 'ошибка в обороте шкалы' },
  offset: { en: 'shows more by', ru: 'завышает на' },
  drift: { en: 'drifts a day by', ru: 'уходит за сутки на' },
  below: { en: 'below', ru: 'ниже' },
  above: { en: 'above', ru: 'выше' },
  after: { en: 'after the inject', ru: 'после вводной' },
  mm: { en: 'mm', ru: 'мм' },
  kgPerDay: { en: 'kg/day', ru: 'кг/сут' },
}

type Say = (text: Text) => string
type Sentence<T> = (what: T, graph: Graph, language: Language, t: Say) => string

const CHANGES: { [K in Change['change']]: Sentence<ChangeOf<K>> } = {
  leak: ({ id, compartment, law, size, overS }, graph, language, t) => {
    const name = [`${t(WORDS.leak)} ${id}`, compartment && labelOf(graph, compartment)]
    const course = [
      law && t(WORDS.law[law]),
      size && (isNothing(size) ? t(WORDS.stops) : sizeText(size, language)),
      overS > 0 && `${t(WORDS.over)} ${formatFor(language, 'mmHg').duration(overS)}`,
    ]
    return [name.filter(Boolean).join(', '), course.filter(Boolean).join(' ')].filter(Boolean).join(': ')
  },
  patch: ({ leak, holds }, _, language, t) =>
    `${t(WORDS.patch)} ${leak}: ${t(WORDS.holds)} ${number(holds * 100, language)} %`,
  hatch: ({ hatch, state, jammed, gap }, graph, language, t) =>
    `${t(WORDS.hatch)} ${hatchLabel(graph, hatch)}: ${[
      state && t(WORDS[state]),
      jammed !== undefined && t(jammed ? WORDS.jammed : WORDS.free),
      gap && (isNothing(gap) ? t(WORDS.tight) : `${t(WORDS.lets)} ${sizeText(gap, language)}`),
    ]
      .filter(Boolean)
      .join(', ')}`,
  switch: ({ id, on }, graph, _, t) => `${t(switchName(id, graph))}: ${t(on ? WORDS.on : WORDS.off)}`,
  instrument: ({ id, faults }, _, language, t) =>
    `${t(WORDS.instrument)} ${id}: ${faultsText(faults)[language]}`,
  position: ({ person, compartment }, graph) => `${person} → ${labelOf(graph, compartment)}`,
  inject: ({ id }, _graph, _language, t) => `${t(WORDS.inject)} ${id}`,
}

/** Who speaks over the radio where nobody is named. */
export const GROUND: Text = { en: 'GROUND', ru: 'ЦУП' }

/** One change in a few words: "Leak L1, ПрК: crack 3 mm over 5 min". */
export function changeText(change: Change, graph: Graph): Text {
  const say = CHANGES[change.change] as Sentence<Change>
  return both((language, t) => say(change, graph, language, t))
}

const CONDITIONS: { [K in Condition['when']]: Sentence<Extract<Condition, { when: K }>> } = {
  'pressure-below': ({ compartment, pressure }, graph, language, t) =>
    `${labelOf(graph, compartment)} ${t(WORDS.below)} ${quantityText(pressure, language)}`,
  'pressure-above': ({ compartment, pressure }, graph, language, t) =>
    `${labelOf(graph, compartment)} ${t(WORDS.above)} ${quantityText(pressure, language)}`,
  hatch: ({ hatch, state }, graph, _, t) =>
    `${t(WORDS.hatch)} ${hatchLabel(graph, hatch)}: ${t(WORDS[state])}`,
  'person-in': ({ person, compartment }, graph) => `${person} → ${labelOf(graph, compartment)}`,
  patched: ({ leak }, _, __, t) => `${t(WORDS.leak)} ${leak}: ${t(WORDS.isPatched)}`,
  injected: ({ id }, _, __, t) => `${t(WORDS.after)} ${id}`,
}

/** What an inject waits for: "ПрК below 600 mmHg". */
export function conditionText(condition: Condition, graph: Graph): Text {
  const say = CONDITIONS[condition.when] as Sentence<Condition>
  return both((language, t) => say(condition, graph, language, t))
}

/** What is wrong with an instrument, in its own unit; that it works where nothing is. */
export function faultsText(faults: readonly Fault[]): Text {
  if (faults.length === 0) return WORDS.faultless
  return both((language, t) =>
    faults
      .map((one) => {
        const amount = 'by' in one ? one.by : 'perDay' in one ? one.perDay : undefined
        const chance =
          'chance' in one && one.chance < 1 ? `${number(one.chance * 100, language)} %` : undefined
        return [t(WORDS[one.fault]), amount !== undefined && number(amount, language), chance]
          .filter(Boolean)
          .join(' ')
      })
      .join(', '),
  )
}

/** What can be switched, as people call it. */
export function switchName(id: string, graph: Graph): Text {
  if (id === FANS) return WORDS.fans
  const hatch = [...graph.hatches.keys()].find((hatch) => equalisationOf(hatch) === id)
  if (hatch === undefined) return { en: id, ru: id }
  return both((_, t) => `${t(WORDS.equalisation)} ${hatchLabel(graph, hatch)}`)
}

function both(of: (language: Language, t: Say) => string): Text {
  return { en: of('en', ({ en }) => en), ru: of('ru', ({ ru }) => ru) }
}

function isNothing(size: Size): boolean {
  return Object.values(size).every((value) => value === 0)
}

function sizeText(size: Size, language: Language): string {
  return 'holeMm' in size
    ? `${number(size.holeMm, language)} ${WORDS.mm[language]}`
    : `${number(size.kgPerDay, language)} ${WORDS.kgPerDay[language]}`
}

function quantityText({ value, unit }: Quantity<'pressure'>, language: Language): string {
  return `${number(value, language)} ${UNIT_NAMES[unit][language]}`
}

function number(value: number, language: Language): string {
  return formatFor(language, 'mmHg').significant(value, 3)
}
