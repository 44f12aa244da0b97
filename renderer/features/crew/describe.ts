import type { Text } from '../../../shared/i18n/text'
import { isKnown, type Kind, type LogEvent, type SessionEvent } from '../../../shared/session/event'
import { hatchLabel, labelOf, type Graph } from '../../../shared/station/graph'

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
  'procedure-started': (d) => ({ en: `Procedure ${d.procedure}`, ru: `Процедура ${d.procedure}` }),
  'step-done': (d) => ({
    en: `Step ${d.step} done${d.choice ? `: ${d.choice}` : ''}`,
    ru: `Шаг ${d.step} выполнен${d.choice ? `: ${d.choice}` : ''}`,
  }),
  'step-skipped': (d) => ({
    en: `Step ${d.step} skipped: ${d.reason}`,
    ru: `Шаг ${d.step} пропущен: ${d.reason}`,
  }),
  'step-overridden': (d) => ({
    en: `Step ${d.step} overridden: ${d.reason}`,
    ru: `Отступление от шага ${d.step}: ${d.reason}`,
  }),
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

export function describe(event: LogEvent, graph: Graph): Text {
  if (!isKnown(event)) return same(`${event.kind} (v${event.v})`)
  return (SENTENCES[event.kind] as Describe<Kind>)(event.data, graph)
}
