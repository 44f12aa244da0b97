import type { GAUGE_TYPES, Preferences } from '../../../shared/contract/preferences'
import type { Text } from '../../../shared/i18n/text'

type SettingTexts = Record<keyof Preferences, Text>

/** What each setting is called. */
export const NAME: SettingTexts = {
  language: { en: 'Language', ru: 'Язык' },
  theme: { en: 'Theme', ru: 'Тема' },
  textScale: { en: 'Size of text and controls', ru: 'Масштаб текста и кнопок' },
  viewingDistanceM: { en: 'Distance from the eye to the screen, m', ru: 'Расстояние от глаз до экрана, м' },
  bigKeys: { en: 'Large keys for gloves', ru: 'Крупные кнопки для работы в перчатках' },
  pressureUnit: { en: 'Pressure unit', ru: 'Единица давления' },
  pressureUnitRussian: { en: 'Russian segment', ru: 'Российский сегмент' },
  pressureUnitUs: { en: 'American segment', ru: 'Американский сегмент' },
  pressureUnitOther: { en: 'Other compartments', ru: 'Прочие отсеки' },
  alarmRateMmHgPerMin: {
    en: 'Depressurisation alarm, mmHg/min',
    ru: 'Сигнал разгерметизации, мм рт. ст./мин',
  },
  alarmMmHg: { en: 'Depressurisation alarm, mmHg', ru: 'Сигнал разгерметизации, мм рт. ст.' },
  lowerMmHg: { en: 'Flight-rule lower limit, mmHg', ru: 'Нижний предел по правилам полёта, мм рт. ст.' },
  healthMmHg: { en: 'Crew-health limit, mmHg', ru: 'Медицинский предел, мм рт. ст.' },
  floorMmHg: { en: 'Floor of the reserve time, mmHg', ru: 'Предел для резервного времени, мм рт. ст.' },
  sound: { en: 'Sound of alarms', ru: 'Звук сигналов' },
  volume: { en: 'Volume', ru: 'Громкость' },
  actor: { en: 'Your role or name', ru: 'Ваша роль или имя' },
  people: { en: 'Crew list', ru: 'Состав экипажа' },
  gauges: { en: 'Own instruments', ru: 'Свои приборы' },
  tourOffered: { en: 'Tour of the crew screen', ru: 'Обзор экрана экипажа' },
}

export const HINT: Partial<SettingTexts> = {
  theme: { en: 'F4 goes through light, dark and night.', ru: 'F4: светлая, тёмная, ночная по очереди.' },
  viewingDistanceM: {
    en: 'Changes nothing but the figure under the sample.',
    ru: 'Влияет только на число под образцом.',
  },
  bigKeys: {
    en: 'Whatever is pressed is at least 64 px high, its words are larger.',
    ru: 'Высота кнопок не менее 64 px, надписи крупнее.',
  },
  pressureUnit: {
    en: 'F3 changes it on any screen. Holds for the station as a whole.',
    ru: 'F3 меняет её на любом экране. Действует для станции в целом.',
  },
  alarmRateMmHgPerMin: {
    en: 'Our assumption: no such threshold is published. At 0.5 more than 8 h are left from 740 to 490 mmHg.',
    ru: 'Наше допущение: такой порог не опубликован. При 0,5 от 740 до 490 мм рт. ст. остаётся более 8 ч.',
  },
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
  sound: {
    en: 'Two tones for an emergency, one for a caution, until acknowledged (K) or muted (U).',
    ru: 'Два тона — авария, один — предупреждение; до принятия (K) или отключения звука (U).',
  },
  actor: { en: 'Recorded with every entry.', ru: 'Записывается с каждой записью.' },
}

export const m = {
  title: { en: 'Settings', ru: 'Настройки' },
  back: { en: 'Back', ru: 'Назад' },
  sections: { en: 'Sections', ru: 'Разделы' },
  section: {
    display: { en: 'Display', ru: 'Экран' },
    units: { en: 'Units', ru: 'Единицы' },
    limits: { en: 'Limits', ru: 'Пределы' },
    sounds: { en: 'Sounds', ru: 'Звуки' },
    crew: { en: 'Crew', ru: 'Экипаж' },
    instruments: { en: 'Instruments', ru: 'Приборы' },
    data: { en: 'Data', ru: 'Данные' },
    transfer: { en: 'Transfer, reset', ru: 'Перенос и сброс' },
  },
  usual: (value: string): Text => ({ en: `usual: ${value}`, ru: `обычно: ${value}` }),
  on: { en: 'on', ru: 'вкл.' },
  off: { en: 'off', ru: 'выкл.' },
  wasOffered: { en: 'was offered', ru: 'предлагался' },
  willBeOffered: { en: 'will be offered', ru: 'будет предложен' },
  none: { en: 'none', ru: 'нет' },
  nobody: { en: 'nobody', ru: 'никого' },
  metre: { en: 'm', ru: 'м' },
  asStation: { en: 'as the station', ru: 'как у станции' },
  asGeneral: { en: 'as for the whole station', ru: 'как для всей станции' },
  partsHint: {
    en: 'What lies in one segment alone is shown and typed in the unit of its gauges: on the map, in the tables, in the verdict and in the reading pad. Russian gauges read mmHg, American ones psi. The log keeps every reading as it was typed.',
    ru: 'Всё, что относится к одному сегменту, показывается и вводится в единице его приборов: на схеме, в таблицах, в выводе и при вводе показаний. Российские приборы — мм рт. ст., американские — psi. Журнал хранит показания как введены.',
  },
  limitsOfSessions: { en: 'Of new sessions', ru: 'Для новых сеансов' },
  limitsHint: {
    en: 'Empty: as the station file says. What is set here goes into the log of the session.',
    ru: 'Пусто — как в файле станции. Заданное здесь записывается в журнал сеанса.',
  },
  outside: (low: string, high: string): Text => ({
    en: `Type a number from ${low} to ${high}.`,
    ru: `Введите число от ${low} до ${high}.`,
  }),
  tryIt: { en: 'Try it', ru: 'Проверить' },
  message: { en: 'Message', ru: 'Радиосообщение' },
  noActor: { en: 'Type a role or name.', ru: 'Введите роль или имя.' },
  peopleHint: {
    en: 'Offered wherever somebody is named. Procedures give their lanes to CDR, FE-1, FE-2; the log names the role, or the name where there is none.',
    ru: 'Предлагается везде, где нужно указать человека. В процедурах роли CDR, FE-1, FE-2; в журнал пишется роль, а без неё — имя.',
  },
  role: { en: 'Role', ru: 'Роль' },
  name: { en: 'Name', ru: 'Имя' },
  gaugesHint: {
    en: 'Declared in every new session, and offered where a reading is typed. Kept in: the compartment as the map calls it, where this instrument is then taken first; empty: carried along.',
    ru: 'Записываются в каждый новый сеанс и предлагаются при вводе показаний. Место — отсек, как на схеме: там прибор выбирается первым; пусто — носят с собой.',
  },
  gauge: { en: 'Instrument', ru: 'Прибор' },
  quantity: { en: 'Quantity', ru: 'Величина' },
  unit: { en: 'Unit', ru: 'Единица' },
  resolution: { en: 'Step', ru: 'Шаг' },
  sigma: { en: 'Error, 1σ', ru: 'Ошибка, 1σ' },
  keptIn: { en: 'Kept in', ru: 'Место' },
  order: { en: 'Order', ru: 'Порядок' },
  add: { en: 'Add', ru: 'Добавить' },
  remove: (name: string): Text => ({ en: `Remove ${name}`, ru: `Удалить ${name}` }),
  raise: (name: string): Text => ({ en: `Move ${name} up`, ru: `Поднять ${name}` }),
  row: (number: number): Text => ({ en: `row ${number}`, ru: `строка ${number}` }),
  emptyList: {
    en: 'Nobody yet: roles and names are typed each time.',
    ru: 'Пока никого: имена вводятся вручную.',
  },
  emptyGauges: {
    en: 'None: readings are taken with the instruments of the station.',
    ru: 'Нет: показания снимаются приборами станции.',
  },
  unfinished: {
    en: 'What is marked cannot be kept yet: complete it, or remove the row.',
    ru: 'Отмеченное пока не сохранено: дополните или удалите строку.',
  },
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

/** What an instrument of one's own shows. */
export const QUANTITY: Record<(typeof GAUGE_TYPES)[number], Text> = {
  'hand-gauge': { en: 'pressure', ru: 'давление' },
  'delta-p': { en: 'difference at a hatch', ru: 'перепад на люке' },
  'mass-spectrometer': { en: 'partial pressures', ru: 'парциальные давления' },
}
