import type { Text } from '../../i18n/text'
import type { DataOf } from '../event'

/** What an entry of the log is called, on the screen and on paper. */
export const WORDS = {
  wholeStation: { en: 'whole station', ru: 'вся станция' },
  gasFlow: { en: 'Gas flow', ru: 'Поток газа' },
  heard: { en: 'Heard or felt', ru: 'Слышно или ощутимо' },
  told: { en: 'Told', ru: 'Сообщено' },
  notAdvised: { en: 'not the advised hatch', ru: 'не рекомендованный люк' },
  undone: { en: 'taken back', ru: 'отменено' },
  lateEntry: { en: 'late entry', ru: 'внесено позже' },
  alarm: { en: 'Alarm', ru: 'Сигнал' },
  alarmState: {
    raised: { en: 'raised', ru: 'включён' },
    acknowledged: { en: 'acknowledged', ru: 'принят' },
    muted: { en: 'sound off', ru: 'звук отключён' },
    cleared: { en: 'cleared', ru: 'снят' },
  },
  procedure: { en: 'Procedure', ru: 'Процедура' },
  left: { en: 'Procedure left', ru: 'Процедура прекращена' },
  onStep: {
    done: { en: 'Done', ru: 'Выполнено' },
    skipped: { en: 'Skipped', ru: 'Пропущено' },
    deferred: { en: 'Deferred', ru: 'Отложено' },
    overridden: { en: 'Overridden', ru: 'Отступление' },
    failed: { en: 'Failed', ru: 'Не удалось' },
    timer: { en: 'Time begun anew', ru: 'Отсчёт начат заново' },
    unpinned: { en: 'No longer watched', ru: 'Снято с контроля' },
    after: { en: 'Step put in after', ru: 'Добавлен шаг после' },
    instead: { en: 'Step reworded', ru: 'Шаг изменён' },
  },
} satisfies Record<string, Text | Record<string, Text>>

export const SITE: Record<DataOf<'leak-site'>['state'], Text> = {
  found: { en: 'found', ru: 'найдено' },
  confirmed: { en: 'confirmed', ru: 'подтверждено' },
  patched: { en: 'patched', ru: 'заделано' },
}

export const METHOD: Record<DataOf<'noise-note'>['method'], Text> = {
  ultrasonic: { en: 'ultrasonic detector', ru: 'ультразвуковой прибор' },
  'flow-sensor': { en: 'air-flow sensor at a hatch', ru: 'датчик потока у люка' },
  'hatch-pull': { en: 'push or pull at a hatch', ru: 'усилие на люке' },
  other: { en: 'other', ru: 'другое' },
}

export const CAUSE: Record<DataOf<'gas-flow'>['cause'], Text> = {
  crew: { en: 'crew', ru: 'экипаж' },
  generator: { en: 'generation', ru: 'получение' },
  repress: { en: 'repress', ru: 'наддув' },
  airlock: { en: 'airlock', ru: 'шлюзование' },
  vent: { en: 'vent', ru: 'сброс' },
  other: { en: 'other', ru: 'другое' },
}

export const GAS: Record<DataOf<'gas-flow'>['gas'], Text> = {
  oxygen: { en: 'oxygen', ru: 'кислород' },
  nitrogen: { en: 'nitrogen', ru: 'азот' },
  air: { en: 'air', ru: 'воздух' },
  'carbon-dioxide': { en: 'carbon dioxide', ru: 'углекислый газ' },
}
