import type { Language } from '../../../shared/i18n/text'
import { readCheckpoint } from '../../store/signing/checkpoint'
import type { ExportSource } from '../source'

/** Prints whether the chain holds; the hash is made of the line's own text, so that no number is written anew. */
const script = ({ events, head }: ExportSource) => `import hashlib, re
T = r'("(?:[^"\\\\]|\\\\.)*")'
LINE = re.compile(rf'\\{{"v":(\\d+),"session":{T},"seq":(\\d+),"at":{T},"actor":{T},"kind":{T},"data":(.*),"prev":"(.*)","hash":"(.*)"\\}}\\n')
head = ''
for n, line in enumerate(open('events.jsonl', encoding='utf-8', newline='\\n'), 1):
    v, session, seq, at, actor, kind, data, prev, claimed = (LINE.fullmatch(line) or exit(f'broken: line {n} is no event')).groups()
    text = f'{{"actor":{actor},"at":{at},"data":{data},"kind":{kind},"prev":"{prev}","seq":{seq},"session":{session},"v":{v}}}'
    if (int(seq), prev, claimed) != (n, head, hashlib.sha256(text.encode()).hexdigest()): exit(f'broken at seq {n}')
    head = claimed
print('intact:' if (n, head) == (${events}, '${head.hash}') else 'cut off:', n, 'events, head', head)`

/** OpenSSL 3; an Ed25519 key in PEM form is this beginning and the 32 bytes that the checkpoint carries. */
const SIGNATURE = `folder=$(mktemp -d)
(echo '-----BEGIN PUBLIC KEY-----'; sed -n 's/^publickey /MCowBQYDK2VwAyEA/p' checkpoint.txt; echo '-----END PUBLIC KEY-----') > $folder/key
sed '/^$/,$d' checkpoint.txt > $folder/text
tail -n 1 checkpoint.txt | cut -d ' ' -f 3 | base64 -d | tail -c 64 > $folder/signature
openssl pkeyutl -verify -pubin -inkey $folder/key -rawin -in $folder/text -sigfile $folder/signature`

const RUN_SCRIPT = `sed -n '/^import hashlib/,/^print/p' README.txt | python3 -`

/**
 * What stands in README.txt, in each language after the other; the commands are there once, at the end. `isDebriefed`:
 * the package holds a debrief.
 */
export function readme(source: ExportSource, languages: readonly Language[], isDebriefed = false): string {
  const parts = languages.map((language) => TEXTS[language](source, isDebriefed))
  return `${[...parts, script(source)].join('\n\n\n')}\n`
}

interface Signed {
  keyId: string
  seq: number
}

function signedOf({ checkpoint }: ExportSource): Signed | undefined {
  return checkpoint === undefined ? undefined : readCheckpoint(checkpoint)
}

const MODES = {
  en: { real: 'real', drill: 'DRILL', example: 'EXAMPLE' },
  ru: { real: 'реальный', drill: 'ТРЕНИРОВКА', example: 'ПРИМЕР' },
} as const satisfies Record<Language, Record<ExportSource['mode'], string>>

const TEXTS: Record<Language, (source: ExportSource, isDebriefed: boolean) => string> = {
  en: (source, isDebriefed) => {
    const { title, session, station, mode, openedAt, events, head, origin, reserves } = source
    const signed = signedOf(source)
    return `SESSION LOG OF HATCHWISE

Title    ${oneLine(title)}
Kind     ${MODES.en[mode]}
Station  ${station}
Session  ${session}
Opened   ${openedAt} (UTC)
Entries  ${events}
Head     ${head.hash}
${origin === 'sealed' ? '' : '\nThe log came to Hatchwise without a chain of hashes and was sealed only then: of the time before, the chain\nproves nothing.\n'}
FILES

events.jsonl            the record of truth: one entry a line, as it was sealed
events.csv              the same as columns, exact (RFC 4180)
events_spreadsheet.csv  LOSSY copy for spreadsheets: an apostrophe stands before what could be a formula,
                        very long texts are cut
events.parquet          the same columns for analysis
report.pdf              the report for people
session.db              SQLite database of this session; open it read-only: sqlite3 -readonly session.db
datapackage.json        what each file and column is, with units (Frictionless Data Package 2, UCUM)
${isDebriefed ? 'debrief.json            DRILL: what was true, what was done and what that was worth\n' : ''}${reserves === undefined ? '' : 'reserves.json           plans of the reserves and the register of leaks, kept beside the session\n'}${signed ? 'checkpoint.txt          signed statement where the log ended (C2SP tlog-checkpoint)\n' : ''}manifest-sha256.txt     SHA-256 of every other file

HOW TO VERIFY WITHOUT THE PROGRAM, in this folder

1. No file was changed:
   sha256sum -c manifest-sha256.txt
2. The chain holds, and ends where it should (the script at the end of this text):
   ${RUN_SCRIPT}
${
  signed
    ? `3. The checkpoint was signed by key ${signed.keyId}; it covers the entries up to ${signed.seq}:
${indented(SIGNATURE)}
   Its third line is the hash of that entry, in base64.

The signature proves that whoever held the key had this log, up to that entry. It does not prove who that was, nor
when: the key lies on the machine that wrote the log. Compare the key and the head with what was noted elsewhere.`
    : `
There is no checkpoint: nothing was signed. The chain proves that the entries belong together in this order, not who
wrote them. Compare the head with what was noted elsewhere.`
}`
  },
  ru: (source, isDebriefed) => {
    const { title, session, station, mode, openedAt, events, head, origin, reserves } = source
    const signed = signedOf(source)
    return `ЖУРНАЛ СЕАНСА HATCHWISE

Название  ${oneLine(title)}
Вид       ${MODES.ru[mode]}
Станция   ${station}
Сеанс     ${session}
Открыт    ${openedAt} (UTC)
Записей   ${events}
Конец     ${head.hash}
${origin === 'sealed' ? '' : '\nЖурнал поступил в Hatchwise без цепочки хешей и опечатан только тогда: о времени до этого цепочка ничего\nне доказывает.\n'}
ФАЙЛЫ

events.jsonl            подлинная запись: одна строка — одна запись, как она была опечатана
events.csv              то же по столбцам, точно (RFC 4180)
events_spreadsheet.csv  НЕТОЧНАЯ копия для электронных таблиц: перед тем, что может быть принято за формулу,
                        стоит апостроф, очень длинные тексты обрезаны
events.parquet          те же столбцы для анализа
report.pdf              отчёт для людей
session.db              база данных SQLite с одним этим сеансом; открывать только для чтения:
                        sqlite3 -readonly session.db
datapackage.json        что есть в каждом файле и столбце, с единицами (Frictionless Data Package 2, UCUM)
${isDebriefed ? 'debrief.json            ТРЕНИРОВКА: что было на самом деле, что делал экипаж и чего это стоило\n' : ''}${reserves === undefined ? '' : 'reserves.json           планы запасов и реестр утечек, которые велись рядом с сеансом\n'}${signed ? 'checkpoint.txt          подписанное свидетельство о том, где кончался журнал (C2SP tlog-checkpoint)\n' : ''}manifest-sha256.txt     SHA-256 всех остальных файлов

КАК ПРОВЕРИТЬ БЕЗ ПРОГРАММЫ, в этой папке

1. Ни один файл не изменён:
   sha256sum -c manifest-sha256.txt
2. Цепочка цела и кончается там, где должна (скрипт — в конце этого текста):
   ${RUN_SCRIPT}
${
  signed
    ? `3. Свидетельство подписано ключом ${signed.keyId} и охватывает записи до ${signed.seq}-й:
${indented(SIGNATURE)}
   Третья строка свидетельства — хеш этой записи в base64.

Подпись доказывает, что у владельца ключа был этот журнал до указанной записи. Она не доказывает, кто это был и
когда: ключ лежит на той же машине, которая вела журнал. Сверьте ключ и конец журнала с тем, что записано отдельно.`
    : `
Свидетельства нет: ничего не подписано. Цепочка доказывает, что записи составляют одно целое в этом порядке, но не
кто их сделал. Сверьте конец журнала с тем, что записано отдельно.`
}`
  },
}

function indented(text: string): string {
  return text.replace(/^/gm, '   ')
}

/** A title cannot add lines of its own to the text. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}
