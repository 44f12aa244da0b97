import type { Text } from '../../../../../shared/i18n/text'
import type { Term } from '../../../../../shared/procedure/conditions/judge'
import { labelOf, type Graph } from '../../../../../shared/station/graph'
import type { Format } from '../../../../../shared/units/format'
import { HATCH_WORD } from '../../../../../shared/session/words/describe'
import { WORDS as verdictText } from '../../../../../shared/leak/words'

/** A value that a condition looked at, as the reader writes it, with its unit; undefined where it is not known. */
export function valueText(term: Term, graph: Graph, format: Format, t: (text: Text) => string) {
  const { value, dimension } = term
  if (value === undefined) return undefined
  if (typeof value === 'string') return WORDS[value] ? t(WORDS[value]) : labelOf(graph, value)
  return WRITTEN[dimension ?? 'count'](value, format, t)
}

const S_PER_DAY = 86_400

const WRITTEN: Record<
  NonNullable<Term['dimension']>,
  (si: number, format: Format, t: (text: Text) => string) => string
> = {
  pressure: (pa, { pressure }) => pressure(pa),
  'pressure-rate': (paPerS, { ratePerHour }) => ratePerHour(paPerS),
  time: (s, { duration }) => duration(s),
  'mass-rate': (kgPerS, { significant }, t) =>
    `${significant(kgPerS * S_PER_DAY, 3)} ${t(verdictText.kgPerDay)}`,
  probability: (share, { percent }) => percent(share),
  count: (n, { significant }) => significant(n, 6),
}

/** The words of the session: verdicts, advised actions, states of hatches. What is no word is a compartment. */
const WORDS: Record<string, Text> = {
  located: { en: 'located', ru: 'отсек найден' },
  narrowed: { en: 'narrowed down', ru: 'круг сужен' },
  'no-leak': { en: 'no leak', ru: 'утечки нет' },
  explained: { en: 'explained, no leak', ru: 'объяснено, утечки нет' },
  undetermined: { en: 'not determined yet', ru: 'пока не определено' },
  'insufficient-data': { en: 'not enough data', ru: 'данных недостаточно' },
  close: { en: 'close', ru: 'закрыть' },
  'close-all': { en: 'close all hatches', ru: 'закрыть все люки' },
  isolate: { en: 'leave and close', ru: 'покинуть и закрыть' },
  read: { en: 'read the gauges', ru: 'снять показания' },
  wait: { en: 'wait', ru: 'ждать' },
  ...HATCH_WORD,
  // A state, and an action too.
  open: { en: 'open', ru: 'открыть / открыт' },
}
