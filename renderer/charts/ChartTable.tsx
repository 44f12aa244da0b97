import type { SessionEvent } from '../../shared/session/event'
import type { Graph } from '../../shared/station/graph'
import { toMs } from '../../shared/time/time'
import { UNIT_NAMES } from '../../shared/units/names'
import { useFormat } from '../app/format'
import { usePreferences, useText } from '../app/preferences'
import styles from './charts.module.css'
import { m } from './messages'

const DEGREE = { degC: '°C', degF: '°F', K: 'K' } as const

/** The readings as they were typed, the newest first. */
export function ChartTable({ graph, events }: { graph: Graph; events: readonly SessionEvent[] }) {
  const t = useText()
  const format = useFormat()
  const { language } = usePreferences().preferences
  const readings = events
    .filter((event) => event.kind === 'reading')
    .sort((a, b) => toMs(b.at) - toMs(a.at) || b.seq - a.seq)
  return (
    <div className={styles.table} tabIndex={0} role="region" aria-label={t(m.tableLabel)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(m.time)}</th>
            <th scope="col">{t(m.compartment)}</th>
            <th scope="col">{t(m.instrument)}</th>
            <th scope="col">{t(m.asRead)}</th>
            <th scope="col">{t(m.temperature)}</th>
            <th scope="col">{t(m.corrected)}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ seq, at, data }) => (
            <tr key={seq}>
              <td>
                {format.gmt(toMs(at))}
                {data.timeUncertainty === 'unknown' && <small> {t(m.timeUnknown)}</small>}
              </td>
              <td>{graph.compartments.get(data.compartment)?.label ?? data.compartment}</td>
              <td>{data.instrument}</td>
              <td>
                {data.pressure.value.toLocaleString(language, { maximumFractionDigits: 6 })}{' '}
                {UNIT_NAMES[data.pressure.unit][language]}
              </td>
              <td>
                {data.temperature
                  ? `${data.temperature.value.toLocaleString(language)} ${DEGREE[data.temperature.unit]}`
                  : '—'}
              </td>
              <td>{t(data.temperature ? m.yes : m.no)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
