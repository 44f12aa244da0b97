import type { Fault } from '../../../../shared/drill/truth/instrument'
import type { Text } from '../../../../shared/i18n/text'

export const m = {
  title: { en: 'Change the truth', ru: 'Изменить обстановку' },
  what: { en: 'What', ru: 'Что' },
  confirm: { en: 'Change', ru: 'Изменить' },
  hint: {
    en: 'It happens at once, and stands in the debrief.',
    ru: 'Вступает в силу сразу и войдёт в разбор.',
  },
  wrong: (label: string) => ({
    en: `“${label}”: a number is missing or not possible. Type it as 1.4.`,
    ru: `«${label}»: нет числа, или оно невозможно. Введите, например: 1,4.`,
  }),
  nothing: {
    en: 'Nothing would change. Choose what is to be different.',
    ru: 'Ничего не изменится. Укажите, что изменить.',
  },
}

/** Titles and fields of the forms. */
export const f = {
  leak: { en: 'A leak', ru: 'Утечка' },
  patch: { en: 'A patch on a leak', ru: 'Заделка утечки' },
  hatch: { en: 'A hatch', ru: 'Люк' },
  instrument: { en: 'An instrument', ru: 'Прибор' },
  switch: { en: 'Switch something on or off', ru: 'Включить или выключить' },
  position: { en: 'Where somebody is', ru: 'Место человека' },
  inject: { en: 'A planned inject, now', ru: 'Плановая вводная, сейчас' },
  oneLeak: { en: 'Leak', ru: 'Утечка' },
  oneInject: { en: 'Inject', ru: 'Вводная' },
  thing: { en: 'Which', ru: 'Что именно' },
  newLeak: { en: 'a new one', ru: 'новая' },
  compartment: { en: 'Compartment', ru: 'Отсек' },
  law: { en: 'Law', ru: 'Закон' },
  size: { en: 'Size (0 stops it; empty: as it is)', ru: 'Размер (0 — прекратить, пусто — прежний)' },
  unit: { en: 'Unit', ru: 'Единица' },
  kgPerDay: { en: 'kg/day at 1 atm', ru: 'кг/сут при 1 атм' },
  holeMm: { en: 'mm, diameter of a hole', ru: 'мм, диаметр отверстия' },
  overMin: { en: 'Evenly over, min', ru: 'Плавно за, мин' },
  holdsBack: { en: 'Holds back, %', ru: 'Держит, %' },
  state: { en: 'State', ru: 'Состояние' },
  motion: { en: 'Movement', ru: 'Ход' },
  gap: {
    en: 'Gap when closed, kg/day at 1 atm into vacuum',
    ru: 'Щель закрытого, кг/сут при 1 атм в вакуум',
  },
  asItIs: { en: 'as it is', ru: 'как есть' },
  open: { en: 'open', ru: 'открыт' },
  closed: { en: 'closed', ru: 'закрыт' },
  free: { en: 'moves freely', ru: 'ходит свободно' },
  jammed: { en: 'jammed', ru: 'заклинен' },
  fault: { en: 'Fault', ru: 'Отказ' },
  dropped: { en: 'Of its readings, %', ru: 'Доля показаний, %' },
  by: (unit: string): Text => ({ en: `By, ${unit}`, ru: `На, ${unit}` }),
  perDay: (unit: string): Text => ({ en: `By, ${unit} a day`, ru: `На, ${unit} за сутки` }),
  on: { en: 'on', ru: 'включено' },
  off: { en: 'off', ru: 'выключено' },
  person: { en: 'Who', ru: 'Кто' },
}

export const LAW: Record<'orifice' | 'crack', Text> = {
  orifice: { en: 'hole (orifice)', ru: 'отверстие' },
  crack: { en: 'crack', ru: 'трещина' },
}

export const FAULT: Record<Fault['fault'] | 'none', Text> = {
  none: { en: 'none: it works', ru: 'нет: исправен' },
  stuck: { en: 'stuck at what it shows', ru: 'завис на показании' },
  dropped: { en: 'shows nothing', ru: 'не показывает' },
  'wrong-turn': { en: 'read on the wrong turn of the dial', ru: 'ошибка в обороте шкалы' },
  offset: { en: 'shows too much', ru: 'завышает' },
  drift: { en: 'drifts', ru: 'уходит со временем' },
}
