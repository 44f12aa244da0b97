import type { Interval, LeakReport } from '../../../../shared/leak/report'
import { labelOf, type Graph } from '../../../../shared/station/graph'
import { SECOND_MS, toMs } from '../../../../shared/time/time'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { ui } from '../../../ui/messages'
import { listOf } from '../../../../shared/session/words/describe'
import { isDecided, WORDS as m } from '../../../../shared/leak/words'
import { NextChoices } from './NextChoices'
import crew from '../crew.module.css'
import styles from './verdict.module.css'

/** More rows than the eye takes in at once say nothing more. */
const BARS = 3

/** What the engine says: where, how fast and in which volume, how long the air lasts, what next. */
export function VerdictPanel(props: {
  report?: LeakReport
  failed: boolean
  /** It is still being thought through. */
  isBusy?: boolean
  graph: Graph
}) {
  const { report, graph, isBusy } = props
  const t = useText()
  const format = useFormat()
  const fault = props.failed && (
    <p className={styles.failed} role="alert">
      {t(m.engineFailed)}
    </p>
  )
  if (!report) return <Panel isBusy={isBusy}>{fault || t(ui.computing)}</Panel>
  const { verdict } = report
  const accused = verdict.kind === 'located' || verdict.kind === 'narrowed'
  const lastRead = report.segments.reduce((last, { readAt = '' }) => (readAt > last ? readAt : last), '')
  const age = lastRead && format.duration((toMs(report.at) - toMs(lastRead)) / SECOND_MS)
  return (
    <Panel
      isBusy={isBusy}
      aside={`${age && `${t(ui.age(age))} · `}${t(m.asOf(format.gmt(toMs(report.at))))}`}
    >
      {fault}
      <p className={accused ? styles.verdictLeak : styles.verdict} role="status">
        {t(m.verdictKind[verdict.kind](listOf(graph, verdict.compartments)))}
        {isDecided(verdict.kind) && (
          <span className={styles.unbroken}> · {format.percent(verdict.probability)}</span>
        )}
      </p>
      {report.explanations.length > 0 && (
        <p className={styles.next}>
          {t(m.explainedBy(report.explanations.map(({ cause }) => t(m.cause[cause])).join(', ')))}
        </p>
      )}
      <NextChoices choices={report.choices} graph={graph} />
      {verdict.kind !== 'insufficient-data' && <Bars report={report} graph={graph} />}
      <Facts report={report} graph={graph} />
      {report.doubts.length > 0 && (
        <section className={styles.doubts} aria-labelledby="doubts">
          <h3 id="doubts">{t(m.doubts)}</h3>
          <ul>
            {report.doubts.map((doubt) => (
              <li key={doubt.en}>{t(doubt)}</li>
            ))}
          </ul>
        </section>
      )}
      <ul className={styles.notes}>
        {report.notes.map((note) => (
          <li key={note.code + note.en}>
            {t(note)}
            {note.probability !== undefined && ` (${format.percent(note.probability)})`}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The likeliest places; `none` is one of them. */
function Bars({ report, graph }: { report: LeakReport; graph: Graph }) {
  const t = useText()
  const { percent } = useFormat()
  const likeliest = Object.entries(report.posterior)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, BARS)
  return (
    <table className={styles.bars}>
      <caption className="visually-hidden">{t(m.verdict)}</caption>
      <tbody>
        {likeliest.map(([id, probability]) => (
          <tr key={id}>
            <th scope="row">{id === 'none' ? t(m.probabilityNone) : labelOf(graph, id)}</th>
            <td>
              <span className={styles.bar} style={{ width: `${probability * 100}%` }} />
            </td>
            <td className={styles.number}>{percent(probability)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Reserve time, rate, air lost and hole: each number with its interval, and the volume it belongs to. */
function Facts({ report, graph }: { report: LeakReport; graph: Graph }) {
  const t = useText()
  const format = useFormat(graph)
  const { leak, reserveTimeS } = report
  const suspect = report.segments.filter((s) => s.current).toSorted((a, b) => b.leaking - a.leaking)[0]
  const suspectUnit = format.at(suspect?.compartments ?? [])
  const line = (interval: Interval, unit: string, inUnit: (si: number) => number) => {
    const [mean, low, high] = [interval.mean, ...outward(interval)].map((x) =>
      format.significant(inUnit(x), 3),
    )
    return (
      <span>
        <strong>
          {mean} {unit}
        </strong>{' '}
        <small>
          ({low}…{high})
        </small>
      </span>
    )
  }
  return (
    <dl className={styles.facts}>
      {reserveTimeS && (
        <>
          <dt className={styles.whole}>{t(m.reserve(format.pressure(reserveTimeS.floorPa)))}</dt>
          <dd className={`${styles.whole} ${styles.oneLine}`}>
            <strong>{format.duration(reserveTimeS.linear)}</strong>{' '}
            <small>
              {t(m.linear)} · {t(m.orifice)} {format.duration(reserveTimeS.orifice)} · {t(m.crack)}{' '}
              {format.duration(reserveTimeS.crack)}
            </small>
          </dd>
        </>
      )}
      {suspect?.ratePaPerS && (
        <>
          <dt>
            {t(suspect.periods.some((p) => p.knownPaPerS) ? m.rateBeyond : m.rate)}{' '}
            {t(m.inVolume(format.significant(suspect.volumeM3, 3)))}
          </dt>
          <dd>
            {line(suspect.ratePaPerS, t(m.perHour(suspectUnit.unitName)), suspectUnit.perHourValue)}
            {suspect.lnRatePerDay && line(suspect.lnRatePerDay, t(m.percentPerDay), (x) => x * 100)}
            {suspect.massRateKgPerDay && line(suspect.massRateKgPerDay, t(m.kgPerDay), (x) => x)}
          </dd>
        </>
      )}
      {leak && !suspect?.ratePaPerS && (
        <>
          <dt>{t(m.loss)}</dt>
          <dd>{line(leak.massRateKgPerDay, t(m.kgPerDay), (x) => x)}</dd>
        </>
      )}
      {leak && (
        <>
          <dt>{t(m.hole)}</dt>
          <dd>
            {line(leak.holeDiameterMm, t(m.mm), (x) => x)}
            <small>{t(m.lawText(format.percent(leak.law.orifice), format.percent(leak.law.crack)))}</small>
          </dd>
        </>
      )}
    </dl>
  )
}

/** The end nearer to zero first, whatever the sign says. */
function outward({ low, high }: Interval): [number, number] {
  return Math.abs(low) <= Math.abs(high) ? [low, high] : [high, low]
}

function Panel(props: { aside?: string; isBusy?: boolean; children: React.ReactNode }) {
  const t = useText()
  return (
    <section className={crew.panel} aria-labelledby="verdict" aria-busy={props.isBusy}>
      <h2 id="verdict">
        {t(m.verdict)} <span className={crew.aside}>{props.aside}</span>
      </h2>
      <div className={crew.scroll} tabIndex={0}>
        {props.children}
      </div>
    </section>
  )
}
