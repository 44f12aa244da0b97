import type { Language, Text } from '../../../i18n/text'
import { toIso } from '../../../time/time'
import { PRESSURE_DIGITS, UNIT_NAMES } from '../../../units/names'
import { fromSi, type PressureUnit, type UnitOf } from '../../../units/units'

/** Numbers, times and quantities as a reader of each language writes them. */

function inBoth(say: (language: Language) => string): Text {
  return { en: say('en'), ru: say('ru') }
}

export function same(text: string): Text {
  return inBoth(() => text)
}

/** Several texts on one line. */
export function joined(texts: readonly Text[], by: string): Text {
  return inBoth((language) => texts.map((text) => text[language]).join(by))
}

/** GMT to the minute: "2020-12-26 15:02". */
export function gmt(at: string | number): string {
  return (typeof at === 'number' ? toIso(at) : at).slice(0, 16).replace('T', ' ')
}

function number(value: number | string): Text {
  const written = String(value).replace('-', '−')
  return { en: written, ru: written.replace('.', ',') }
}

/** As it was read or typed: "14.68 psi". */
export function quantity({ value, unit }: { value: number; unit: keyof typeof UNIT_NAMES }): Text {
  return joined([number(value), UNIT_NAMES[unit]], ' ')
}

/** From Pa, as fine as an instrument of the unit shows. */
export function pressure(pa: number, unit: PressureUnit): Text {
  return joined([number(fromSi('pressure', pa, unit).toFixed(PRESSURE_DIGITS[unit])), UNIT_NAMES[unit]], ' ')
}

/** "1.4 kg/day" */
export function kgPerDay(mean: number): Text {
  return joined([number(Number(mean.toPrecision(2))), { en: 'kg/day', ru: 'кг/сут' }], ' ')
}

/** Never "100 %": no probability of ours is certain. */
export function percent(share: number): Text {
  return share > 0.999
    ? { en: '> 99.9 %', ru: '> 99,9 %' }
    : joined([number((share * 100).toFixed(0)), same('%')], ' ')
}

/** From seconds, as fine as it matters: "45 s", "25 min", "3 h 20 min", "26 h", "2.4 days". */
export function duration(seconds: number): Text {
  const s = Math.max(0, Math.round(seconds))
  const [hours, minutes] = [Math.floor(s / 3600), Math.floor((s % 3600) / 60)]
  const part = (value: number, unit: UnitOf<'time'>) => quantity({ value, unit })
  if (s < 60) return part(s, 's')
  if (s < 3600) return part(minutes, 'min')
  if (s < 36_000 && minutes > 0) return joined([part(hours, 'h'), part(minutes, 'min')], ' ')
  return s < 172_800 ? part(hours, 'h') : part(Number((s / 86_400).toPrecision(3)), 'day')
}
