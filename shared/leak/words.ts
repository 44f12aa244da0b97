import type { Verdict } from './report'

/** Has the verdict a probability to speak of? */
export const isDecided = (kind: Verdict['kind']) => kind !== 'undetermined' && kind !== 'insufficient-data'

/** What the engine says, as the screen and the paper say it. */
export const WORDS = {
  verdict: { en: 'Which segment', ru: 'Какой отсек' },
  verdictKind: {
    located: (names: string) => ({ en: `Leak in ${names}`, ru: `Утечка: ${names}` }),
    narrowed: (names: string) => ({ en: `Leak in one of: ${names}`, ru: `Утечка в одном из: ${names}` }),
    'no-leak': () => ({ en: 'No leak', ru: 'Утечки нет' }),
    explained: () => ({ en: 'Explained, no leak', ru: 'Объяснено, утечки нет' }),
    undetermined: () => ({ en: 'Not determined yet', ru: 'Пока не определено' }),
    'insufficient-data': () => ({ en: 'Not enough data', ru: 'Данных недостаточно' }),
  },
  probabilityNone: { en: 'none', ru: 'нет утечки' },
  rate: { en: 'Rate', ru: 'Скорость' },
  /** Where the leaking part has no rate of its own yet. */
  loss: { en: 'Air lost', ru: 'Потеря воздуха' },
  rateBeyond: { en: 'Rate beyond known flows', ru: 'Сверх известных потоков' },
  inVolume: (volume: string) => ({ en: `in ${volume}\u00a0m³`, ru: `в ${volume}\u00a0м³` }),
  perHour: (unit: string) => ({ en: `${unit}/h`, ru: `${unit}/ч` }),
  percentPerDay: { en: '%/day', ru: '%/сут' },
  kgPerDay: { en: 'kg/day', ru: 'кг/сут' },
  hole: { en: 'Hole', ru: 'Отверстие' },
  mm: { en: 'mm', ru: 'мм' },
  lawText: (orifice: string, crack: string) => ({
    en: `orifice ${orifice}, crack ${crack}`,
    ru: `отверстие ${orifice}, трещина ${crack}`,
  }),
  reserve: (floor: string) => ({ en: `Reserve time to ${floor}`, ru: `Резервное время до ${floor}` }),
  linear: { en: 'linear', ru: 'линейно' },
  orifice: { en: 'orifice', ru: 'отверстие' },
  crack: { en: 'crack', ru: 'трещина' },
  next: { en: 'Next', ru: 'Далее' },
  instead: { en: 'Or', ru: 'Или' },
  action: {
    close: (hatches: string) => ({ en: `close ${hatches}`, ru: `закрыть ${hatches}` }),
    open: (hatches: string) => ({ en: `open ${hatches}`, ru: `открыть ${hatches}` }),
    isolate: (hatches: string) => ({ en: `leave and close ${hatches}`, ru: `покинуть и закрыть ${hatches}` }),
    'close-all': () => ({ en: 'close all hatches', ru: 'закрыть все люки' }),
    read: (places: string) => ({ en: `read ${places}`, ru: `измерить: ${places}` }),
    wait: () => ({ en: 'wait', ru: 'ждать' }),
  },
  foundIn: (time: string) => ({ en: `found ${time}`, ru: `отсек ${time}` }),
  schedule: (every: string, verdictAt: string) => ({
    en: `Read every ${every}; a verdict is expected at ${verdictAt} GMT.`,
    ru: `Измерять раз в ${every}; вывод ожидается ${verdictAt} GMT.`,
  }),
  stay: (places: string) => ({ en: `The crew stays in ${places}.`, ru: `Экипаж находится в: ${places}.` }),
  doubts: { en: 'What would change this', ru: 'Что изменит вывод' },
  engineFailed: {
    en: 'The leak engine failed on the last entry. Decide by the gauges and the book; recording goes on.',
    ru: 'Сбой расчёта на последней записи. Решайте по приборам и книге; запись продолжается.',
  },
  asOf: (time: string) => ({ en: `as of ${time} GMT`, ru: `на ${time} GMT` }),
  cause: {
    temperature: { en: 'temperature', ru: 'температура' },
    'oxygen-use': { en: 'oxygen use of the crew', ru: 'потребление кислорода экипажем' },
    'known-flows': { en: 'known gas flows', ru: 'известные потоки газов' },
  },
  explainedBy: (causes: string) => ({ en: `By: ${causes}.`, ru: `Причина: ${causes}.` }),
}
