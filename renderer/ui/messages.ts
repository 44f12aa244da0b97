export const ui = {
  cancel: { en: 'Cancel', ru: 'Отмена' },
  back: { en: 'Sessions', ru: 'Сеансы' },
  age: (age: string) => ({ en: `age ${age}`, ru: `давность ${age}` }),
  computing: { en: 'Computing…', ru: 'Расчёт…' },
  actor: { en: 'Your role or name', ru: 'Ваша роль или имя' },
  actorHint: { en: 'Recorded with every entry.', ru: 'Записывается с каждой записью.' },
  reason: { en: 'Reason', ru: 'Причина' },
  reasonHint: {
    en: 'It is recorded with your name and the time.',
    ru: 'Записывается с вашим именем и временем.',
  },
  language: { en: 'Русский', ru: 'English' },
  broken: {
    en: 'This screen failed. Everything recorded is kept. Draw the screen again, or go on by the paper book.',
    ru: 'Ошибка экрана. Все записи сохранены. Откройте экран снова или работайте по бумажной книге.',
  },
  again: { en: 'Again', ru: 'Снова' },
  table: { en: 'Table', ru: 'Таблица' },
  picture: { en: 'Picture', ru: 'Рисунок' },
  unit: { en: 'Unit', ru: 'Единица' },
  theme: { en: 'Theme', ru: 'Тема' },
}
