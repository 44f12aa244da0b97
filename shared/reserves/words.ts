import type { Language, Text } from '../i18n/text'
import { toMs } from '../time/time'
import { UNIT_NAMES } from '../units/names'
import type { Supplied } from './course'
import { dateOf } from './days'
import type { Missing, Outlook } from './outlook'
import type { Plan } from './plan'
import type { Reached } from './spread'

const GAS: Record<Supplied, Text> = {
  oxygen: { en: 'oxygen', ru: 'кислорода' },
  nitrogen: { en: 'nitrogen', ru: 'азота' },
  air: { en: 'air', ru: 'воздуха' },
}

/**
 * The outlook of a need in one sentence: how long it lasts, which ship brings how much and how far that reaches, and
 * what must still be sent by when.
 */
export function outlookText(outlook: Outlook, plan: Plan): Text {
  return { en: sentence(outlook, plan, 'en'), ru: sentence(outlook, plan, 'ru') }
}

function sentence({ gases, alone, ships, missing }: Outlook, plan: Plan, language: Language): string {
  const say = SAY[language]
  const mass = (kg: number, digits: number) =>
    `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(kg)}\u00a0${UNIT_NAMES.kg[language]}`
  // Rounded to the safe side: more, and sooner.
  const send = ({ kg, byDay }: Missing) =>
    [mass(Math.ceil(kg), 0), GAS[gases[0]!][language], dateText(plan, byDay, language)] as const
  const until = (reached: Reached) => untilText(reached, plan, language)
  const subject = gases.map((gas) => GAS[gas][language]).join(` ${say.and()} `)
  const parts = [say.lasts(subject.charAt(0).toUpperCase() + subject.slice(1), until(alone))]
  let before = alone
  for (const { id, kg, until: reached } of ships) {
    const { title, docks } = plan.ships.find((ship) => ship.id === id)!
    const reaches =
      before.low === Infinity ? say.unneeded() : isLater(reached, before) ? until(reached) : say.tooLate()
    parts.push(say.brings(title[language], dayText(docks, language), mass(kg, 1), reaches))
    before = reached
  }
  const { withShips, withoutShips } = missing
  if (withShips) parts.push((ships.length > 0 ? say.sendMore : say.send)(...send(withShips)))
  else if (withoutShips && ships.length > 0) parts.push(say.instead(...send(withoutShips)))
  return `${parts.join('; ')}.`
}

type Say = Record<
  | 'and'
  | 'lasts'
  | 'brings'
  | 'tooLate'
  | 'unneeded'
  | 'sendMore'
  | 'send'
  | 'instead'
  | 'until'
  | 'beyond'
  | 'between'
  | 'from'
  | 'perhaps',
  (...parts: string[]) => string
>

const SAY: Record<Language, Say> = {
  en: {
    and: () => 'and',
    lasts: (gas, until) => `${gas} will do ${until}`,
    brings: (ship, date, kg, until) => `${ship} on ${date} adds ${kg}: ${until}`,
    tooLate: () => 'too late',
    unneeded: () => 'not needed',
    send: (kg, gas, date) => `send at least ${kg} of ${gas} by ${date}`,
    sendMore: (kg, gas, date) => `besides, send at least ${kg} of ${gas} by ${date}`,
    instead: (kg, gas, date) => `without any ship, send at least ${kg} of ${gas} by ${date}`,
    until: (date) => `until ${date}`,
    beyond: (date) => `beyond the end of the plan on ${date}`,
    between: (from, to) => ` (${from} to ${to})`,
    from: (from) => ` (${from} or later)`,
    perhaps: (percent, from) => ` (with ${percent} not, from ${from} on)`,
  },
  ru: {
    and: () => 'и',
    lasts: (gas, until) => `${gas} хватит ${until}`,
    brings: (ship, date, kg, until) => `${ship} (${date}) доставит ${kg}: ${until}`,
    tooLate: () => 'слишком поздно',
    unneeded: () => 'не требуется',
    send: (kg, gas, date) => `доставить не менее ${kg} ${gas} до ${date}`,
    sendMore: (kg, gas, date) => `сверх того доставить не менее ${kg} ${gas} до ${date}`,
    instead: (kg, gas, date) => `без кораблей доставить не менее ${kg} ${gas} до ${date}`,
    until: (date) => `до ${date}`,
    beyond: (date) => `дольше срока плана (${date})`,
    between: (from, to) => ` (от ${from} до ${to})`,
    from: (from) => ` (${from} или позже)`,
    perhaps: (percent, from) => ` (с вероятностью ${percent} — нет, начиная с ${from})`,
  },
}

/** Does it come later in any of the cases that are told, or in fewer? */
function isLater(reached: Reached, before: Reached): boolean {
  const ends = ['low', 'middle', 'high'] as const
  return reached.probability < before.probability || ends.some((end) => reached[end] > before[end])
}

/** Until when something lasts, with the interval of 95 %. */
function untilText({ low, middle, high, probability }: Reached, plan: Plan, language: Language): string {
  const say = SAY[language]
  const date = (day: number) => dateText(plan, Math.min(day, plan.days), language)
  if (middle === Infinity) {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
    const isSure = low === Infinity
    const doubt = isSure ? '' : say.perhaps(`${format.format(100 * probability)}\u00a0%`, date(low))
    return say.beyond(date(plan.days)) + doubt
  }
  const between =
    high === Infinity
      ? say.from(date(low))
      : date(low) === date(high)
        ? ''
        : say.between(date(low), date(high))
  return say.until(date(middle)) + between
}

function dateText(plan: Plan, day: number, language: Language): string {
  return dayText(dateOf(plan, day), language)
}

/** "14 March 2021", "14 марта 2021". */
export function dayText(date: string, language: Language): string {
  const form = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ru', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return `${form.format(toMs(`${date}T00:00:00.000Z`))} ${date.slice(0, 4)}`
}
