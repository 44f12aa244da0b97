export const m = {
  earlier: (n: number) => ({ en: `Earlier entries: ${n}`, ru: `Более ранние записи: ${n}` }),
  /** Over the columns of the log where it is copied. */
  number: { en: 'No.', ru: '№' },
  time: { en: 'GMT', ru: 'GMT' },
  actor: { en: 'Who', ru: 'Кто' },
  entry: { en: 'Entry', ru: 'Запись' },
  remarks: { en: 'Remarks', ru: 'Примечания' },
}
