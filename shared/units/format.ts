import type { Language } from '../i18n/text'
import { DAY_MS, HOUR_MS, toIso } from '../time/time'
import { PRESSURE_DIGITS, UNIT_NAMES } from './names'
import { differenceFromSi, fromSi, type PressureUnit, type UnitOf } from './units'

export interface Format extends ReturnType<typeof formatIn> {
  /** The same in the unit of these compartments, where all of them have one. */
  at(compartments: readonly string[]): Format
}

/**
 * Numbers, times and pressures as a reader of `language` writes them, pressures in `unit`; `unitAt` says where the
 * pressure of one compartment is written in another.
 */
export function formatFor(
  language: Language,
  unit: PressureUnit,
  unitAt: (compartment: string) => PressureUnit = () => unit,
): Format {
  return {
    ...formatIn(language, unit),
    at(compartments) {
      const [one = unit, ...others] = new Set(compartments.map(unitAt))
      return formatFor(language, others.length > 0 ? unit : one, unitAt)
    },
  }
}

function formatIn(language: Language, unit: PressureUnit) {
  const localised = (value: number, options: Intl.NumberFormatOptions) =>
    numberFormat(language, options).format(value).replace('-', '−')
  const number = (value: number, digits: number) =>
    localised(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const significant = (value: number, digits: number) =>
    localised(value, { maximumSignificantDigits: digits })
  const unitName = UNIT_NAMES[unit][language]
  const name = (of: UnitOf<'time'>) => UNIT_NAMES[of][language]
  return {
    unit,
    unitName,
    number,
    /** For numbers whose size is not known beforehand. */
    significant,
    /** Never "100 %": no probability of ours is certain, though its digits may end before it shows. */
    percent(share: number) {
      const percent = share * 100
      if (percent > 99.9) return `> ${number(99.9, 1)} %`
      if (percent < 0.1 && share > 0) return `< ${number(0.1, 1)} %`
      return `${number(percent, percent < 1 || percent > 99 ? 1 : 0)} %`
    },
    pressureValue: (pa: number) => fromSi('pressure', pa, unit),
    pressure: (pa: number) => `${number(fromSi('pressure', pa, unit), PRESSURE_DIGITS[unit])} ${unitName}`,
    /** A pressure rate from Pa/s, in the reader's unit per hour. */
    ratePerHour: (paPerS: number) =>
      `${significant(differenceFromSi('pressure', paPerS * 3600, unit), 3)} ${unitName}/${name('h')}`,
    /** The number of the same, without its unit. */
    perHourValue: (paPerS: number) => differenceFromSi('pressure', paPerS * 3600, unit),
    /** As fine as it matters: "45 s", "25 min", "3 h 20 min", "26 h", "2.4 days". */
    duration(seconds: number) {
      const s = Math.max(0, Math.round(seconds))
      // A number and its unit stay on one line.
      const inUnit = (value: number | string, of: UnitOf<'time'>) => `${value}\u00a0${name(of)}`
      const [hours, minutes] = [Math.floor(s / 3600), Math.floor((s % 3600) / 60)]
      if (s < 60) return inUnit(s, 's')
      if (s < 3600) return inUnit(minutes, 'min')
      if (s < 36_000 && minutes > 0) return `${inUnit(hours, 'h')} ${inUnit(minutes, 'min')}`
      if (s < 2 * 86400) return inUnit(hours, 'h')
      return inUnit(significant(s / 86400, s < 100 * 86400 ? 2 : 3), 'day')
    },
    /** GMT to the minute: "2020-12-26 15:02". */
    gmt: (ms: number) => toIso(ms).slice(0, 16).replace('T', ' '),
    /** GMT time of day: "15:02:07". */
    timeOfDay: (ms: number) => toIso(ms).slice(11, 19),
    /** Elapsed time: "1d 03:15:09". */
    elapsed(ms: number) {
      const days = Math.floor(ms / DAY_MS)
      const clock = [(ms % DAY_MS) / HOUR_MS, (ms % HOUR_MS) / 60_000, (ms % 60_000) / 1000]
        .map((n) => String(Math.floor(n)).padStart(2, '0'))
        .join(':')
      return days > 0 ? `${days}${DAY[language]} ${clock}` : clock
    },
  }
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** Each is made once: making it takes longer than writing many numbers with it. */
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(language, options)
  numberFormats.set(key, made)
  return made
}

/** Of an elapsed time, which has no room for more. */
const DAY = { en: 'd', ru: 'д' }
