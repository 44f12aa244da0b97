export const m = {
  keys: { en: 'Keys', ru: 'Клавиши' },
  glossary: { en: 'Glossary', ru: 'Словарь' },
  close: { en: 'Close', ru: 'Закрыть' },

  rest: {
    en: 'A key with a dashed frame does nothing just now.',
    ru: 'Клавиша в пунктирной рамке сейчас ничего не делает.',
  },
  notNow: { en: 'not now', ru: 'не сейчас' },
  unnamed: { en: 'Also here', ru: 'Также здесь' },
  takeTour: { en: 'Tour of this screen', ru: 'Обзор этого экрана' },

  search: {
    en: 'Search in both languages and alphabets',
    ru: 'Поиск на обоих языках, в обоих алфавитах',
  },
  count: (terms: number) => ({ en: `Terms: ${terms}`, ru: `Терминов: ${terms}` }),
  nothingFound: {
    en: 'No term holds these words. Try one word, or the other language.',
    ru: 'Таких терминов нет. Попробуйте одно слово или другой язык.',
  },
  source: { en: 'Source', ru: 'Источник' },
}
