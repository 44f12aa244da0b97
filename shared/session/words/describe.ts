import type { Language, Text } from '../../i18n/text'
import { alarmKind } from '../../alarm/kinds'
import { choicesOf, isAsking } from '../../procedure/run/outline'
import { isKnown, type DataOf, type Kind, type LogEvent, type SessionEvent } from '../event'
import { isDecided, WORDS as LEAK } from '../../leak/words'
import { hatchLabel, labelOf, type Graph } from '../../station/graph'
import type { HatchState } from '../../station/station'
import { formatFor } from '../../units/format'
import { perName, UNIT_NAMES } from '../../units/names'
import { titleOf, type Names } from './names'
import { GAS, METHOD, SITE, WORDS } from './words'

type Describe<K extends Kind> = (data: SessionEvent<K>['data'], names: Names, seq: number) => Text

const same = (text: string): Text => ({ en: text, ru: text })
const both = (of: (language: Language) => string): Text => ({ en: of('en'), ru: of('ru') })

/** Each kind of event in one short sentence: the log, the undo button and the notes read the same. */
const SENTENCES: { [K in Kind]: Describe<K> } = {
  'session-opened': (d) => ({ en: `Session opened: ${d.title}`, ru: `Сеанс открыт: ${d.title}` }),
  instrument: (d) => ({ en: `Instrument ${d.id}`, ru: `Прибор ${d.id}` }),
  reading: (d, { graph }) =>
    both((language) =>
      [
        `${labelOf(graph, d.compartment)} ${d.pressure.value} ${UNIT_NAMES[d.pressure.unit][language]}`,
        d.temperature &&
          `${d.temperature.value} ${d.temperature.unit === 'degC' ? '°C' : d.temperature.unit}`,
        d.instrument,
      ]
        .filter(Boolean)
        .join(', '),
    ),
  'hatch-state': (d, { graph }) => {
    const { en, ru } = HATCH_WORD[d.state]
    const hatch = hatchLabel(graph, d.hatch)
    return { en: `Hatch ${hatch} ${en}`, ru: `Люк ${hatch} ${ru}` }
  },
  'valve-state': (d, { graph }) => {
    const [en, ru] = VALVE_WORD[d.valve]
    const hatch = hatchLabel(graph, d.between.join('/'))
    return {
      en: `${en}, ${hatch}: ${d.state}`,
      ru: `${ru}, ${hatch}: ${d.state === 'open' ? 'открыт' : 'закрыт'}`,
    }
  },
  'gas-flow': (d, { graph }) =>
    both((language) => {
      const place = d.compartment === 'whole' ? WORDS.wholeStation[language] : labelOf(graph, d.compartment)
      const { value, unit } = d.mass ?? d.rate ?? {}
      const amount = unit && [value, UNIT_NAMES[unit][language]].join(' ')
      const per = d.rate && `/${perName(d.rate.per)[language]}`
      return `${WORDS.gasFlow[language]}, ${place}: ${amount ?? ''}${per ?? ''} ${GAS[d.gas][language]}`
    }),
  'crew-position': (d, { graph }) => same(`${d.who} → ${labelOf(graph, d.compartment)}`),
  alarm: (d) => {
    const name = alarmKind(d.alarm)?.name ?? same(d.alarm)
    return both((language) =>
      [`${WORDS.alarm[language]}: ${name[language]}, ${WORDS.alarmState[d.state][language]}`, d.text]
        .filter(Boolean)
        .join(' · '),
    )
  },
  'noise-note': (d, { graph }) =>
    both((language) => {
      const place = d.compartment ? labelOf(graph, d.compartment) : d.hatch ? hatchLabel(graph, d.hatch) : '?'
      return `${WORDS.heard[language]}, ${place}: ${METHOD[d.method][language]}`
    }),
  'leak-site': (d, { graph }) => ({
    en: `Leak place in ${labelOf(graph, d.compartment)}: ${SITE[d.state].en}`,
    ru: `Место утечки, ${labelOf(graph, d.compartment)}: ${SITE[d.state].ru}`,
  }),
  verdict: told,
  'procedure-started': (d) => {
    const title = d.definition?.title ?? titleOf(d.procedure)
    return both((language) => `${WORDS.procedure[language]}: ${title[language]}`)
  },
  'procedure-ended': (d, { procedure }) => {
    const title = procedure(d.run)?.title ?? same(String(d.run))
    return both((language) => `${WORDS.left[language]}: ${title[language]} — ${d.reason}`)
  },
  'step-done': (d, names, seq) => {
    const step = names.step(d.step, seq)?.step
    const option = step && isAsking(step) ? choicesOf(step).find(({ id }) => id === d.choice) : undefined
    return ofStep('done', d.step, names, seq, option?.text)
  },
  'step-skipped': (d, names, seq) =>
    ofStep(d.later ? 'deferred' : 'skipped', d.step, names, seq, same(d.reason)),
  'step-overridden': (d, names, seq) => ofStep('overridden', d.step, names, seq, same(d.reason)),
  'step-failed': (d, names, seq) => ofStep('failed', d.step, names, seq, same(d.reason)),
  'timer-started': (d, names, seq) => ofStep('timer', d.step, names, seq),
  'watch-ended': (d, names, seq) =>
    ofStep('unpinned', d.step, names, seq, d.reason ? same(d.reason) : undefined),
  redline: (d, names, seq) => ofStep(d.change, d.step, names, seq, same(`“${d.text}”: ${d.reason}`)),
  note: (d) => same(d.text),
  message: ({ from, text }) => same(`${from}: ${text}`),
  'drill-ended': ({ scenario, seed }) => ({
    en: `Drill ended: ${scenario.title.en}, seed ${seed}`,
    ru: `Тренировка окончена: ${scenario.title.ru}, случайный ряд ${seed}`,
  }),
  'clock-jump': ({ byS }) =>
    both((language) => {
      const figure = formatFor(language, 'mmHg').significant(byS, 3)
      const [before, unit] = CLOCK_JUMP[language]
      return `${before} ${byS > 0 ? '+' : ''}${figure}\u00a0${unit}`
    }),
  recovered: ({ after, lost }) => ({
    en: `Record repaired: ${lost} ${lost === 1 ? 'entry' : 'entries'} after entry ${after} lost`,
    ru: `Журнал восстановлен: после записи ${after} утрачено записей: ${lost}`,
  }),
  undone: (d) => ({ en: `Entry ${d.target} taken back`, ru: `Запись ${d.target} отменена` }),
  'session-closed': () => ({ en: 'Session closed', ru: 'Сеанс закрыт' }),
}

export const HATCH_WORD: Record<HatchState, Text> = {
  open: { en: 'opened', ru: 'открыт' },
  closed: { en: 'closed', ru: 'закрыт' },
  'closed-leaking': { en: 'closed, does not seal', ru: 'закрыт, не держит' },
  removed: { en: 'removed', ru: 'снят' },
}

const CLOCK_JUMP = {
  en: ['Wall clock against elapsed time:', 's'],
  ru: ['Часы относительно прошедшего времени:', 'с'],
} as const

const VALVE_WORD = {
  equalisation: ['Equalisation valve', 'КВД'],
  ventilation: ['Ventilation valve', 'Клапан вентиляции'],
} as const

/** More names than the eye takes in are counted. */
const LISTED = 6

/** The compartments of a verdict: "ПрК, РО", or "ПрК, РО, ПхО, ГА, ПГО +11". */
export function listOf(graph: Graph, compartments: readonly string[]): string {
  const labels = compartments.map((id) => labelOf(graph, id))
  if (labels.length <= LISTED) return labels.join(', ')
  return `${labels.slice(0, LISTED - 1).join(', ')} +${labels.length - LISTED + 1}`
}

/** "Told: Leak in ПрК, 99.7 %, 0.98 kg/day. Close ПрК–РО: …": what the crew heard, as it heard it. */
function told({ verdict, probability, kgPerDay, next, ...d }: DataOf<'verdict'>, { graph }: Names): Text {
  const names = listOf(graph, d.compartments)
  return both((language) => {
    const { percent, significant } = formatFor(language, 'mmHg')
    const parts = [
      LEAK.verdictKind[verdict](names)[language],
      isDecided(verdict) && percent(probability),
      kgPerDay !== undefined && `${significant(kgPerDay, 2)} ${LEAK.kgPerDay[language]}`,
    ]
    const finding = `${WORDS.told[language]}: ${parts.filter(Boolean).join(' · ')}.`
    return next ? `${finding} ${next.reason[language]}` : finding
  })
}

/** "Done: 5.2 Close the advised hatch — reason": the step by its number and first sentence, else by its key. */
function ofStep(word: keyof typeof WORDS.onStep, key: string, names: Names, seq: number, more?: Text): Text {
  const visit = names.step(key, seq)
  return both((language) => {
    const step = visit ? `${visit.number} ${firstSentence(visit.step.text[language])}` : key
    return `${WORDS.onStep[word][language]}: ${step}${more ? ` — ${more[language]}` : ''}`
  })
}

export function firstSentence(text: string): string {
  return text.split('. ', 1)[0]!
}

/** Does this step of the book say by itself which hatches it is about? */
export function namesHatches({ step }: Names, key: string, seq: number): boolean {
  const named = step(key, seq)?.step
  return named?.kind === 'hatch' && named.hatches !== 'advised'
}

export function describe(event: LogEvent, names: Names): Text {
  if (!isKnown(event)) return same(`${event.kind} (v${event.v})`)
  return (SENTENCES[event.kind] as Describe<Kind>)(event.data, names, event.seq)
}
