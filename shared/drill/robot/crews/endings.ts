import type { Text } from '../../../i18n/text'
import type { Ending } from '../crew'

/** How crews end, and what they write down about it. */

export const OUT_OF_AIR: Text = {
  en: 'The reserve time does not allow a search: everybody is in the vehicles.',
  ru: 'Резервного времени на поиск не хватает: экипаж в кораблях.',
}
export const ISOLATED: Ending = {
  ending: 'isolated',
  reason: { en: 'The leak is found and closed off.', ru: 'Утечка найдена и отсечена.' },
}
export const NO_LEAK: Ending = {
  ending: 'no-leak',
  reason: { en: 'There is no leak.', ru: 'Утечки нет.' },
}
export const NO_WAY_ROUND: Text = {
  en: 'The leak cannot be closed off without losing the way to the vehicles: everybody is in them.',
  ru: 'Утечку нельзя отсечь, не потеряв пути к кораблям: экипаж в кораблях.',
}
export const CLOSED_OFF: Ending = {
  ending: 'isolated',
  reason: {
    en: 'The leak is behind closed hatches; where, is not known.',
    ru: 'Утечка за закрытыми люками; точное место не известно.',
  },
}
export const ABOARD: Ending = {
  ending: 'retreated',
  reason: { en: 'The crew is in its vehicles.', ru: 'Экипаж в своих кораблях.' },
}
export const AT_ITS_END: Ending = {
  ending: 'given-up',
  reason: {
    en: 'The procedure is at its end, the leak is not found.',
    ru: 'Процедура выполнена, утечка не найдена.',
  },
}
export const GIVEN_UP: Ending = {
  ending: 'given-up',
  reason: {
    en: 'No hatch is left that divides the suspects.',
    ru: 'Не осталось люков, разделяющих подозреваемые отсеки.',
  },
}
