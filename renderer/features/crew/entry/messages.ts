export const m = {
  otherEntry: { en: 'Other entry', ru: 'Другая запись' },
  entryKind: { en: 'What', ru: 'Что' },
  fieldWrong: (label: string) => ({
    en: `“${label}” is missing or not of its kind. Numbers as 1.68, times in GMT as 2020-12-26 15:02.`,
    ru: `«${label}»: нет значения, или оно не того вида. Числа: 1,68; время GMT: 2020-12-26 15:02.`,
  }),
  record: { en: 'Record', ru: 'Записать' },
}
