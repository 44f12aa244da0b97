import type { Preferences } from '../../../shared/contract/contract'
import type { Text } from '../../../shared/i18n/text'

export const m = {
  title: { en: 'Settings', ru: 'Настройки' },
  back: { en: 'Back', ru: 'Назад' },
  display: { en: 'Display', ru: 'Экран' },
  alarms: { en: 'Alarms', ru: 'Аварийные сигналы' },
  crew: { en: 'Crew and units', ru: 'Экипаж и единицы' },
  language: { en: 'Language', ru: 'Язык' },
  themeHint: { en: 'F4 goes through light, dark and night.', ru: 'F4: светлая, тёмная, ночная по очереди.' },
  textScale: { en: 'Size of text and controls', ru: 'Масштаб текста и кнопок' },
  bigKeys: { en: 'Large keys for gloves', ru: 'Крупные кнопки для работы в перчатках' },
  bigKeysHint: {
    en: 'Whatever is pressed is at least 64 px high, its words are larger.',
    ru: 'Высота кнопок не менее 64 px, надписи крупнее.',
  },
  distance: { en: 'Distance from the eye to the screen, m', ru: 'Расстояние от глаз до экрана, м' },
  distanceHint: {
    en: 'Changes nothing but the figure under the sample.',
    ru: 'Влияет только на число под образцом.',
  },
  sound: { en: 'Sound of alarms', ru: 'Звук сигналов' },
  soundHint: {
    en: 'Two tones for an emergency, one for a caution, until acknowledged (K) or muted (U).',
    ru: 'Два тона — авария, один — предупреждение; до принятия (K) или отключения звука (U).',
  },
  alarmRate: { en: 'Depressurisation alarm, mmHg/min', ru: 'Сигнал разгерметизации, мм рт. ст./мин' },
  alarmRateHint: {
    en: 'Our assumption: no such threshold is published. At 0.5 more than 8 h are left from 740 to 490 mmHg.',
    ru: 'Наше допущение: такой порог не опубликован. При 0,5 от 740 до 490 мм рт. ст. остаётся более 8 ч.',
  },
  limits: { en: 'Pressure limits of new sessions', ru: 'Пределы давления новых сеансов' },
  limitsHint: {
    en: 'Empty: as the station file says. What is set here goes into the log of the session.',
    ru: 'Пусто — как в файле станции. Заданное здесь записывается в журнал сеанса.',
  },
  limit: {
    alarmMmHg: { en: 'Depressurisation alarm, mmHg', ru: 'Сигнал разгерметизации, мм рт. ст.' },
    lowerMmHg: { en: 'Flight-rule lower limit, mmHg', ru: 'Нижний предел по правилам полёта, мм рт. ст.' },
    healthMmHg: { en: 'Crew-health limit, mmHg', ru: 'Медицинский предел, мм рт. ст.' },
    floorMmHg: { en: 'Floor of the reserve time, mmHg', ru: 'Предел для резервного времени, мм рт. ст.' },
  },
  limitHint: {
    alarmMmHg: { en: '690 was published for Mir.', ru: '690 опубликовано для «Мира».' },
    lowerMmHg: {
      en: '14.2 psi (734) was published in 2004.',
      ru: '14,2 psi (734) опубликовано в 2004 году.',
    },
    healthMmHg: {
      en: '10.2 psi (527) was published in 2004.',
      ru: '10,2 psi (527) опубликовано в 2004 году.',
    },
    floorMmHg: { en: '490 is not verified.', ru: '490 не подтверждено.' },
  },
  pressureUnit: { en: 'Pressure unit', ru: 'Единица давления' },
  outside: (low: string, high: string): Text => ({
    en: `Type a number from ${low} to ${high}.`,
    ru: `Введите число от ${low} до ${high}.`,
  }),
  empty: { en: 'Type a role or name.', ru: 'Введите роль или имя.' },
  sample: { en: 'Sample', ru: 'Образец' },
  sampleLine: (pressure: string): Text => ({
    en: `√ Close hatch ПрК–РО. Read the gauge: ${pressure}`,
    ru: `√ Закрыть люк ПрК–РО. Снять показание мановакуумметра: ${pressure}`,
  }),
  arcMinutes: (minutes: string, distance: string): Text => ({
    en: `Capitals are ${minutes} minutes of arc at ${distance}\u00a0m on a 96\u00a0dpi screen`,
    ru: `Прописные буквы: ${minutes} угловых минут с ${distance}\u00a0м на экране 96\u00a0dpi`,
  }),
  judged: {
    small: { en: 'too small: 16 at least', ru: 'слишком мелко: не менее 16' },
    enough: { en: 'enough; 20 to 22 are better', ru: 'достаточно; лучше 20–22' },
    good: { en: 'good', ru: 'хорошо' },
  },
}

export const THEME_NAME: Record<Preferences['theme'], Text> = {
  system: { en: 'As the system', ru: 'Как в системе' },
  light: { en: 'Light', ru: 'Светлая' },
  dark: { en: 'Dark', ru: 'Тёмная' },
  night: { en: 'Night: dim, without red', ru: 'Ночная: приглушённая, без красного' },
}

/** Each language calls itself by its own name. */
export const LANGUAGE_NAME: Record<Preferences['language'], string> = { en: 'English', ru: 'Русский' }
