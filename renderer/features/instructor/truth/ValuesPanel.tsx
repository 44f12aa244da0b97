import { memo, useMemo } from 'react'
import { labelOf, type Graph } from '../../../../shared/station/graph'
import { PRESSURE_DIGITS } from '../../../../shared/units/names'
import { fromSi } from '../../../../shared/units/units'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import frame from '../instructor.module.css'
import { m } from './messages'
import styles from './truth.module.css'
import { ratesPaPerS, type Trend } from './trend'

/** More rows than these stand in two tables side by side, so that all are in sight. */
const ONE_TABLE = 10

const COLUMNS = [m.pressure, m.rate, m.temperature, m.oxygen, m.carbonDioxide]

/** The air of every compartment, as it is now. */
export const ValuesPanel = memo(({ graph, trend }: { graph: Graph; trend: Trend }) => {
  const t = useText()
  const { unitName } = useFormat()
  const rates = useMemo(() => ratesPaPerS(trend), [trend])
  const all = trend.last.compartments
  const half = all.length > ONE_TABLE ? Math.ceil(all.length / 2) : all.length
  const parts = [all.slice(0, half), all.slice(half)].filter((part) => part.length > 0)
  return (
    <section className={`${frame.frame} ${styles.valuesPanel}`} aria-labelledby="values">
      <h2 id="values">
        {t(m.values)} <span className={frame.soft}>{t(m.units(unitName))}</span>
      </h2>
      <div className={styles.values} tabIndex={0}>
        {parts.map((part) => (
          <ValuesTable key={part[0]!.id} graph={graph} rows={part} rates={rates} />
        ))}
      </div>
    </section>
  )
})

function ValuesTable(props: {
  graph: Graph
  rows: Trend['last']['compartments']
  rates: ReadonlyMap<string, number>
}) {
  const t = useText()
  const { unit, number, pressureValue, perHourValue } = useFormat()
  // The truth is finer than any gauge.
  const digits = PRESSURE_DIGITS[unit] + 1
  return (
    <table>
      <thead>
        <tr>
          {[m.compartment, ...COLUMNS].map((column) => (
            <th key={column.en} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ id, pressurePa, temperatureK, oxygenPa, carbonDioxidePa }) => {
          const rate = props.rates.get(id)
          return (
            <tr key={id}>
              <th scope="row">{labelOf(props.graph, id)}</th>
              <td>{number(pressureValue(pressurePa), digits)}</td>
              <td>{rate === undefined ? '—' : number(perHourValue(rate), digits)}</td>
              <td>{number(fromSi('temperature', temperatureK, 'degC'), 1)}</td>
              <td>{number(pressureValue(oxygenPa), digits)}</td>
              <td>{number(pressureValue(carbonDioxidePa), digits)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
