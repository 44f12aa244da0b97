import { hatchLabel, segmentsOf } from '../../shared/station/graph'
import { useFormat } from '../app/format'
import { useText } from '../app/preferences'
import { currentSegments, doubted, segmentName } from './condition'
import { ageOf, rateText } from './drawing/writing'
import { ago, HATCH_STATE, m, perDay, stationNames } from './messages'
import type { StationMapProps } from './StationMap'
import styles from './station-map.module.css'
import { lossIn, pressureIn } from './truth'

/**
 * The compartments and hatches of the map in rows: for a screen reader, for gloved fingers, and where the map is too
 * small. Of a truth it tells pressures and losses; what is jammed and where air flows is on the map alone.
 */
export function StationTable(props: StationMapProps) {
  return (
    <div className={styles.tables} tabIndex={0} role="region" aria-label={useText()(m.tableLabel)}>
      <Compartments {...props} />
      <Hatches {...props} />
    </div>
  )
}

function Compartments({ graph, hatches, report, truth, selected, onSelect, positions }: StationMapProps) {
  const t = useText()
  const format = useFormat(graph)
  const reported = currentSegments(report)
  const joined = segmentsOf(graph, (id) => hatches.get(id) ?? 'closed')
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(m.compartment)}</th>
          <th scope="col">{t(m.volume)}</th>
          <th scope="col">{t(m.segment)}</th>
          <th scope="col">{t(m.pressure)}</th>
          <th scope="col">{t(m.rate)}</th>
          <th scope="col">{t(m.leakHere)}</th>
          <th scope="col">{t(m.crew)}</th>
        </tr>
      </thead>
      <tbody>
        {[...graph.compartments.values()].map(({ id, label, name, volumeM3 }) => {
          const segment = reported.get(id)
          const inUnit = format.at([id])
          const age = segment && report && ageOf(segment, report, format)
          const share = report?.posterior[id]
          const pressurePa = pressureIn(truth, id) ?? segment?.pressurePa
          const kgPerDay = lossIn(truth, id)
          const crew = [...(positions ?? [])].flatMap(([person, place]) => (place === id ? [person] : []))
          return (
            <tr key={id}>
              <th scope="row">
                <Choice id={id} selected={selected} onSelect={onSelect}>
                  <b>{label}</b> {t(name)}
                </Choice>
              </th>
              <td>{format.significant(volumeM3, 3)}</td>
              <td>{segmentName(graph, joined.find((s) => s.includes(id)) ?? [id], stationNames(t))}</td>
              <td>
                {pressurePa === undefined ? '—' : inUnit.pressure(pressurePa)}
                {age && <small> {t(ago(age))}</small>}
              </td>
              <td>{(segment && rateText(segment, inUnit)) ?? (segment?.ratePaPerS ? t(m.noTrend) : '—')}</td>
              <td>
                {kgPerDay
                  ? t(perDay(format.significant(kgPerDay, 2)))
                  : share === undefined
                    ? '—'
                    : format.percent(share)}
              </td>
              <td>{crew.join(', ')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Hatches({ graph, hatches, report, selected, onSelect, advised = [] }: StationMapProps) {
  const t = useText()
  const doubtful = doubted(report).hatches
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(m.hatch)}</th>
          <th scope="col">{t(m.state)}</th>
          <th scope="col">{t(m.step)}</th>
        </tr>
      </thead>
      <tbody>
        {[...graph.hatches.values()].map(({ id, state }) => {
          const now = hatches.get(id) ?? state
          return (
            <tr key={id}>
              <th scope="row">
                <Choice id={id} selected={selected} onSelect={onSelect}>
                  {hatchLabel(graph, id)}
                </Choice>
              </th>
              <td className={now === 'open' ? undefined : styles.notOpen}>
                {t(HATCH_STATE[now])}
                {doubtful.includes(id) && ` (${t(m.mayNotSeal)})`}
              </td>
              <td>{advised.includes(id) && t(m.thisStep)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Choice(
  props: Pick<StationMapProps, 'selected' | 'onSelect'> & { id: string; children: React.ReactNode },
) {
  return (
    <button
      type="button"
      className={styles.choice}
      aria-pressed={props.id === props.selected}
      onClick={() => props.onSelect(props.id)}
    >
      {props.children}
    </button>
  )
}
