import type { LeakReport } from '../../../../../shared/leak/report'
import { testHatchS } from '../../../../../shared/leak/physics/reserve'
import type { Step } from '../../../../../shared/procedure/language/procedure'
import { labelOf, type Graph } from '../../../../../shared/station/graph'
import { SECOND_MS, toMs } from '../../../../../shared/time/time'
import { useFormat, type Format } from '../../../../app/format'
import { useText } from '../../../../app/preferences'
import { isDecided } from '../../verdict/messages'
import type { Text } from '../../../../../shared/i18n/text'
import crew from '../../crew.module.css'
import { useSessionNow } from '../../guidance/use-judge'
import { useWorkspace } from '../../workspace/workspace'
import { m } from '../messages'
import styles from './values.module.css'

type Show = NonNullable<Step['show']>

const LABEL: Record<Show, Text> = {
  'reserve-time': { en: 'Reserve time', ru: 'Резервное время' },
  rate: { en: 'Rate', ru: 'Скорость' },
  verdict: { en: 'Verdict', ru: 'Вывод' },
  'half-mmhg-time': {
    en: 'Keep the hatch closed no longer than',
    ru: 'Держать люк закрытым не дольше',
  },
}

const VERDICT: Record<LeakReport['verdict']['kind'], Text> = {
  located: { en: 'leak in', ru: 'утечка:' },
  narrowed: { en: 'leak in one of', ru: 'утечка в одном из:' },
  'no-leak': { en: 'no leak', ru: 'утечки нет' },
  explained: { en: 'explained, no leak', ru: 'объяснено, утечки нет' },
  undetermined: { en: 'not determined yet', ru: 'пока не определено' },
  'insufficient-data': { en: 'not enough data', ru: 'данных недостаточно' },
}

/** How often a value is asked whether it is too old. */
const AGED_EVERY_MS = 5000

/**
 * A value that the step is decided by, with its age; "unknown" where nothing says it, or where what says it is older
 * than the procedure allows, as in its conditions. The crew ticks, not we.
 */
export function ShownValue({ show, staleAfterS }: { show: Show; staleAfterS: number }) {
  const t = useText()
  const format = useFormat()
  const { state, report } = useWorkspace()
  const nowMs = useSessionNow(state, AGED_EVERY_MS)
  const readAt = report?.segments.find((s) => s.current && s.readAt)?.readAt
  const ageS = readAt === undefined ? undefined : Math.max(0, (nowMs - toMs(readAt)) / SECOND_MS)
  // A verdict rests on all readings together.
  const isStale = show !== 'verdict' && ageS !== undefined && ageS > staleAfterS
  const value = report && !isStale ? VALUE[show](report, state.graph, format, t) : undefined
  return (
    <p className={styles.shown}>
      <span>{t(LABEL[show])}</span> <strong>{value ?? t(m.met.unknown)}</strong>
      {ageS !== undefined && (value || isStale) && (
        <span className={crew.aside}>, {t(m.age(format.duration(ageS)))}</span>
      )}
    </p>
  )
}

const fastest = (report: LeakReport) =>
  report.segments.filter((s) => s.current && s.ratePaPerS).toSorted((a, b) => b.leaking - a.leaking)[0]

const VALUE: Record<
  Show,
  (report: LeakReport, graph: Graph, format: Format, t: (text: Text) => string) => string | undefined
> = {
  'reserve-time': (report, _, { duration }) => report.reserveTimeS && duration(report.reserveTimeS.linear),
  rate(report, _, { ratePerHour }) {
    const rate = fastest(report)?.ratePaPerS
    return rate && ratePerHour(rate.mean)
  },
  verdict: ({ verdict }, graph, { percent }, t) =>
    [
      t(VERDICT[verdict.kind]),
      verdict.compartments.map((id) => labelOf(graph, id)).join(', '),
      isDecided(verdict.kind) ? percent(verdict.probability) : '',
    ]
      .filter(Boolean)
      .join(' '),
  'half-mmhg-time'(report, _, { duration }) {
    const rate = fastest(report)?.ratePaPerS
    return rate && rate.mean < 0 ? duration(testHatchS(-rate.mean)) : undefined
  },
}
