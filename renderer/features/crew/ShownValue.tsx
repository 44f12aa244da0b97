import type { LeakReport } from '../../../shared/leak/report'
import { testHatchS } from '../../../shared/leak/physics/reserve'
import type { Step } from '../../../shared/procedure/procedure'
import { labelOf, type Graph } from '../../../shared/station/graph'
import { toMs } from '../../../shared/time/time'
import { useFormat, type Format } from '../../app/format'
import { useText } from '../../app/preferences'
import type { Text } from '../../../shared/i18n/text'
import crew from './crew.module.css'
import styles from './step.module.css'

type Show = NonNullable<Step['show']>

const LABEL: Record<Show, Text> = {
  'reserve-time': { en: 'Reserve time', ru: 'Резерв времени' },
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

/** A value that the step is decided by, with its age; "unknown" where nothing says it. The crew ticks, not we. */
export function ShownValue(props: { show: Show; report: LeakReport | undefined; graph: Graph }) {
  const t = useText()
  const format = useFormat()
  const { report } = props
  const value = report && VALUE[props.show](report, props.graph, format, t)
  const readAt = report?.segments.find((s) => s.current && s.readAt)?.readAt
  return (
    <p className={styles.shown}>
      <span>{t(LABEL[props.show])}</span> <strong>{value ?? t({ en: 'unknown', ru: 'неизвестно' })}</strong>
      {value && report && readAt && (
        <span className={crew.aside}>
          {' '}
          {t({ en: 'by the reading of', ru: 'по показанию' })} {format.gmt(toMs(readAt))}
        </span>
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
      verdict.probability > 0 ? percent(verdict.probability) : '',
    ]
      .filter(Boolean)
      .join(' '),
  'half-mmhg-time'(report, _, { duration }) {
    const rate = fastest(report)?.ratePaPerS
    return rate && rate.mean < 0 ? duration(testHatchS(-rate.mean)) : undefined
  },
}
