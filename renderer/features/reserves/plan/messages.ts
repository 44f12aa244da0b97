import type { Text } from '../../../../shared/i18n/text'
import type { Plan } from '../../../../shared/reserves/plan'

/** Of the fields. */
export const f = {
  name: { en: 'Name', ru: 'Название' },
  starts: { en: 'Begins', ru: 'Начало' },
  days: { en: 'Length', ru: 'Длительность' },
  perDayAndPerson: { en: 'Oxygen a person', ru: 'Кислород на человека' },
  volume: { en: 'Volume', ru: 'Объём' },
  temperature: { en: 'Temperature', ru: 'Температура' },
  pressure: { en: 'Pressure', ru: 'Давление' },
  oxygen: { en: 'Oxygen in it', ru: 'В том числе кислород' },
  others: { en: 'CO₂ and water', ru: 'CO₂ и вода' },
  from: { en: 'From', ru: 'С' },
  people: { en: 'People aboard', ru: 'Людей на борту' },
  leak: { en: 'Leak', ru: 'Утечка' },
  law: { en: 'Law', ru: 'Закон' },
  grows: { en: 'Grows by', ru: 'Рост' },
  on: { en: 'On', ru: 'Когда' },
  lost: { en: 'Air that goes', ru: 'Уходит воздуха' },
  segment: { en: 'Segment', ru: 'Сегмент' },
  gas: { en: 'What', ru: 'Что' },
  mass: { en: 'Mass', ru: 'Масса' },
  usable: { en: 'Of it usable', ru: 'Из них доступно' },
  makes: { en: 'Oxygen it makes', ru: 'Даёт кислорода' },
  water: { en: 'Runs on', ru: 'Берёт воду из' },
  noWater: { en: 'never runs dry', ru: 'вода не кончается' },
  fails: { en: 'Does not work from', ru: 'Не работает с' },
  until: { en: 'to', ru: 'по' },
  meanTime: { en: 'Mean time to failure', ru: 'Средняя наработка до отказа' },
  launches: { en: 'Launch', ru: 'Запуск' },
  docks: { en: 'Docks', ru: 'Стыковка' },
  sooner: { en: 'Sooner by up to', ru: 'Раньше не более чем на' },
  later: { en: 'Later by up to', ru: 'Позже не более чем на' },
  transferable: { en: 'Can be brought aboard', ru: 'Можно передать' },
  keepOxygen: { en: 'Oxygen is kept at', ru: 'Кислород держать на' },
  topUpBelow: { en: 'Let gas in below', ru: 'Подавать газ ниже' },
  topUpTo: { en: 'Up to', ru: 'До' },
  topUpWith: { en: 'With', ru: 'Чем' },
} satisfies Record<string, Text>

/** Units that stand beside a field. */
export const UNIT = {
  kg: { en: 'kg', ru: 'кг' },
  kgPerDay: { en: 'kg/day', ru: 'кг/сут' },
  days: { en: 'days', ru: 'сут' },
  percent: { en: '%', ru: '%' },
  percentPerYear: { en: '%/year', ru: '%/год' },
} satisfies Record<string, Text>

export const SEGMENT: Record<Plan['stores'][number]['segment'], Text> = {
  russian: { en: 'Russian', ru: 'российский' },
  us: { en: 'US', ru: 'американский' },
  other: { en: 'other', ru: 'другой' },
}

export const LAW: Record<Plan['leak']['law'], Text> = {
  orifice: { en: 'hole: as the pressure', ru: 'отверстие: как давление' },
  crack: { en: 'crack: as its square', ru: 'трещина: как его квадрат' },
  constant: { en: 'constant', ru: 'постоянная' },
}

export const TOP_UP: [string, Text][] = [
  ['nitrogen,air', { en: 'nitrogen, then air', ru: 'азотом, затем воздухом' }],
  ['air,nitrogen', { en: 'air, then nitrogen', ru: 'воздухом, затем азотом' }],
  ['nitrogen', { en: 'nitrogen', ru: 'азотом' }],
  ['air', { en: 'air', ru: 'воздухом' }],
]

export const m = {
  add: { en: 'Add', ru: 'Добавить' },
  none: { en: 'none', ru: 'нет' },
  never: { en: 'nothing', ru: 'ничем' },
  kept: {
    en: 'Every change is kept at once; Z takes it back.',
    ru: 'Каждое изменение сохраняется сразу; Z возвращает.',
  },
  keys: { en: 'Arrows go from line to line, Enter opens.', ru: 'Стрелки — по строкам, Enter — открыть.' },
  fromSession: { en: 'From a session', ru: 'Из сеанса' },
  fromSessionTitle: { en: 'Leak from a session', ru: 'Утечка из сеанса' },
  session: { en: 'Session', ru: 'Сеанс' },
  noSessions: {
    en: 'There is no session to take it from. Open or import one first.',
    ru: 'Нет сеанса, из которого её взять. Сначала откройте или загрузите сеанс.',
  },
  reckoning: { en: 'The leak engine reckons…', ru: 'Идёт расчёт утечки…' },
  noLeak: {
    en: 'This session tells no leak and its rate. Choose another, or type the rate.',
    ru: 'В этом сеансе утечки и её скорости нет. Выберите другой или введите скорость.',
  },
  found: { en: 'Found', ru: 'Найдено' },
  growsAsBefore: {
    en: 'How it grows stays as the plan says.',
    ru: 'Рост утечки остаётся как в плане.',
  },
  take: { en: 'Take over', ru: 'Принять' },
  move: { en: 'Move cargo', ru: 'Перенести' },
  moveTitle: { en: 'Move a part of the cargo', ru: 'Перенести часть груза' },
  moveFrom: { en: 'From', ru: 'С корабля' },
  mass: { en: 'So much of it', ru: 'Сколько' },
  moveTo: { en: 'To', ru: 'На корабль' },
  tooMuch: (kg: string): Text => ({ en: `There are only ${kg} kg of it.`, ru: `Его всего ${kg} кг.` }),
  sections: {
    basics: { en: 'Plan', ru: 'План' },
    cabin: { en: 'Cabin at the beginning', ru: 'Атмосфера в начале' },
    crew: { en: 'Crew', ru: 'Экипаж' },
    leak: { en: 'Leak', ru: 'Утечка' },
    policy: { en: 'How pressure is kept', ru: 'Как держат давление' },
    limits: { en: 'Limits', ru: 'Пределы' },
    losses: { en: 'Air that goes on a day', ru: 'Разовые потери воздуха' },
    stores: { en: 'Stores', ru: 'Запасы' },
    generators: { en: 'Generators', ru: 'Генераторы' },
    ships: { en: 'Ships', ru: 'Корабли' },
  },
}

/** What the lines say. */
export const r = {
  oxygenUse: { en: 'Oxygen a person', ru: 'Кислород на человека' },
  air: { en: 'Pressure', ru: 'Давление' },
  ofIt: { en: 'of it', ru: 'в том числе' },
  room: { en: 'Volume, temperature', ru: 'Объём, температура' },
  rate: { en: 'At the beginning', ru: 'В начале' },
  course: { en: 'Goes', ru: 'Зависит' },
  oxygenKept: { en: 'Oxygen kept at', ru: 'Кислород держат на' },
  topUp: { en: 'Gas let in', ru: 'Подача газа' },
  never: { en: 'never', ru: 'нет' },
  from: (day: string): Text => ({ en: `From ${day}`, ru: `С ${day}` }),
  people: (n: number): Text => ({ en: `${n} aboard`, ru: `на борту ${n}` }),
  usable: (percent: string): Text => ({ en: `${percent} usable`, ru: `доступно ${percent}` }),
  fails: (from: string, to?: string): Text => ({
    en: `fails ${from}${to ? ` to ${to}` : ''}`,
    ru: `отказ с ${from}${to ? ` по ${to}` : ''}`,
  }),
}
