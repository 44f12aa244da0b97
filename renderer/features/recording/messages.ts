import type { Finding, Recording, RecordingFault } from '../../../shared/contract/recording'
import type { Text } from '../../../shared/i18n/text'

export const m = {
  title: { en: 'Is the log being kept?', ru: 'Ведётся ли журнал?' },
  why: { en: 'Why', ru: 'Почему' },
  toDo: { en: 'What to do', ru: 'Что делать' },
  found: { en: 'What was found since the program was started', ru: 'Что обнаружено после запуска' },
  foundTitle: { en: 'What the check of the log found', ru: 'Что показала проверка журнала' },
  upgradedTitle: {
    en: 'What was done when the library was opened',
    ru: 'Что сделано при открытии библиотеки',
  },
  keptIn: { en: 'The damaged file is kept in', ru: 'Повреждённый файл сохранён в' },
  copyIn: { en: 'As it was before:', ru: 'Прежний вид:' },
  putAway: { en: 'Understood', ru: 'Понятно' },
  exportNow: { en: 'Export this session now', ru: 'Выгрузить этот сеанс сейчас' },
  back: { en: 'Back', ru: 'Назад' },
}

/** The sign of each state: told apart without colour, and from each other at a glance. */
export const SIGN: Record<Recording['state'], string> = {
  recording: '●',
  degraded: '◐',
  'not-recording': '✕',
}

/** As it stands in the header: short. */
export function shortText({ state, waiting }: Recording): Text {
  return SHORT[state](waiting)
}

const SHORT: Record<Recording['state'], (waiting: number) => Text> = {
  recording: () => ({ en: 'recording', ru: 'запись' }),
  degraded: () => ({ en: 'recording degraded', ru: 'запись ослаблена' }),
  'not-recording': (waiting) => ({ en: `NOT recording (${waiting})`, ru: `НЕТ записи (${waiting})` }),
}

/** What the state means for whoever looks at it. */
export function meaningOf({ state, waiting }: Recording): Text {
  return MEANING[state](waiting)
}

const MEANING: Record<Recording['state'], (waiting: number) => Text> = {
  recording: () => ({
    en: 'Every entry is on the disk twice, in the database and in the journal beside it, before it is shown as recorded.',
    ru: 'Каждая запись дважды сохранена на диске — в базе данных и в журнале рядом с ней — раньше, чем показана как внесённая.',
  }),
  degraded: () => ({
    en: 'Every entry is on the disk, but less safely than usual. The procedure goes on.',
    ru: 'Каждая запись сохранена на диске, но менее надёжно, чем обычно. Процедура продолжается.',
  }),
  'not-recording': (waiting) => ({
    en: `Entries that only the memory of this program holds: ${waiting}. They are lost if it ends now. They are written by themselves as soon as that is possible. The procedure goes on.`,
    ru: `Записей только в памяти программы: ${waiting}. Если она завершится сейчас, они пропадут. Как только станет возможно, они запишутся сами. Процедура продолжается.`,
  }),
}

export const FAULT: Record<RecordingFault, Text> = {
  database: {
    en: 'The database cannot be written.',
    ru: 'Не удаётся записать в базу данных.',
  },
  journal: {
    en: 'The journal beside the database cannot be written.',
    ru: 'Не удаётся записать в журнал рядом с базой данных.',
  },
  'disk-full': {
    en: 'The disk is full; the reserve kept for this case is in use.',
    ru: 'Диск заполнен; используется резерв, оставленный на этот случай.',
  },
}

/** What can be done about each; what always helps follows. */
export const REMEDY: Record<RecordingFault, Text> = {
  database: {
    en: 'See that the disk is there and may be written to. The program tries again by itself.',
    ru: 'Проверьте, что диск на месте и доступен для записи. Программа повторяет попытки сама.',
  },
  journal: {
    en: 'See that the data folder may be written to. The program tries again by itself.',
    ru: 'Проверьте, что папка данных доступна для записи. Программа повторяет попытки сама.',
  },
  'disk-full': {
    en: 'Free space on the disk that holds the data folder: delete what is not needed, not the data folder.',
    ru: 'Освободите место на диске с папкой данных: удалите ненужное, но не саму папку данных.',
  },
}

export const ALWAYS: Record<'degraded' | 'not-recording', Text[]> = {
  degraded: [
    {
      en: 'Export the session to another disk when there is time.',
      ru: 'Когда будет время, выгрузите сеанс на другой диск.',
    },
  ],
  'not-recording': [
    {
      en: 'Write each entry with its GMT on paper from now on.',
      ru: 'С этого момента пишите каждую запись с временем по Гринвичу на бумаге.',
    },
    {
      en: 'Do not close the program. Export the session to another disk now: what only the memory holds is exported too.',
      ru: 'Не закрывайте программу. Сейчас же выгрузите сеанс на другой диск: выгружается и то, что есть только в памяти.',
    },
  ],
}

/** What was found, in one sentence, and what was done about it. */
export const FINDING: Record<Finding['code'], Text> = {
  'database-damaged': {
    en: 'The database was damaged. A new one was made of what holds and of the journals.',
    ru: 'База данных была повреждена. Новая составлена из уцелевшего и из журналов.',
  },
  'database-missing': {
    en: 'The database was not there. A new one was made of the journals.',
    ru: 'Базы данных не было. Новая составлена из журналов.',
  },
  'database-behind': {
    en: 'The database ended before the journal. The missing entries were taken from the journal.',
    ru: 'База данных кончалась раньше журнала. Недостающие записи взяты из журнала.',
  },
  'journal-damaged': {
    en: 'The journal was damaged. It was written anew from the database.',
    ru: 'Журнал был повреждён. Он записан заново из базы данных.',
  },
  'journal-missing': {
    en: 'The journal was not there. It was written anew from the database.',
    ru: 'Журнала не было. Он записан заново из базы данных.',
  },
  'journal-behind': {
    en: 'The journal ended before the database. It was written on from the database.',
    ru: 'Журнал кончался раньше базы данных. Он дописан из базы данных.',
  },
  'sources-differ': {
    en: 'The database and the journal told different stories. The longer one is used; the other is kept.',
    ru: 'База данных и журнал расходились. Используется более длинный вариант; другой сохранён.',
  },
  'events-lost': {
    en: 'Entries that were recorded are in neither the database nor the journal.',
    ru: 'Внесённых записей нет ни в базе данных, ни в журнале.',
  },
  'checkpoint-disagrees': {
    en: 'The signed checkpoint does not fit the log. Export the log and report it.',
    ru: 'Подписанная контрольная точка не соответствует журналу. Выгрузите журнал и сообщите.',
  },
  'database-upgraded': {
    en: 'The library came from an older version of the program and was brought up to date. A copy was kept before.',
    ru: 'Библиотека была от более старой версии программы и приведена к новой. Перед этим сохранена копия.',
  },
}

/** "Session Leak search, kept to entry 41, entries lost: 3." `title` is the session's. */
export function extentOf({ session, seq, lost }: Finding, title = session): Text | undefined {
  const parts: Text[] = [
    ...(title === undefined ? [] : [{ en: `Session “${title}”`, ru: `Сеанс «${title}»` }]),
    ...(seq === undefined ? [] : [{ en: `kept to entry ${seq}`, ru: `сохранено до записи ${seq}` }]),
    ...(lost ? [lostText(lost)] : []),
  ]
  if (parts.length === 0) return undefined
  return { en: `${parts.map(({ en }) => en).join(', ')}.`, ru: `${parts.map(({ ru }) => ru).join(', ')}.` }
}

export function lostText(lost: number): Text {
  return { en: `entries lost: ${lost}`, ru: `утрачено записей: ${lost}` }
}
