import type { Language, Text } from '../../../shared/i18n/text'
import { procedureById, PROCEDURES } from '../../../shared/procedure/bundled'
import type { Step } from '../../../shared/procedure/procedure'
import {
  isKnown,
  type DataOf,
  type Kind,
  type LogEvent,
  type SessionEvent,
} from '../../../shared/session/event'
import { hatchLabel, labelOf, type Graph } from '../../../shared/station/graph'
import { formatFor } from '../../app/format'
import { isDecided, m } from './messages'

type Describe<K extends Kind> = (data: SessionEvent<K>['data'], graph: Graph) => Text

const same = (text: string): Text => ({ en: text, ru: text })

/** Each kind of event in one short sentence: the log, the undo button and the export read the same. */
const SENTENCES: { [K in Kind]: Describe<K> } = {
  'session-opened': (d) => ({ en: `Session opened: ${d.title}`, ru: `Сеанс открыт: ${d.title}` }),
  instrument: (d) => ({ en: `Instrument ${d.id}`, ru: `Прибор ${d.id}` }),
  reading: (d, graph) =>
    same(
      [
        `${labelOf(graph, d.compartment)} ${d.pressure.value} ${d.pressure.unit}`,
        d.temperature &&
          `${d.temperature.value} ${d.temperature.unit === 'degC' ? '°C' : d.temperature.unit}`,
        d.instrument,
      ]
        .filter(Boolean)
        .join(', '),
    ),
  'hatch-state': (d, graph) => {
    const [en, ru] = HATCH_WORD[d.state]
    const hatch = hatchLabel(graph, d.hatch)
    return { en: `Hatch ${hatch} ${en}`, ru: `Люк ${hatch} ${ru}` }
  },
  'valve-state': (d) => ({
    en: `Valve ${d.between.join('/')} ${d.state}`,
    ru: `Клапан ${d.between.join('/')} ${d.state === 'open' ? 'открыт' : 'закрыт'}`,
  }),
  'gas-flow': (d) => {
    const amount = d.mass
      ? `${d.mass.value} ${d.mass.unit}`
      : d.rate
        ? `${d.rate.value} ${d.rate.unit}/${d.rate.per}`
        : ''
    return {
      en: `Gas flow ${d.compartment}: ${amount} ${d.gas}`,
      ru: `Поток газа ${d.compartment}: ${amount} ${d.gas}`,
    }
  },
  'crew-position': (d, graph) => same(`${d.who} → ${labelOf(graph, d.compartment)}`),
  alarm: (d) => ({ en: `Alarm ${d.alarm} ${d.state}`, ru: `Сигнал ${d.alarm}: ${d.state}` }),
  'noise-note': (d) => ({
    en: `Heard or felt (${d.method}) at ${d.compartment ?? d.hatch ?? '?'}`,
    ru: `Слышно или ощущается (${d.method}): ${d.compartment ?? d.hatch ?? '?'}`,
  }),
  'leak-site': (d, graph) => ({
    en: `Leak place in ${labelOf(graph, d.compartment)}: ${d.state}`,
    ru: `Место утечки, ${labelOf(graph, d.compartment)}: ${SITE_WORD[d.state]}`,
  }),
  verdict: told,
  'procedure-started': (d) => {
    const title = procedureById(d.procedure)?.title ?? same(d.procedure)
    return { en: `Procedure: ${title.en}`, ru: `Процедура: ${title.ru}` }
  },
  'step-done': (d) => stepSentence({ en: 'Done', ru: 'Выполнено' }, d.step, optionText(d.step, d.choice)),
  'step-skipped': (d) => stepSentence({ en: 'Skipped', ru: 'Пропущено' }, d.step, same(d.reason)),
  'step-overridden': (d) => stepSentence({ en: 'Overridden', ru: 'Отступление' }, d.step, same(d.reason)),
  note: (d) => same(d.text),
  undone: (d) => ({ en: `Entry ${d.target} taken back`, ru: `Запись ${d.target} отменена` }),
  'session-closed': () => ({ en: 'Session closed', ru: 'Сеанс закрыт' }),
}

const HATCH_WORD = {
  open: ['opened', 'открыт'],
  closed: ['closed', 'закрыт'],
  'closed-leaking': ['closed, does not seal', 'закрыт, не держит'],
  removed: ['removed', 'снят'],
} as const

const SITE_WORD = { found: 'найдено', patched: 'заделано', confirmed: 'подтверждено' } as const

/** More names than the eye takes in are counted. */
const NAMES = 6

/** The compartments of a verdict: "ПрК, РО", or "ПрК, РО, ПхО, ГА, ПГО +11". */
export function namesOf(graph: Graph, compartments: readonly string[]): string {
  const labels = compartments.map((id) => labelOf(graph, id))
  if (labels.length <= NAMES) return labels.join(', ')
  return `${labels.slice(0, NAMES - 1).join(', ')} +${labels.length - NAMES + 1}`
}

/** "Told: Leak in ПрК, 99.7 %, 0.98 kg/day. Close ПрК–РО: …": what the crew heard, as it heard it. */
function told({ verdict, probability, kgPerDay, next, ...d }: DataOf<'verdict'>, graph: Graph): Text {
  const names = namesOf(graph, d.compartments)
  const sentence = (language: Language) => {
    const { percent, significant } = formatFor(language, 'mmHg')
    const parts = [
      m.verdictKind[verdict](names)[language],
      isDecided(verdict) && percent(probability),
      kgPerDay !== undefined && `${significant(kgPerDay, 2)} ${m.kgPerDay[language]}`,
    ]
    const finding = `${m.told[language]}: ${parts.filter(Boolean).join(' · ')}.`
    return next ? `${finding} ${next.reason[language]}` : finding
  }
  return { en: sentence('en'), ru: sentence('ru') }
}

/** "Done: Close the advised hatch — reason": the step by its first sentence, or by its id where it is not known. */
function stepSentence(word: Text, key: string, more?: Text): Text {
  const step = stepOf(key)
  const sentence = (language: Language) =>
    `${word[language]}: ${step ? step.text[language].split('. ', 1)[0] : key}${more ? ` — ${more[language]}` : ''}`
  return { en: sentence('en'), ru: sentence('ru') }
}

function optionText(key: string, choice: string | undefined): Text | undefined {
  const step = stepOf(key)
  return step?.kind === 'decision' ? step.options.find(({ id }) => id === choice)?.text : undefined
}

/** Step ids are unique over all bundled procedures; "#3" counts rounds. */
function stepOf(key: string): Step | undefined {
  const [id] = key.split('#')
  return PROCEDURES.flatMap(({ steps }) => steps).find((step) => step.id === id)
}

/** Does this step of the book say by itself which hatches it is about? */
export function namesHatches(key: string): boolean {
  const step = stepOf(key)
  return step?.kind === 'hatch' && step.hatches !== 'advised'
}

export function describe(event: LogEvent, graph: Graph): Text {
  if (!isKnown(event)) return same(`${event.kind} (v${event.v})`)
  return (SENTENCES[event.kind] as Describe<Kind>)(event.data, graph)
}
