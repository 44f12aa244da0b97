import type { Text } from '../../../../shared/i18n/text'

export const m = {
  earlier: (n: number) => ({ en: `Earlier entries: ${n}`, ru: `Более ранние записи: ${n}` }),
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
} satisfies Record<string, Text | Record<string, Text> | ((n: number) => Text)>
