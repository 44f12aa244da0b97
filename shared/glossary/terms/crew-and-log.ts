import { OUTPOST } from '../sources'
import { term } from '../term'

/** Who does what by which book, and what is kept of it. */
export const CREW_AND_LOG = [
  term('CDR', 'Commander', 'Командир экипажа', {
    en: 'Directs everything from the alarm on.',
    ru: 'Руководит всем с момента тревоги.',
  }),
  term('FE FE-1 FE-2', 'Flight engineer', 'Бортинженер', {
    en: 'A member of the crew, numbered; a lane of a procedure says whose step it is.',
    ru: 'Член экипажа, по номерам; линия процедуры говорит, чей это шаг.',
  }),
  term('ЦУП MCC', 'Mission control', 'Центр управления полётом', {
    en: 'The ground; in a drill the instructor speaks for it.',
    ru: 'Земля; в тренировке за неё говорит инструктор.',
  }),
  term('NASA', 'National Aeronautics and Space Administration', 'НАСА, космическое агентство США', {
    en: 'The space agency of the United States.',
    ru: 'Космическое агентство США.',
  }),
  term('GMT', 'Greenwich Mean Time', 'Среднее время по Гринвичу', {
    en: 'The time on board and in every log; Moscow is three hours ahead.',
    ru: 'Время на борту и в каждом журнале; московское на три часа больше.',
  }),
  term('ODF', 'Operations Data File', 'Бортовая документация', {
    en: 'The books of procedures on board; notes, cautions and warnings stand before their step.',
    ru: 'Книги процедур на борту; примечания и предупреждения стоят перед своим шагом.',
  }),
  term('', 'Procedure', 'Процедура', {
    en: 'Steps in their order, with book, number and revision; a run of it is kept in the log.',
    ru: 'Шаги по порядку, с книгой, номером и редакцией; её выполнение хранится в журнале.',
  }),
  term('', 'Step', 'Шаг', {
    en: 'One thing to do, verify, record, wait for or decide.',
    ru: 'Одно действие: сделать, проверить, записать, дождаться или решить.',
  }),
  term('', 'Lane', 'Линия', {
    en: 'Steps that one person does while others do theirs.',
    ru: 'Шаги одного человека, пока другие делают свои.',
  }),
  term('', 'Condition', 'Условие', {
    en: 'What the procedure asks for; the program shows met, not met or unknown and never ticks by itself.',
    ru: 'То, чего требует процедура; программа показывает «выполнено», «не выполнено» или «неизвестно» и сама ничего не отмечает.',
  }),
  term('', 'Skip', 'Пропустить', {
    en: 'To pass a step by, with a reason.',
    ru: 'Обойти шаг с указанием причины.',
  }),
  term('', 'Override', 'Отступить', {
    en: 'To depart from a step, with a reason; the responsibility is the crew’s and it is recorded.',
    ru: 'Отступить от шага с указанием причины; ответственность на экипаже, это записывается.',
  }),
  term('', 'Redline', 'Правка', {
    en: 'A change of the procedure by hand during the run: a step put in or worded otherwise.',
    ru: 'Изменение процедуры от руки во время выполнения: шаг вставлен или изменён.',
  }),
  term('', 'Watch item', 'На контроле', {
    en: 'A condition or timer that is kept in sight while other steps go on.',
    ru: 'Условие или отсчёт, за которым следят, пока идут другие шаги.',
  }),
  term('', 'Emergency', 'Авария', {
    en: 'The highest alarm: the procedure starts at once.',
    ru: 'Высший сигнал: процедура начинается сразу.',
  }),
  term('', 'Warning', 'Опасно', {
    en: 'An alarm, or a line before a step: people may come to harm.',
    ru: 'Сигнал или строка перед шагом: могут пострадать люди.',
  }),
  term('', 'Caution', 'Осторожно', {
    en: 'An alarm, or a line before a step: equipment may come to harm.',
    ru: 'Сигнал или строка перед шагом: может пострадать оборудование.',
  }),
  term('', 'Note', 'Примечание', {
    en: 'What one should know before the step; never an action.',
    ru: 'То, что надо знать до шага; никогда не действие.',
  }),
  term(
    '',
    'Evacuation',
    'Эвакуация',
    {
      en: 'The crew goes into its vehicles, ready to leave the station.',
      ru: 'Экипаж переходит в корабли, готовый покинуть станцию.',
    },
    OUTPOST,
  ),
  term('', 'Session', 'Сеанс', {
    en: 'One search, drill or example with all its entries.',
    ru: 'Один поиск, тренировка или пример со всеми записями.',
  }),
  term('', 'Log', 'Журнал', {
    en: 'Every entry of a session in order, appended and never changed; undoing is an entry too.',
    ru: 'Все записи сеанса по порядку: их добавляют и никогда не меняют; отмена — тоже запись.',
  }),
  term('', 'Chain', 'Цепь', {
    en: 'Each entry carries the hash of the one before, so that a changed or missing one shows.',
    ru: 'Каждая запись несёт хеш предыдущей, поэтому изменение или пропуск видны.',
  }),
  term('', 'Package', 'Пакет', {
    en: 'A folder with the log, tables, report and a script that checks them without this program.',
    ru: 'Папка с журналом, таблицами, отчётом и скриптом, который проверяет их без этой программы.',
  }),
  term('', 'Drill', 'Тренировка', {
    en: 'A session with a simulated station, led by an instructor in a window of his own.',
    ru: 'Сеанс с моделью станции, которым руководит инструктор в своём окне.',
  }),
  term('', 'Inject', 'Вводная', {
    en: 'What the instructor lets happen during a drill: a leak grows, a gauge sticks.',
    ru: 'То, что инструктор вводит во время тренировки: утечка растёт, прибор заедает.',
  }),
  term('', 'Truth', 'Истина', {
    en: 'What is so in the simulated station; the crew’s window does not get it until the drill is over.',
    ru: 'То, что есть на самом деле в модели станции; окно экипажа не получает этого до конца тренировки.',
  }),
  term('', 'Debrief', 'Разбор', {
    en: 'The drill moment by moment: what was known, what was true, what each decision cost.',
    ru: 'Тренировка по минутам: что знали, что было на самом деле, чего стоило каждое решение.',
  }),
]
