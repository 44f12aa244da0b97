import type { Failure } from '../../shared/contract/contract'
import type { Text } from '../../shared/i18n/text'

/** What went wrong and what to do, for every code there is: a new code without a sentence does not compile. */
const SENTENCES: Record<Failure['code'], (value: string) => Text> = {
  malformed: (v) => ({ en: `This cannot be recorded: ${v}`, ru: `Записать нельзя: ${v}` }),
  'session-closed': () => ({
    en: 'The session is closed. Reopen it to go on.',
    ru: 'Сеанс закрыт. Чтобы продолжить, откройте его снова.',
  }),
  'in-the-future': (v) => ({
    en: `${v} lies in the future. Type the GMT at which it happened.`,
    ru: `${v} ещё не наступило. Введите время события по Гринвичу.`,
  }),
  'unknown-compartment': (v) => ({
    en: `The station has no compartment ${v}.`,
    ru: `На станции нет отсека ${v}.`,
  }),
  'unknown-hatch': (v) => ({ en: `The station has no hatch ${v}.`, ru: `На станции нет люка ${v}.` }),
  'unknown-instrument': (v) => ({
    en: `No instrument ${v}. Choose one from the list.`,
    ru: `Нет прибора ${v}. Выберите прибор из списка.`,
  }),
  'impossible-pressure': (v) => ({
    en: `${v} is not a possible pressure. Check the value and its unit.`,
    ru: `${v} — невозможное давление. Проверьте значение и единицу.`,
  }),
  'impossible-temperature': (v) => ({
    en: `${v} is not a possible temperature. Check the value and its unit.`,
    ru: `${v} — невозможная температура. Проверьте значение и единицу.`,
  }),
  'nothing-to-undo': () => ({ en: 'There is nothing to undo.', ru: 'Отменять нечего.' }),
  'already-open': () => ({ en: 'The session is open already.', ru: 'Сеанс уже открыт.' }),
  'flow-without-amount': () => ({
    en: 'A gas flow needs either a mass with start and end, or a rate.',
    ru: 'Для потока газа нужна масса с началом и концом либо расход.',
  }),
  'unknown-run': () => ({
    en: 'This procedure does not run in the session any more.',
    ru: 'Эта процедура в сеансе больше не выполняется.',
  }),
  'hatch-jammed': (v) => ({
    en: `Drill: hatch ${v} does not move. Nothing was recorded.`,
    ru: `Тренировка: люк ${v} не двигается. Ничего не записано.`,
  }),
  'hatch-pressure-difference': (v) => ({
    en: `Drill: hatch ${v} cannot be opened against the difference. Equalise the pressure first.`,
    ru: `Тренировка: люк ${v} не открыть из-за перепада. Сначала выровняйте давление.`,
  }),
  'no-way': (v) => ({
    en: `Drill: no open way leads to ${v}. Open a hatch first, or read elsewhere.`,
    ru: `Тренировка: открытого пути в ${v} нет. Сначала откройте люк или снимите показание в другом месте.`,
  }),
  'no-drill': () => ({
    en: 'No drill runs. Begin one in the instructor window.',
    ru: 'Тренировка не идёт. Начните её в окне инструктора.',
  }),
  'drill-runs': () => ({
    en: 'A drill runs already. End it first.',
    ru: 'Тренировка уже идёт. Сначала закончите её.',
  }),
  'unknown-scenario': (v) => ({ en: `There is no scenario ${v}.`, ru: `Сценария ${v} нет.` }),
  'malformed-scenario': (v) => ({
    en: `This is no scenario that can be run: ${v}`,
    ru: `Этот сценарий нельзя запустить: ${v}`,
  }),
  'cannot-read': (v) => ({ en: `The file cannot be read: ${v}`, ru: `Файл не читается: ${v}` }),
  'cannot-write': (v) => ({
    en: `Nothing was written: ${v}. Choose another folder.`,
    ru: `Ничего не записано: ${v}. Выберите другую папку.`,
  }),
  'disk-full': () => ({
    en: 'Nothing was written: the disk is full. Free space on it, or choose another disk.',
    ru: 'Ничего не записано: диск заполнен. Освободите место или выберите другой диск.',
  }),
  'no-rights': (v) => ({
    en: `Nothing was written: this place may not be written to (${v}). Choose another folder.`,
    ru: `Ничего не записано: сюда писать нельзя (${v}). Выберите другую папку.`,
  }),
  'export-runs': () => ({
    en: 'Another export is being written. Wait for its end or cancel it.',
    ru: 'Идёт другая выгрузка. Дождитесь её конца или отмените её.',
  }),
  'nothing-inspected': () => ({
    en: 'Nothing was imported: choose the file again.',
    ru: 'Ничего не загружено: выберите файл снова.',
  }),
  'malformed-log': (v) => ({
    en: `Nothing was imported. ${v}`,
    ru: `Ничего не загружено. ${v}`,
  }),
  'malformed-station': (v) => ({ en: `The station was not loaded. ${v}`, ru: `Станция не загружена. ${v}` }),
  'malformed-plan': (v) => ({
    en: `This plan cannot be worked with; nothing was changed. ${v}`,
    ru: `С этим планом работать нельзя; ничего не изменено. ${v}`,
  }),
  'malformed-register': (v) => ({
    en: `This register cannot be worked with; nothing was changed. ${v}`,
    ru: `С этим журналом негерметичностей работать нельзя; ничего не изменено. ${v}`,
  }),
  'malformed-settings': (v) => ({
    en: `No setting was changed. ${v}`,
    ru: `Настройки не изменены. ${v}`,
  }),
  'unknown-plan': (v) => ({ en: `There is no plan ${v}.`, ru: `Плана ${v} нет.` }),
  'already-imported': () => ({
    en: 'A session with this id is in the library already; it was left as it is.',
    ru: 'Сеанс с этим идентификатором уже есть; он оставлен без изменений.',
  }),
  'unknown-session': () => ({ en: 'There is no such session.', ru: 'Такого сеанса нет.' }),
  'unknown-station': (v) => ({ en: `There is no station ${v}.`, ru: `Нет станции ${v}.` }),
  'folder-inside': (v) => ({
    en: `${v} is the data folder itself or lies in it. Choose a folder elsewhere, best on another disk.`,
    ru: `${v} — сама папка данных или внутри неё. Выберите папку в другом месте, лучше на другом диске.`,
  }),
  'folder-not-empty': (v) => ({
    en: `${v} is not empty. Choose an empty folder, or make a new one.`,
    ru: `Папка ${v} не пуста. Выберите пустую папку или создайте новую.`,
  }),
  'folder-named': () => ({
    en: 'The data folder was named on the command line. Start the program without --data-folder to change it here.',
    ru: 'Папка данных задана в командной строке. Чтобы сменить её здесь, запустите программу без --data-folder.',
  }),
  'no-folder-chosen': () => ({
    en: 'Nothing was done: choose the folder again.',
    ru: 'Ничего не сделано: выберите папку снова.',
  }),
  'data-busy': () => ({
    en: 'Something else is being written. Wait for its end, then do it again.',
    ru: 'Идёт другая запись. Дождитесь её конца и повторите.',
  }),
  'no-backup-folder': () => ({
    en: 'Choose a folder for the backups first, best on another disk.',
    ru: 'Сначала выберите папку для резервных копий, лучше на другом диске.',
  }),
  'backup-folder-gone': (v) => ({
    en: `No backup was written: there is no folder ${v}. Plug its disk in, or choose another folder.`,
    ru: `Резервная копия не записана: папки ${v} нет. Подключите диск или выберите другую папку.`,
  }),
  'journal-behind': (v) => ({
    en: `Nothing was copied: the journal of session ${v} lacks entries now. See F8, then do it again; until then export the session.`,
    ru: `Ничего не скопировано: в журнале сеанса ${v} сейчас не хватает записей. Смотрите F8 и повторите; до этого выгрузите сеанс.`,
  }),
  'copy-not-whole': (v) => ({
    en: `Nothing was kept of the copy: what was read back is not what was written (${v}). Try another disk.`,
    ru: `Копия не сохранена: прочитано не то, что записано (${v}). Попробуйте другой диск.`,
  }),
  cancelled: () => ({ en: 'Cancelled.', ru: 'Отменено.' }),
  'program-fault': (v) => ({
    en: `NOT DONE, the program failed: ${v}. Note it on paper and go on.`,
    ru: `НЕ ВЫПОЛНЕНО, ошибка программы: ${v}. Запишите на бумаге и продолжайте.`,
  }),
  'store-failed': (v) => ({
    en: `NOT RECORDED: ${v}. Note it on paper and go on.`,
    ru: `НЕ ЗАПИСАНО: ${v}. Запишите на бумаге и продолжайте.`,
  }),
}

export function failureText(failure: Failure): Text {
  return SENTENCES[failure.code](failure.value ?? '')
}
