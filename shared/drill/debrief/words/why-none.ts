import type { Text } from '../../../i18n/text'
import type { DataOf, LogEvent } from '../../../session/event'
import { effectiveEvents } from '../../../session/state'

/** Why a log has no debrief: what kind of session it is, a drill that was never ended, one that cannot have been. */
export type WhyNone = DataOf<'session-opened'>['mode'] | 'unfinished' | 'impossible'

/** Of a log that `debriefOf` has no debrief of. */
export function whyNone(log: readonly LogEvent[]): WhyNone {
  const events = effectiveEvents(log)
  if (events.some(({ kind }) => kind === 'drill-ended')) return 'impossible'
  const mode = events.find((event) => event.kind === 'session-opened')?.data.mode ?? 'real'
  return mode === 'drill' && events.some(({ kind }) => kind === 'session-closed') ? 'unfinished' : mode
}

/** The same in words, and what to do. */
export const NO_DEBRIEF: Record<WhyNone, Text> = {
  drill: {
    en: 'The drill has not ended: until then nobody may see the truth. The instructor ends it.',
    ru: 'Тренировка не окончена: до этого истину не видит никто. Её заканчивает инструктор.',
  },
  unfinished: {
    en: 'This drill was closed without its end, so its log does not hold the truth: there is nothing to reckon.',
    ru: 'Тренировка закрыта без завершения, истины в её журнале нет: рассчитывать нечего.',
  },
  impossible: {
    en: 'This drill cannot be simulated again: its station is not known here, or its scenario is not possible. Check where the log came from.',
    ru: 'Эту тренировку не смоделировать заново: её станция здесь неизвестна или сценарий невозможен. Проверьте, откуда журнал.',
  },
  real: {
    en: 'This is a real session: nobody knows the truth, so there is no debrief. Export its report instead.',
    ru: 'Это реальный сеанс: истина неизвестна, разбора нет. Выгрузите отчёт.',
  },
  example: {
    en: 'This is a published case: nobody knows the whole truth, so there is no debrief.',
    ru: 'Это опубликованный случай: вся истина неизвестна, разбора нет.',
  },
}
