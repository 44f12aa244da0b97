import type { Text } from '../../../shared/i18n/text'
import type { Priority } from '../../../shared/procedure/language/procedure'

/** Of each priority a sign and a word besides its colour: each alone tells it from the others. */
export const SIGN: Record<Priority, { sign: string; word: Text }> = {
  emergency: { sign: '■', word: { en: 'EMERGENCY', ru: 'АВАРИЯ' } },
  warning: { sign: '▲', word: { en: 'WARNING', ru: 'ОПАСНО' } },
  caution: { sign: '◆', word: { en: 'CAUTION', ru: 'ОСТОРОЖНО' } },
  routine: { sign: '●', word: { en: 'ADVISORY', ru: 'СООБЩЕНИЕ' } },
}

export const m = {
  alarms: { en: 'Alarms', ru: 'Аварийные сигналы' },
  acknowledge: { en: 'Acknowledge', ru: 'Принять' },
  acknowledged: { en: 'acknowledged', ru: 'принято' },
  mute: { en: 'Mute', ru: 'Без звука' },
  muted: { en: 'muted', ru: 'без звука' },
  real: { en: 'REAL', ru: 'РЕАЛЬНО' },
  more: (names: string): Text => ({ en: `further alarms: ${names}`, ru: `другие сигналы: ${names}` }),
  start: (procedure: string): Text => ({ en: `Start “${procedure}”`, ru: `Начать «${procedure}»` }),
  realAlarm: { en: 'REAL ALARM', ru: 'РЕАЛЬНАЯ ТРЕВОГА' },
  goThere: { en: 'Go to the real session', ru: 'К реальному сеансу' },
  understood: { en: 'Understood', ru: 'Понятно' },
  realSession: (drill: string): Text => ({
    en: `REAL ALARM during “${drill}”`,
    ru: `РЕАЛЬНАЯ ТРЕВОГА во время «${drill}»`,
  }),
  /** Written into the drill's log, in both languages: it has one text for all readers. */
  goesOnIn: (session: string) =>
    `Drill interrupted: real session ${session} / Тренировка прервана: реальный сеанс ${session}`,
}
