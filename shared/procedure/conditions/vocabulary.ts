import type { Text } from '../../i18n/text'
import { testHatchS } from '../../leak/physics/reserve'
import type { LeakReport, SegmentReport } from '../../leak/report'
import { EVENT_DATA } from '../../session/event'
import { hatchLabel, labelOf, type Graph } from '../../station/graph'
import { HATCH_STATES } from '../../station/station'
import type { Dimension } from './dimension'
import {
  read,
  readingAgeS,
  secondsSince,
  seen,
  segmentAt,
  suspectSegment,
  type Facts,
  type Found,
} from './facts'

/** What an argument names: something of the station, somebody, or one of a few words. */
export type ArgumentKind = 'compartment' | 'hatch' | 'role' | readonly string[]

/** A word of the conditions: what it is called, what it is measured in, and how it is looked up. */
export interface Word {
  /** How the crew reads it. The argument is the one it was called with. */
  name(graph: Graph, argument: string): Text
  /** What it is measured in; or the words that it may be (undefined: the id of a compartment). */
  is: Dimension | { word: readonly string[] | undefined }
  argument?: { kind: ArgumentKind; optional?: true }
  /** The same during the whole of a session. */
  fixed?: true
  look(facts: Facts, argument: string | undefined): Found
}

const plain = (en: string, ru: string) => () => ({ en, ru })
const at = (en: string, ru: string) => (graph: Graph, id: string) =>
  id === '' ? { en, ru } : { en: `${en}, ${labelOf(graph, id)}`, ru: `${ru}, ${labelOf(graph, id)}` }

const LIMIT_NAMES: Record<keyof Graph['limitsPa'], Text> = {
  floor: { en: 'Floor of the reserve time', ru: 'Предельное давление резервного времени' },
  lower: { en: 'Lower pressure limit', ru: 'Нижний предел давления' },
  health: { en: 'Crew-health pressure limit', ru: 'Медицинский предел давления' },
  alarm: { en: 'Depressurisation alarm limit', ru: 'Порог сигнала разгерметизации' },
}
const isLimit = (name: string | undefined): name is keyof Graph['limitsPa'] =>
  name !== undefined && Object.hasOwn(LIMIT_NAMES, name)

/** The words are those that a verdict is written down with. */
const TOLD = EVENT_DATA.verdict.shape

const WORDS: Record<string, Word> = {
  pressure: {
    name: at('Pressure', 'Давление'),
    is: 'pressure',
    argument: { kind: 'compartment', optional: true },
    look: (facts, id) => read(facts, segmentAt(facts, id), (segment) => segment.pressurePa),
  },
  rate: ofSuspect('Pressure rate', 'Скорость изменения давления', 'pressure-rate', rate('mean')),
  'rate.low': ofSuspect(
    'Pressure rate, lower bound',
    'Скорость изменения давления, нижняя граница',
    'pressure-rate',
    rate('low'),
  ),
  'rate.high': ofSuspect(
    'Pressure rate, upper bound',
    'Скорость изменения давления, верхняя граница',
    'pressure-rate',
    rate('high'),
  ),
  loss: ofSuspect('Air loss', 'Потеря воздуха', 'mass-rate', lossKgPerS),
  verdict: ofReport('Verdict', 'Вывод', { word: TOLD.verdict.options }, ({ verdict }) => verdict.kind),
  'verdict.probability': ofReport(
    'Probability of the verdict',
    'Вероятность вывода',
    'probability',
    ({ verdict }) => verdict.probability,
  ),
  suspects: ofReport(
    'Suspect compartments',
    'Подозреваемые отсеки',
    'count',
    ({ verdict }) => verdict.compartments.length,
  ),
  advice: ofReport(
    'Advised action',
    'Рекомендуемое действие',
    { word: TOLD.next.unwrap().shape.action.options },
    ({ next }) => next?.action,
  ),
  reserve: ofSuspect('Reserve time', 'Резервное время', 'time', reserve('linear')),
  'reserve.orifice': ofSuspect(
    'Reserve time, orifice law',
    'Резервное время по закону отверстия',
    'time',
    reserve('orifice'),
  ),
  'reserve.crack': ofSuspect(
    'Reserve time, crack law',
    'Резервное время по закону трещины',
    'time',
    reserve('crack'),
  ),
  halfMmHg: ofSuspect(
    'Half the time in which 1 mmHg is lost',
    'Половина времени падения давления на 1 мм рт. ст.',
    'time',
    (_, { ratePaPerS }) => ratePaPerS && testHatchS(-ratePaPerS.mean),
  ),
  hatch: {
    name: (graph, id) => ({ en: `Hatch ${hatchLabel(graph, id)}`, ru: `Люк ${hatchLabel(graph, id)}` }),
    is: { word: HATCH_STATES },
    argument: { kind: 'hatch' },
    look: ({ state }, id) => ({ value: state.hatches.get(id ?? '') }),
  },
  position: {
    name: (_, who) => ({ en: `Position of ${who}`, ru: `Место: ${who}` }),
    is: { word: undefined },
    argument: { kind: 'role' },
    look: ({ state }, who) => ({ value: seen(state, who) }),
  },
  elapsed: {
    name: plain('Time since the session was opened', 'Время с начала сеанса'),
    is: 'time',
    look: ({ state, nowMs }) => ({ value: secondsSince(state.opened.at, nowMs) }),
  },
  age: {
    name: at('Age of the newest reading', 'Давность последнего показания'),
    is: 'time',
    argument: { kind: 'compartment', optional: true },
    look: (facts, id) => ({ value: readingAgeS(facts, id) }),
  },
  limit: {
    name: (_, id) => (isLimit(id) ? LIMIT_NAMES[id] : { en: id, ru: id }),
    is: 'pressure',
    argument: { kind: Object.keys(LIMIT_NAMES) },
    fixed: true,
    look: ({ state }, id) => ({ value: isLimit(id) ? state.graph.limitsPa[id] : undefined }),
  },
  setting: {
    name: plain('dP/dt alarm threshold', 'Порог сигнала dP/dt'),
    is: 'pressure-rate',
    argument: { kind: ['rate'] },
    fixed: true,
    look: ({ rateLimitPaPerS }) => ({ value: rateLimitPaPerS }),
  },
}

/** Every word, by the name that a condition calls it. */
export const VOCABULARY: ReadonlyMap<string, Word> = new Map(Object.entries(WORDS))

/** A word that the leak engine says of everything together. */
function ofReport(en: string, ru: string, is: Word['is'], say: (report: LeakReport) => Found['value']): Word {
  return { name: plain(en, ru), is, look: ({ report }) => ({ value: report && say(report) }) }
}

/** A word about the segment that most likely leaks: as old as the last reading there. */
function ofSuspect(
  en: string,
  ru: string,
  is: Dimension,
  say: (report: LeakReport, segment: SegmentReport) => number | undefined,
): Word {
  return {
    name: plain(en, ru),
    is,
    look: (facts) =>
      read(facts, suspectSegment(facts), (segment) => facts.report && say(facts.report, segment)),
  }
}

function rate(bound: 'mean' | 'low' | 'high') {
  return (_: LeakReport, { ratePaPerS }: SegmentReport) => ratePaPerS?.[bound]
}

function reserve(law: 'linear' | 'orifice' | 'crack') {
  return ({ reserveTimeS }: LeakReport) => reserveTimeS?.[law]
}

function lossKgPerS({ leak }: LeakReport): number | undefined {
  return leak && leak.massRateKgPerDay.mean / 86_400
}
