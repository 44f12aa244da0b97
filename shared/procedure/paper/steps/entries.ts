import type { Text } from '../../../i18n/text'
import type { DataOf, Kind, SessionEvent } from '../../../session/event'
import { choicesOf, isAsking } from '../../run/outline'
import type { Visit } from '../../run/visit'
import { html, type Markup } from '../writing/markup'
import { perName } from '../../../units/names'
import { gmt, joined, quantity, same } from '../writing/values'
import { WORDS } from '../words'
import { hatchName, placeName, type Book } from './book'

/** What was recorded in a passage, each with its time and who recorded it: values as they were read. */
export function entriesOf(book: Book, visit: Visit): Markup {
  const said = book.eventsOf(visit).flatMap((event) => {
    const parts = partsOf(book, visit, event).map(book.pen.words)
    return parts.length > 0 ? [html`<li>${gmt(event.at)} ${event.actor}: ${parts.join(' · ')}</li>`] : []
  })
  return said.length > 0
    ? html`<ul class="entries">
        ${said}
      </ul>`
    : html``
}

type Say<K extends Kind> = (data: DataOf<K>, book: Book, visit: Visit) => readonly Text[]

/** What each kind of event says of its step. Skips, overrides and failures stand with the step itself. */
const PARTS: { [K in Kind]?: Say<K> } = {
  reading: ({ compartment, pressure, temperature, instrument }, book) => [
    same(placeName(book, compartment)),
    quantity(pressure),
    ...(temperature ? [quantity(temperature)] : []),
    same(instrument),
  ],
  'hatch-state': ({ hatch, state }, book) => [same(hatchName(book, hatch)), HATCH_STATE[state]],
  'valve-state': ({ between, valve, state }, book) => [
    same(hatchName(book, between.join('/'))),
    VALVE[valve],
    VALVE_STATE[state],
  ],
  'gas-flow': ({ compartment, gas, mass, rate }) => [
    GAS[gas],
    same(compartment),
    ...(mass ? [quantity(mass)] : []),
    ...(rate ? [joined([quantity(rate), perName(rate.per)], '/')] : []),
  ],
  'leak-site': ({ compartment, state, text }, book) => [
    SITE[state],
    same(placeName(book, compartment)),
    ...(text === undefined ? [] : [same(text)]),
  ],
  'step-done': ({ choice }, _, { step, changed }) => {
    const answer = isAsking(step) && changed && choicesOf(step).find(({ id }) => id === choice)
    return answer ? [WORDS.answered, answer.text] : []
  },
  'timer-started': () => [WORDS.timer],
  note: ({ text }) => [same(text)],
}

function partsOf<K extends Kind>(book: Book, visit: Visit, event: SessionEvent<K>): readonly Text[] {
  const say: Say<K> | undefined = PARTS[event.kind]
  return say?.(event.data, book, visit) ?? []
}

export const HATCH_STATE: Record<DataOf<'hatch-state'>['state'], Text> = {
  open: { en: 'open', ru: 'открыт' },
  closed: { en: 'closed', ru: 'закрыт' },
  'closed-leaking': { en: 'closed, does not seal', ru: 'закрыт, не держит' },
  removed: { en: 'removed', ru: 'снят' },
}

const VALVE_STATE: Record<DataOf<'valve-state'>['state'], Text> = {
  open: { en: 'open', ru: 'открыт' },
  closed: { en: 'closed', ru: 'закрыт' },
}

const VALVE: Record<DataOf<'valve-state'>['valve'], Text> = {
  equalisation: { en: 'equalisation valve', ru: 'клапан выравнивания давления' },
  ventilation: { en: 'ventilation valve', ru: 'клапан вентиляции' },
}

const GAS: Record<DataOf<'gas-flow'>['gas'], Text> = {
  air: { en: 'air', ru: 'воздух' },
  oxygen: { en: 'oxygen', ru: 'кислород' },
  nitrogen: { en: 'nitrogen', ru: 'азот' },
  'carbon-dioxide': { en: 'carbon dioxide', ru: 'углекислый газ' },
}

const SITE: Record<DataOf<'leak-site'>['state'], Text> = {
  found: { en: 'leak place found', ru: 'место утечки найдено' },
  patched: { en: 'leak place patched', ru: 'место утечки заделано' },
  confirmed: { en: 'leak place confirmed', ru: 'место утечки подтверждено' },
}
