import type { Text } from '../../shared/i18n/text'
import type { Limit } from './chart/course'
import type { Kind } from '../../shared/session/event'
import type { Instrument } from '../../shared/station/station'

/** What the report says by itself; the rest it says with the words of the log and of the leak engine. */
export const WORDS = {
  report: { en: 'Session report', ru: 'Отчёт о сеансе' },
  language: { en: 'English', ru: 'Русский' },

  session: { en: 'Session', ru: 'Сеанс' },
  station: { en: 'Station', ru: 'Станция' },
  time: { en: 'Time, GMT', ru: 'Время, GMT' },
  crew: { en: 'Crew', ru: 'Экипаж' },
  procedures: { en: 'Procedures', ru: 'Процедуры' },
  entries: { en: 'Entries', ru: 'Записи' },
  takenBack: { en: 'taken back', ru: 'отменено' },
  revision: { en: 'rev.', ru: 'ред.' },
  source: { en: 'Source', ru: 'Источник' },
  notClosed: {
    en: 'not closed: what had been recorded up to the last entry',
    ru: 'не закрыт: то, что было записано до последней записи',
  },

  verdict: { en: 'Verdict at the last entry', ru: 'Вывод на последнюю запись' },
  reserve: { en: 'Reserve time', ru: 'Резервное время' },
  passed: { en: 'the floor has been passed', ru: 'предел уже пройден' },
  never: { en: 'not reached', ru: 'не достигается' },
  law: { en: 'Law of the flow', ru: 'Закон истечения' },
  notKnown: { en: 'not known', ru: 'неизвестно' },
  interval: {
    en: 'In brackets: the band that holds the value with 95 %.',
    ru: 'В скобках — границы, в которых значение лежит с вероятностью 95 %.',
  },
  notes: { en: 'What the verdict lacks or assumes', ru: 'Чего недостаёт выводу и что в нём принято' },
  posterior: { en: 'Probability by compartment', ru: 'Вероятность по отсекам' },

  chart: { en: 'Pressure', ru: 'Давление' },
  noReadings: { en: 'No pressure was read.', ru: 'Показаний давления нет.' },
  hatchLines: {
    en: 'Vertical lines: hatches; solid where closed, dashed where opened.',
    ru: 'Вертикальные линии — люки: сплошная — закрыт, пунктир — открыт.',
  },
  dense: {
    en: 'Where readings lie closer than can be drawn, the line joins their lowest and highest, and some have a mark.',
    ru: 'Там, где показания стоят чаще, чем можно начертить, линия соединяет наименьшие и наибольшие, а отмечены лишь некоторые.',
  },
  limits: { en: 'Limits', ru: 'Пределы' },
  outside: { en: 'outside the picture', ru: 'вне графика' },

  development: { en: 'What the crew was told', ru: 'Что сообщалось экипажу' },
  nothingTold: {
    en: 'The log holds no verdict that was shown to the crew.',
    ru: 'В журнале нет выводов, показанных экипажу.',
  },
  losses: { en: 'Losses', ru: 'Потери' },

  notOfDrill: { en: 'REAL, not a part of the drill', ru: 'РЕАЛЬНО, не часть тренировки' },
  alarms: { en: 'Alarms', ru: 'Сигналы' },
  noAlarms: { en: 'No alarm was raised.', ru: 'Сигналов не было.' },

  timeline: { en: 'Timeline', ru: 'Хронология' },
  timelineKey: {
    en: 'A bar at the left: not as written, or not as advised. Struck through: taken back. T: since the session was opened.',
    ru: 'Черта слева — не так, как написано или рекомендовано. Зачёркнуто — отменено. T — от открытия сеанса.',
  },

  timeUnknown: { en: 'time not written down', ru: 'время не записано' },

  instruments: { en: 'Instruments', ru: 'Приборы' },
  undeclared: { en: 'not declared, taken for a hand gauge', ru: 'не описан, принят за мановакуумметр' },

  record: { en: 'The record behind this report', ru: 'Журнал, по которому составлен отчёт' },
  lastEntry: { en: 'Last entry', ru: 'Последняя запись' },
  hash: { en: 'Its hash (SHA-256)', ru: 'Её хеш (SHA-256)' },
  engine: { en: 'Leak engine', ru: 'Расчёт утечки' },
  checkpoint: { en: 'Signed checkpoint', ru: 'Подписанная контрольная точка' },
  noCheckpoint: {
    en: 'None was given with this report.',
    ru: 'К этому отчёту не приложена.',
  },
  otherHead: {
    en: 'The last entry told here is not the head of the log that was given. This report is of an earlier or of another state of the log.',
    ru: 'Последняя запись этого отчёта — не конец указанного журнала. Отчёт составлен по более раннему или другому его состоянию.',
  },
  proves: {
    en: 'Every entry carries the hash of the one before. Whoever has the log and this hash can work the chain out again: if it ends in this hash, no entry up to it has been changed, taken out or put in since. A checkpoint says the same of its own entry, signed with the key of the machine on which the log was kept.',
    ru: 'Каждая запись содержит хеш предыдущей. Имея журнал и этот хеш, цепочку можно вычислить заново: если она кончается этим хешем, ни одна запись до неё с тех пор не изменена, не изъята и не вставлена. Контрольная точка удостоверяет то же для своей записи подписью ключа той машины, на которой вёлся журнал.',
  },
  provesNot: {
    en: 'Not proved: that what was typed is true, that the clock was right, who typed it, that nothing was left out before it was recorded. Whoever controls the machine has its key too and can sign another log: the signature binds from the moment when somebody else holds the checkpoint. This paper is a rendering and is not signed itself; the record is the log.',
    ru: 'Не доказано: что введённое верно, что часы шли правильно, кто вводил и что до записи ничего не опущено. Кто распоряжается машиной, распоряжается и ключом и может подписать другой журнал: подпись обязывает с того момента, когда контрольная точка есть у кого-то ещё. Сам этот документ — лишь изложение, он не подписан; подлинник — журнал.',
  },
  notVerified: {
    en: 'The chain is not checked by this report; “hatchwise verify” does that.',
    ru: 'Отчёт цепочку не проверяет; её проверяет «hatchwise verify».',
  },
} as const satisfies Record<string, Text>

/** Kinds of entries that are counted, and what they are called then. */
export const COUNTED = {
  reading: { en: 'readings', ru: 'показания' },
  'hatch-state': { en: 'hatch operations', ru: 'операции с люками' },
  'step-done': { en: 'steps done', ru: 'шаги выполнены' },
  'step-skipped': { en: 'skipped', ru: 'пропущены' },
  'step-overridden': { en: 'overridden', ru: 'отступления' },
  'step-failed': { en: 'failed', ru: 'не удались' },
} as const satisfies Partial<Record<Kind, Text>>

/** The heads of the tables. */
export const COLUMNS = {
  seq: { en: 'No.', ru: '№' },
  gmt: { en: 'GMT', ru: 'GMT' },
  elapsed: { en: 'T', ru: 'T' },
  by: { en: 'By', ru: 'Кто' },
  what: { en: 'What', ru: 'Что' },
  verdict: { en: 'Verdict', ru: 'Вывод' },
  advice: { en: 'Advised', ru: 'Рекомендовано' },
  alarm: { en: 'Alarm', ru: 'Сигнал' },
  state: { en: 'State', ru: 'Состояние' },
  why: { en: 'Why', ru: 'Почему' },
  instrument: { en: 'Instrument', ru: 'Прибор' },
  type: { en: 'Type', ru: 'Тип' },
  sigma: { en: 'Random error, 1σ', ru: 'Случайная погр., 1σ' },
  resolution: { en: 'Resolution', ru: 'Дискретность' },
  systematic: { en: 'Systematic', ru: 'Систематическая' },
  readings: { en: 'Readings', ru: 'Показания' },
} as const satisfies Record<string, Text>

export const TYPES: Record<Instrument['type'], Text> = {
  'hand-gauge': { en: 'hand gauge', ru: 'мановакуумметр' },
  telemetry: { en: 'telemetry', ru: 'телеметрия' },
  'mass-spectrometer': { en: 'mass spectrometer', ru: 'масс-спектрометр' },
  'hatch-flow': { en: 'flow sensor at a hatch', ru: 'датчик потока у люка' },
  'delta-p': { en: 'pressure difference', ru: 'дифманометр' },
}

export const LIMIT_NAMES: Record<Limit, Text> = {
  alarm: { en: 'alarm', ru: 'сигнал' },
  lower: { en: 'flight-rule lower limit', ru: 'нижний предел по правилам полёта' },
  health: { en: 'crew-health limit', ru: 'медицинский предел' },
  floor: { en: 'floor of the reserve time', ru: 'предел для резервного времени' },
}

/** Sentences with numbers in them. */
export const said = {
  page: (number: number, of: number): Text => ({
    en: `page ${number} of ${of}`,
    ru: `стр. ${number} из ${of}`,
  }),
  others: (n: number): Text => ({ en: `${n} others together`, ru: `остальные ${n} вместе` }),
  lost: (after: string, n: string): Text => ({
    en: `Entries lost after entry ${after}: ${n}. They had been acknowledged, and neither the database nor the journal holds them any more. What this report says of that time may be incomplete.`,
    ru: `Потеряно записей после записи ${after}: ${n}. Они были подтверждены, но ни в базе данных, ни во втором журнале их больше нет. Сведения отчёта об этом времени могут быть неполны.`,
  }),
  leftOut: (n: string): Text => ({
    en: `This log is long: ${n} readings that no step asked for are in the log and in the chart, and are not listed here.`,
    ru: `Журнал длинный: показаний, которых не требовал ни один шаг, — ${n}; они есть в журнале и на графике, но здесь не перечислены.`,
  }),
  late: (gmt: string): Text => ({ en: `late entry, written ${gmt} GMT`, ru: `внесено позже, ${gmt} GMT` }),
  engineNow: (now: string): Text => ({
    en: `${now}, at the making of this report`,
    ru: `${now}, при составлении отчёта`,
  }),
  engineThen: (then: string): Text => ({ en: `${then}, during the session`, ru: `${then}, во время сеанса` }),
  notLabelled: (n: number): Text => ({
    en: `${n} hatch operations: too many to be named in the picture; the timeline names them.`,
    ru: `Операций с люками — ${n}: для подписей на графике слишком много, они названы в хронологии.`,
  }),
}
