import type { Text } from '../../../../shared/i18n/text'
import { checkRegister } from '../../../../shared/reserves/register/check'
import type { Register } from '../../../../shared/reserves/register/register'
import { CAUSE_NAMES } from '../../../../shared/reserves/register/words'
import type { Check } from '../form/edited'
import { choice, choices, date, number, plain, words, type Field } from '../form/fields'
import { sentenceFor } from '../form/sentence-for'
import { m } from './messages'

/** What of the register has a dialog: its fields, and what a new one begins with. */
export type Entry = 'register' | 'place' | 'repair' | 'rate'

export const ENTRIES: Record<Entry, { title: Text; fields(register: Register): Field[] }> = {
  register: {
    title: m.register,
    fields: () => [words('title', m.name), number('nominalKgPerDay', m.nominalRate, m.lane, { columns: 6 })],
  },
  place: {
    title: m.place,
    fields: () => [
      { ...plain('compartment', m.compartment), columns: 2 },
      { ...words('position', m.position), columns: 4 },
      choice('cause', m.cause, choices(CAUSE_NAMES)),
      date('found', m.found),
      words('how', m.how),
      plain('picture', m.picture),
      plain('source', m.source),
    ],
  },
  repair: {
    title: m.repair,
    fields: () => [date('on', m.on), words('what', m.what)],
  },
  rate: {
    title: m.rate,
    fields: (register) => [
      choice(
        'of',
        m.of,
        [
          ['station', m.station],
          ...register.places.map(({ id, ...place }): [string, Text] => [id, nameOf(place)]),
        ],
        6,
      ),
      date('from', m.from),
      date('to', m.to),
      number('kgPerDay.value', m.rate, m.lane),
      number('kgPerDay.low', LOW, m.lane),
      number('kgPerDay.high', HIGH, m.lane),
      plain('source', m.source),
    ],
  },
}

const LOW = { en: 'Lowest', ru: 'Не менее' }
const HIGH = { en: 'Highest', ru: 'Не более' }

export function nameOf({
  compartment,
  position,
}: Pick<Register['places'][number], 'compartment' | 'position'>): Text {
  return { en: `${compartment}, ${position.en}`, ru: `${compartment}, ${position.ru}` }
}

export function newPlace({ places }: Register): object {
  const taken = new Set(places.map(({ id }) => id))
  const id = Array.from({ length: places.length + 1 }, (_, i) => `place-${i + 1}`).find(
    (one) => !taken.has(one),
  )
  return { id, cause: 'unknown', repairs: [] }
}

export const NEW_RATE = { of: 'station', kgPerDay: {} }

const IMPOSSIBLE: readonly (readonly [RegExp, Text])[] = [
  [
    /repairs/,
    {
      en: 'A repair cannot be before its place was found.',
      ru: 'Ремонт не может быть раньше, чем найдено место.',
    },
  ],
  [
    /\.of$/,
    {
      en: 'Rates of this place have been measured: remove them first.',
      ru: 'У этого места есть измеренные скорости: сначала удалите их.',
    },
  ],
  [/\.to$/, { en: 'It must not end before it begins.', ru: 'Конец не может быть раньше начала.' }],
  [
    /kgPerDay/,
    {
      en: 'The rate must lie between its lowest and its highest.',
      ru: 'Скорость должна лежать между наименьшей и наибольшей.',
    },
  ],
]

export const REGISTER_CHECK: Check<Register> = {
  check(value) {
    const checked = checkRegister(value)
    return checked.ok ? { ok: true, value: checked.register } : checked
  },
  faultText: (fault) => sentenceFor(fault, IMPOSSIBLE),
}
