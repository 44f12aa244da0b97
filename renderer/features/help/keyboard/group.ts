import type { Text } from '../../../../shared/i18n/text'

export interface KeyRow {
  /** As `useKeys` names them; several for a row of digits, or where two do the same. */
  codes: readonly string[]
  text: Text
}

export interface KeyGroup {
  title: Text
  keys: readonly KeyRow[]
  /** Belongs to a part of the screen that is not always there, where its letters may mean something else. */
  isPart?: true
  /** A key by which another part, which has all of these too, is known. */
  unless?: string
  /** Heard by the thing that has the focus, not by `useKeys`. */
  isOwn?: true
}

/** Codes are separated by spaces. */
export function key(codes: string, en: string, ru: string): KeyRow {
  return { codes: codes.split(' '), text: { en, ru } }
}

export const DIGITS = 'Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9'

/** On every screen of the crew's window. */
export const CREW_WINDOW: readonly KeyRow[] = [
  key('Comma', 'Settings', 'Настройки'),
  key('F5', 'To the drill that runs', 'К идущей тренировке'),
]
