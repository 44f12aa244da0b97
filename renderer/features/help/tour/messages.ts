export const m = {
  tour: { en: 'Tour of this screen', ru: 'Обзор этого экрана' },
  place: (at: number, of: number) => ({ en: `${at} of ${of}`, ru: `${at} из ${of}` }),
  next: { en: 'Next', ru: 'Дальше' },
  back: { en: 'Back', ru: 'Назад' },
  leave: { en: 'Leave', ru: 'Выйти' },
  how: {
    en: 'Any other key leaves the tour and does what it always does.',
    ru: 'Любая другая клавиша прекращает обзор и делает своё обычное дело.',
  },
  offer: {
    en: 'New here? A short tour shows what is where; the screen goes on meanwhile. Later: F1.',
    ru: 'Впервые здесь? Короткий обзор покажет, где что; экран тем временем работает. Позже: F1.',
  },
  take: { en: 'Take the tour', ru: 'Начать обзор' },
  decline: { en: 'No, thanks', ru: 'Не нужно' },
}
