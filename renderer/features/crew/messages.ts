/** Of the reading pad, and of the screen around it. */
export const m = {
  readingPad: { en: 'Reading', ru: 'Показание' },
  compartment: { en: 'Compartment', ru: 'Отсек' },
  pressure: { en: 'Pressure', ru: 'Давление' },
  instrument: { en: 'Instrument', ru: 'Прибор' },
  temperature: { en: 'Temp. °C', ru: 'Темп. °C' },
  when: { en: 'When', ru: 'Когда' },
  now: { en: 'now', ru: 'сейчас' },
  earlier: { en: 'earlier', ru: 'раньше' },
  timeUnknown: { en: 'not known', ru: 'неизвестно' },
  timeGmt: { en: 'Time, GMT', ru: 'Время, GMT' },
  plusMinus: { en: '± min', ru: '± мин' },
  record: { en: 'Record', ru: 'Записать' },
  notNumber: (v: string) => ({
    en: `“${v}” is not a number. Type digits, such as 730 or 14.68.`,
    ru: `«${v}» — не число. Введите цифры, например 730 или 14,68.`,
  }),
  noValue: {
    en: 'Type the pressure as the gauge shows it.',
    ru: 'Введите давление, как показывает прибор.',
  },
  notTime: (v: string) => ({
    en: `“${v}” is not a time. Type GMT like 2020-12-26 15:02.`,
    ru: `«${v}» — не время. Введите GMT, например 2020-12-26 15:02.`,
  }),
  recordedFor: (time: string) => ({
    en: `Entries are recorded for ${time} GMT, not for now.`,
    ru: `Записи относятся к ${time} GMT, а не к текущему времени.`,
  }),
}
