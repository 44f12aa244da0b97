import type { Language, Text } from '../../shared/i18n/text'
import type { Interval } from '../../shared/leak/report'
import { type Format, formatFor } from '../../shared/units/format'
import { UNIT_NAMES } from '../../shared/units/names'
import type { PressureUnit } from '../../shared/units/units'

/** How one part of the report speaks: its language, and pressures in the unit asked for with mmHg beside it. */
export interface Phrases extends Format {
  language: Language
  t(text: Text): string
  /** "14.50 psi (750 mmHg)" */
  pressureBoth(pa: number): string
  /** In a unit of its own choice, with its name. */
  pressureIn(pa: number, unit: PressureUnit): string
  /** "−1.2 (−1.0…−1.4) mmHg/h": the mean and the 95 % band; of a loss its smaller end first. */
  interval(interval: Interval, unit: string, inUnit?: (si: number) => number): string
  /** The same for a pressure rate from Pa/s. */
  rates(paPerS: Interval): string[]
  /** "T+1:02:03" from the opening; a late entry may lie before it. */
  since(openedMs: number, ms: number): string
  /** "2020-12-26 15:02:07" */
  second(ms: number): string
}

export function phrasesFor(language: Language, unit: PressureUnit): Phrases {
  const format = formatFor(language, unit)
  const inMmHg = formatFor(language, 'mmHg')
  const isOther = unit !== 'mmHg'
  const t = (text: Text) => text[language]

  function interval({ mean, low, high }: Interval, name: string, inUnit = (si: number) => si): string {
    const band = high <= 0 ? [high, low] : [low, high]
    const [middle, from, to] = [mean, ...band].map((value) => format.significant(inUnit(value), 3))
    return `${middle} (${from}…${to}) ${name}`
  }

  return {
    ...format,
    language,
    t,
    interval,
    pressureBoth: (pa) => (isOther ? `${format.pressure(pa)} (${inMmHg.pressure(pa)})` : format.pressure(pa)),
    pressureIn: (pa, other) => formatFor(language, other).pressure(pa),
    rates: (paPerS) =>
      [format, ...(isOther ? [inMmHg] : [])].map(({ unitName, perHourValue }) =>
        interval(paPerS, `${unitName}/${t(UNIT_NAMES.h)}`, perHourValue),
      ),
    since: (openedMs, ms) =>
      ms < openedMs ? `−${format.elapsed(openedMs - ms)}` : `+${format.elapsed(ms - openedMs)}`,
    second: (ms) => `${format.gmt(ms).slice(0, 10)} ${format.timeOfDay(ms)}`,
  }
}
