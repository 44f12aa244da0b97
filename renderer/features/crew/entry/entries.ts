import type { Text } from '../../../../shared/i18n/text'
import type { DataOf } from '../../../../shared/session/event'
import { CAUSE, GAS, METHOD, SITE } from '../../../../shared/session/words/words'
import { toIso } from '../../../../shared/time/time'
import { parseGmt, parseNumber } from '../reading/entry-time'

/**
 * What else the crew records besides hatches, readings and places: for each kind of event its fields and how they
 * become the event's data. A table, so that a further kind is a further row.
 */

export type Values = Record<string, string>

export interface EntryField {
  name: string
  label: Text
  input: 'text' | 'number' | 'gmt' | 'compartment' | 'compartment-or-whole' | Record<string, Text>
  optional?: boolean
}

interface EntryForm<K extends EntryKind> {
  title: Text
  fields: EntryField[]
  /** From values that `faultOf` let pass. */
  data(values: Values): DataOf<K>
}

export type EntryKind = 'note' | 'leak-site' | 'noise-note' | 'gas-flow'

/** An entry as the form gives it: the kind of event and its data. */
export type Entry = { [K in EntryKind]: { kind: K; data: DataOf<K> } }[EntryKind]

const text = (label: Text, optional = false): EntryField => ({ name: 'text', label, input: 'text', optional })
const where: EntryField = {
  name: 'compartment',
  label: { en: 'Compartment', ru: 'Отсек' },
  input: 'compartment',
}

export const ENTRIES: { [K in EntryKind]: EntryForm<K> } = {
  note: {
    title: { en: 'Note', ru: 'Заметка' },
    fields: [text({ en: 'Text', ru: 'Текст' })],
    data: ({ text }) => ({ text: text! }),
  },
  'leak-site': {
    title: { en: 'Leak place', ru: 'Место утечки' },
    fields: [
      where,
      {
        name: 'state',
        label: { en: 'State', ru: 'Состояние' },
        input: SITE,
      },
      text({ en: 'Place and remarks', ru: 'Место и примечания' }, true),
    ],
    data: ({ compartment, state, text }) => ({
      compartment: compartment!,
      state: state as DataOf<'leak-site'>['state'],
      text: text || undefined,
    }),
  },
  'noise-note': {
    title: { en: 'Heard, felt or shown', ru: 'Слышно, ощутимо или видно' },
    fields: [
      {
        name: 'method',
        label: { en: 'By', ru: 'Способ' },
        input: METHOD,
      },
      { ...where, label: { en: 'Leak on the side of', ru: 'Утечка со стороны' } },
      text({ en: 'Remarks', ru: 'Примечания' }, true),
    ],
    data: ({ method, compartment, text }) => ({
      method: method as DataOf<'noise-note'>['method'],
      compartment: compartment!,
      text: text || undefined,
    }),
  },
  'gas-flow': {
    title: { en: 'Known gas flow', ru: 'Известный поток газа' },
    fields: [
      { ...where, input: 'compartment-or-whole' },
      {
        name: 'cause',
        label: { en: 'Cause', ru: 'Причина' },
        input: CAUSE,
      },
      {
        name: 'gas',
        label: { en: 'Gas', ru: 'Газ' },
        input: GAS,
      },
      {
        name: 'direction',
        label: { en: 'Direction', ru: 'Направление' },
        input: {
          out: { en: 'out of the cabin air', ru: 'из воздуха кабины' },
          in: { en: 'into the cabin air', ru: 'в воздух кабины' },
        },
      },
      { name: 'amount', label: { en: 'Amount', ru: 'Количество' }, input: 'number' },
      {
        name: 'measure',
        label: { en: 'Unit', ru: 'Единица' },
        input: {
          day: { en: 'kg/day', ru: 'кг/сут' },
          h: { en: 'kg/h', ru: 'кг/ч' },
          kg: { en: 'kg in all', ru: 'кг всего' },
        },
      },
      { name: 'plusMinus', label: { en: '± (95 %)', ru: '± (95 %)' }, input: 'number', optional: true },
      { name: 'from', label: { en: 'From, GMT', ru: 'С, GMT' }, input: 'gmt' },
      { name: 'to', label: { en: 'To, GMT', ru: 'По, GMT' }, input: 'gmt', optional: true },
    ],
    data(values) {
      const amount = Math.abs(parseNumber(values['amount']!)!) * (values['direction'] === 'out' ? -1 : 1)
      const per = values['measure'] as 'day' | 'h' | 'kg'
      const to = values['to'] ? parseGmt(values['to']) : undefined
      return {
        compartment: values['compartment']!,
        cause: values['cause'] as DataOf<'gas-flow'>['cause'],
        gas: values['gas'] as DataOf<'gas-flow'>['gas'],
        ...(per === 'kg'
          ? { mass: { value: amount, unit: 'kg' as const } }
          : { rate: { value: amount, unit: 'kg' as const, per } }),
        plusMinus: values['plusMinus'] ? parseNumber(values['plusMinus']) : undefined,
        from: toIso(parseGmt(values['from']!)!),
        to: to === undefined ? undefined : toIso(to),
      }
    },
  },
}

/** The first field that does not hold what it should. */
export function faultOf(fields: readonly EntryField[], values: Values): EntryField | undefined {
  return fields.find(({ name, input, optional }) => {
    const value = (values[name] ?? '').trim()
    if (value === '') return !optional
    if (input === 'number') return parseNumber(value) === undefined
    return input === 'gmt' && parseGmt(value) === undefined
  })
}
