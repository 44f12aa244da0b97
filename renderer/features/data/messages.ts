import type { BackupInterval, ChosenFolder } from '../../../shared/contract/data'
import type { Text } from '../../../shared/i18n/text'

export const m = {
  library: { en: 'The library', ru: 'Библиотека' },
  libraryHint: {
    en: 'All sessions, drills and settings lie in one folder. Uninstalling the program leaves it alone.',
    ru: 'Все сеансы, тренировки и настройки лежат в одной папке. При удалении программы она остаётся.',
  },
  folder: { en: 'Data folder', ru: 'Папка данных' },
  before: { en: 'Before', ru: 'Прежняя' },
  beforeHint: {
    en: 'What lies there was left as it was. Delete it yourself when you need it no longer.',
    ru: 'Всё, что лежит там, оставлено как было. Удалите сами, когда оно станет не нужно.',
  },
  named: {
    en: 'The folder was named on the command line. Start the program without --data-folder to change it here.',
    ru: 'Папка задана в командной строке. Чтобы сменить её здесь, запустите программу без --data-folder.',
  },
  change: { en: 'Move it, or open another…', ru: 'Переместить или открыть другую…' },
  copying: { en: 'Copying and verifying the library…', ru: 'Копирование и проверка библиотеки…' },
  backups: { en: 'Backups', ru: 'Резервные копии' },
  backupsHint: {
    en: 'Each backup is a whole library without the key that signs. To restore sessions, import their journals (journal/*.jsonl); or copy the backup elsewhere and open the copy as the data folder.',
    ru: 'Каждая копия — целая библиотека без ключа подписи. Чтобы вернуть сеансы, загрузите их журналы (journal/*.jsonl); или скопируйте её в другое место и откройте как папку данных.',
  },
  backupFolder: { en: 'Folder', ru: 'Папка' },
  none: { en: 'none chosen', ru: 'не выбрана' },
  last: { en: 'Last backup', ru: 'Последняя копия' },
  never: { en: 'none yet', ru: 'ещё нет' },
  chooseFolder: { en: 'Folder for backups…', ru: 'Папка для копий…' },
  backUp: { en: 'Back up now', ru: 'Сделать копию' },
  backingUp: { en: 'Writing and verifying a backup…', ru: 'Запись и проверка резервной копии…' },
  every: { en: 'By itself', ru: 'Автоматически' },
  keep: { en: 'How many are kept', ru: 'Сколько хранить' },
  keepFault: { en: 'Type a whole number from 1 to 1000.', ru: 'Введите целое число от 1 до 1000.' },
  failed: { en: 'The last backup failed.', ru: 'Последняя резервная копия не удалась.' },
  understood: { en: 'Understood', ru: 'Понятно' },
  /** How long ago, how large, how many sessions. */
  told: (age: string, megabytes: string, sessions: number): Text => ({
    en: `${age} ago, ${megabytes} MB, sessions: ${sessions}`,
    ru: `${age} назад, ${megabytes} МБ, сеансов: ${sessions}`,
  }),
}

export const INTERVAL: Record<BackupInterval, Text> = {
  off: { en: 'Off', ru: 'Выключено' },
  hour: { en: 'Every hour', ru: 'Каждый час' },
  day: { en: 'Every day', ru: 'Каждый день' },
  week: { en: 'Every week', ru: 'Каждую неделю' },
}

/** What is asked before a folder is taken. */
export const ASKED: Record<ChosenFolder['may'], { title: Text; what(from: string): Text; confirm: Text }> = {
  move: {
    title: { en: 'Move the library here?', ru: 'Переместить библиотеку сюда?' },
    what: (from) => ({
      en: `Everything is copied there and verified; then the program starts again and goes on there. ${from} stays as it is, and nothing in it is ever deleted by the program.`,
      ru: `Всё копируется туда и проверяется; затем программа запускается снова и работает там. ${from} остаётся как есть: программа ничего там не удаляет.`,
    }),
    confirm: { en: 'Move', ru: 'Переместить' },
  },
  open: {
    title: { en: 'Open the library that lies here?', ru: 'Открыть библиотеку из этой папки?' },
    what: (from) => ({
      en: `A library lies there already. The program starts again with it. ${from} stays as it is; choose it here to come back.`,
      ru: `Там уже есть библиотека. Программа запустится снова с ней. ${from} остаётся как есть; чтобы вернуться, выберите её здесь.`,
    }),
    confirm: { en: 'Open', ru: 'Открыть' },
  },
}
