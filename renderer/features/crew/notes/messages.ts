export const m = {
  deferred: { en: 'Left to do', ru: 'Осталось сделать' },
  operational: { en: 'To know', ru: 'Необходимо знать' },
  hatches: { en: 'Hatches not as at the beginning', ru: 'Люки не в исходном положении' },
  none: { en: 'None.', ru: 'Нет.' },
  done: { en: 'Done', ru: 'Выполнено' },
  redline: { en: 'changed', ru: 'изменён' },
}
