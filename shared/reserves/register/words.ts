import type { Language, Text } from '../../i18n/text'
import { Z95 } from '../../leak/physics/physics'
import { UNIT_NAMES, perName } from '../../units/names'
import { dayText } from '../words'
import { lastRise, type Change, type Rise } from './cause-of-rise'
import type { CAUSES, Register } from './register'

export const CAUSE_NAMES: Record<(typeof CAUSES)[number], Text> = {
  crack: { en: 'crack', ru: 'трещина' },
  puncture: { en: 'puncture', ru: 'пробоина' },
  seal: { en: 'seal', ru: 'уплотнение' },
  valve: { en: 'valve', ru: 'клапан' },
  unknown: { en: 'not known', ru: 'неизвестна' },
}

/** A new place or a known one that grows: the answer, and what speaks for it. Bands are 95 %. */
export function riseText(register: Register): Text {
  if (!register.rates.some(({ of }) => of === 'station')) return SAY.noRates
  const rise = lastRise(register)
  if (!rise) return SAY.noRise
  return { en: sentences(rise, register, 'en'), ru: sentences(rise, register, 'ru') }
}

function sentences(rise: Rise, { places }: Register, language: Language): string {
  const { before, after, station, known, unmeasured, probability, answer } = rise
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2, minimumFractionDigits: 2 })
  const number = (value: number) => format.format(value).replace('-', '−')
  const unit = `\u00a0${UNIT_NAMES.kg[language]}/${perName('day')[language]}`
  const change = ({ kgPerDay, sigmaKgPerDay }: Change) =>
    `${number(kgPerDay)}\u00a0±\u00a0${number(Z95 * sigmaKgPerDay)}${unit}`
  const share = answer === 'known-place' ? 1 - probability : probability
  // Never "100 %": nothing here is certain.
  const percent = `${share > 0.99 ? '>\u00a099' : Math.round(100 * share)}\u00a0%`
  const positions = unmeasured.map((id) => {
    const place = places.find((one) => one.id === id)!
    return `${place.compartment}, ${place.position[language]}`
  })
  const said = [
    SAY[answer](percent)[language],
    SAY.station(
      dayText(after.from, language),
      `${number(before.kgPerDay)} → ${number(after.kgPerDay)}${unit}`,
      change(station),
    )[language],
  ]
  const measured = places.filter(({ id, found }) => found <= after.from && !unmeasured.includes(id))
  said.push(measured.length > 0 ? SAY.known(change(known))[language] : SAY.noneKnown[language])
  if (positions.length > 0) said.push(SAY.unmeasured(positions.join('; '))[language])
  return said.join(' ')
}

const SAY = {
  noRates: {
    en: 'No rate of the station has been measured yet.',
    ru: 'Скорость утечки станции ещё не измеряли.',
  },
  noRise: {
    en: 'The rate of the station has not risen: nothing speaks for a new place or for one that grows.',
    ru: 'Скорость утечки станции не возросла: ничто не говорит о новом месте или о росте известного.',
  },
  'new-place': (percent: string): Text => ({
    en: `Probably a new place (${percent}).`,
    ru: `Вероятно, новое место (${percent}).`,
  }),
  'known-place': (percent: string): Text => ({
    en: `Probably a known place that grows (${percent}).`,
    ru: `Вероятно, растёт известное место (${percent}).`,
  }),
  'cannot-tell': (percent: string): Text => ({
    en: `It cannot be told yet whether the place is new (${percent}) or a known one grows.`,
    ru: `Пока не различить: новое место (${percent}) или рост известного.`,
  }),
  station: (date: string, rates: string, change: string): Text => ({
    en: `About ${date} the station's rate rose, ${rates}: by ${change}.`,
    ru: `Около ${date} скорость утечки станции возросла, ${rates}: на ${change}.`,
  }),
  known: (change: string): Text => ({
    en: `The known places changed meanwhile by ${change}.`,
    ru: `Известные места изменились за это время на ${change}.`,
  }),
  noneKnown: {
    en: 'No known place was measured both before and after.',
    ru: 'Ни одно известное место не измерено и до, и после.',
  },
  unmeasured: (places: string): Text => ({
    en: `To be measured, because nobody knows what they did: ${places}.`,
    ru: `Нужно измерить, их вклад неизвестен: ${places}.`,
  }),
}
