import { SETTINGS_FILE } from '../../../../shared/contract/settings-file'
import type { Text } from '../../../../shared/i18n/text'

export const m = {
  transferHint: {
    en: `The settings leave as one file, ${SETTINGS_FILE}, and come from one: what it changes is shown first. A copy of the library carries them anyway.`,
    ru: `Настройки выгружаются одним файлом ${SETTINGS_FILE} и загружаются из него: сначала видно, что изменится. Копия библиотеки содержит их и так.`,
  },
  resetHint: {
    en: 'All but the language go back to the usual, the crew and the instruments of your own too. Sessions, plans and backups stay as they are.',
    ru: 'Всё, кроме языка, вернётся к обычному, в том числе экипаж и свои приборы. Сеансы, планы и резервные копии не затрагиваются.',
  },
  export: { en: 'Export settings', ru: 'Выгрузить настройки' },
  import: { en: 'Import settings', ru: 'Загрузить настройки' },
  reset: { en: 'Reset all settings', ru: 'Сбросить все настройки' },
  undo: { en: 'Undo', ru: 'Вернуть как было' },
  undone: { en: 'As before.', ru: 'Возвращено как было.' },
  written: (path: string): Text => ({ en: `Written: ${path}`, ru: `Записано: ${path}` }),
  changes: {
    import: {
      title: { en: 'Take these settings over?', ru: 'Принять эти настройки?' },
      nothing: { en: 'Nothing would change.', ru: 'Ничего не изменится.' },
      confirm: { en: 'Take over', ru: 'Принять' },
      done: { en: 'The settings were taken over.', ru: 'Настройки приняты.' },
    },
    reset: {
      title: { en: 'Reset all settings?', ru: 'Сбросить все настройки?' },
      nothing: { en: 'All of them are as usual.', ru: 'Все настройки обычные.' },
      confirm: { en: 'Reset', ru: 'Сбросить' },
      done: { en: 'All settings are as usual.', ru: 'Все настройки снова обычные.' },
    },
  },
  changedSettings: { en: 'What changes', ru: 'Что изменится' },
  setting: { en: 'Setting', ru: 'Настройка' },
  now: { en: 'Now', ru: 'Сейчас' },
  then: { en: 'Then', ru: 'Станет' },
  leftOut: (names: string): Text => ({
    en: `From a later version, left out: ${names}.`,
    ru: `Из более поздней версии, пропущено: ${names}.`,
  }),
}
