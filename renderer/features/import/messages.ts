import type { Found, FoundCheckpoint } from '../../../shared/contract/exchange'
import type { Text } from '../../../shared/i18n/text'

export const m = {
  title: { en: 'What was found', ru: 'Что найдено' },
  session: { en: 'Session', ru: 'Сеанс' },
  from: { en: 'From', ru: 'Откуда' },
  chain: { en: 'Chain', ru: 'Цепь' },
  manifest: { en: 'Manifest', ru: 'Опись' },
  signature: { en: 'Signature', ru: 'Подпись' },
  here: { en: 'In this library', ru: 'В этой библиотеке' },
  entries: (n: string) => ({ en: `entries: ${n}`, ru: `записей: ${n}` }),
  opened: (gmt: string) => ({ en: `opened ${gmt} GMT`, ru: `начат ${gmt} GMT` }),
  listed: (files: number) => ({
    en: `${files} files, each as listed.`,
    ru: `Файлов: ${files}, все соответствуют описи.`,
  }),
  unlisted: (names: string) => ({
    en: `Not listed, and so proved by nothing: ${names}`,
    ru: `Не внесены в опись и потому ничем не подтверждены: ${names}`,
  }),
  unsigned: { en: 'No signed checkpoint came with it.', ru: 'Подписанной контрольной точки нет.' },
  contradicted: {
    en: 'It cannot be taken over, because it is not what was signed.',
    ru: 'Загрузить его нельзя: это не то, что подписано.',
  },
  open: { en: 'Open the session', ru: 'Открыть сеанс' },
  notOpened: { en: 'The file cannot be opened', ru: 'Файл не открывается' },
  close: { en: 'Close', ru: 'Закрыть' },
}

/** Does the log prove by itself that nothing in it was changed? */
export const CHAIN: Record<Found['origin'], Text> = {
  sealed: { en: 'every link holds.', ru: 'все звенья на месте.' },
  unsealed: {
    en: 'it came without one: what happened to it before cannot be told. It is sealed from here on and marked so.',
    ru: 'цепи не было: что с журналом делали раньше, неизвестно. Он запечатывается здесь и помечается.',
  },
}

export const KIND: Record<Found['kind'], Text> = {
  log: { en: 'log', ru: 'журнал' },
  package: { en: 'package', ru: 'пакет' },
}

/** How it stands to what is here. */
export const KNOWN: Record<Found['known'], (at: number) => Text> = {
  new: () => ({ en: 'not there yet.', ru: 'такого ещё нет.' }),
  same: () => ({
    en: 'there already, the same to the last entry.',
    ru: 'уже есть, тот же до последней записи.',
  }),
  'here-is-longer': () => ({
    en: 'there already, with more entries than the file has. Nothing is to be taken over.',
    ru: 'уже есть, и записей больше, чем в файле. Загружать нечего.',
  }),
  'here-is-shorter': () => ({
    en: 'there already, but it ends earlier. The missing entries can be added.',
    ru: 'уже есть, но кончается раньше. Недостающие записи можно добавить.',
  }),
  differs: (at) => ({
    en: `there is another history under the same id: they differ from entry ${at} on. It cannot be taken over; keep the file.`,
    ru: `под тем же идентификатором — другая история: различие с записи ${at}. Загрузить нельзя; сохраните файл.`,
  }),
}

/** What can be done with it; what is here already can be opened. */
export const TAKE: Partial<Record<Found['known'], Text>> = {
  new: { en: 'Import', ru: 'Загрузить' },
  'here-is-shorter': { en: 'Add the missing entries', ru: 'Добавить недостающие записи' },
}

export function signedText({ keyId, seq, isValid, agrees }: FoundCheckpoint): Text {
  if (!isValid) {
    return {
      en: `The signature is not that of key ${keyId}: the checkpoint was changed. Do not rely on it.`,
      ru: `Подпись не соответствует ключу ${keyId}: контрольная точка изменена. Полагаться на неё нельзя.`,
    }
  }
  if (!agrees) {
    return {
      en: `Key ${keyId} signed another log up to entry ${seq}: this one was changed since.`,
      ru: `Ключом ${keyId} до записи ${seq} подписан другой журнал: этот с тех пор изменён.`,
    }
  }
  return {
    en: `Signed up to entry ${seq} by key ${keyId}. The signature holds and fits the log.`,
    ru: `Подписано до записи ${seq} ключом ${keyId}. Подпись верна и соответствует журналу.`,
  }
}

/** What a signature by a key on the same machine leaves open. */
export const NOT_PROVED: Text = {
  en: 'This does not show whose key it is: whoever holds it can sign a changed log too. Compare with a copy kept elsewhere.',
  ru: 'Это не показывает, чей это ключ: его владелец может подписать и изменённый журнал. Сверьте с копией, хранимой отдельно.',
}
