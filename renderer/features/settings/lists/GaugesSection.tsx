import { useRef } from 'react'
import { GAUGE_TYPES, type Gauge } from '../../../../shared/contract/preferences'
import { UNIT_NAMES } from '../../../../shared/units/names'
import { unitsOf } from '../../../../shared/units/units'
import { useKeys } from '../../../app/keys'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import form from '../../../ui/ui.module.css'
import { m, QUANTITY } from '../messages'
import styles from '../settings.module.css'
import { useSetting } from '../use-setting'
import { faultsOf, gaugesOf, NEW_GAUGE, rowOf, type GaugeRow } from './gauge-row'
import { useLastRow } from './use-last-row'
import { useRows } from './use-rows'

const MOST_GAUGES = 20

const COLUMNS = [m.gauge, m.quantity, m.unit, m.resolution, m.sigma, m.keptIn]

/** The instruments that the person brings along. */
export function GaugesSection() {
  const t = useText()
  const { value, label, set } = useSetting('gauges')
  const { language } = usePreferences().preferences
  const inLanguage = (gauge: Gauge) => rowOf(gauge, language)
  const { rows, add, edit, remove } = useRows({
    kept: value,
    rowOf: inLanguage,
    keptOf: gaugesOf,
    keep: set,
  })
  const list = useRef<HTMLTableSectionElement>(null)
  const focusLast = useLastRow(list)
  const addRow = () => {
    if (rows.length >= MOST_GAUGES) return
    add(inLanguage(NEW_GAUGE))
    focusLast()
  }
  useKeys({ KeyA: addRow })
  return (
    <section aria-label={label} className={styles.listSection}>
      <p className={form.hint}>{t(m.gaugesHint)}</p>
      {rows.length === 0 && <p className={styles.empty}>{t(m.emptyGauges)}</p>}
      {rows.length > 0 && (
        <table className={`${form.cells} ${styles.list}`}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column.en} scope="col">
                  {t(column)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody ref={list}>
            {rows.map((row, i) => (
              <GaugeFields
                key={i}
                row={row}
                number={i + 1}
                faults={faultsOf(rows, i)}
                onChange={(some) => edit(i, some)}
                onRemove={() => remove(i)}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className={form.row}>
        <Button shortcut="A" disabled={rows.length >= MOST_GAUGES} onClick={addRow}>
          {t(m.add)}
        </Button>
        {rows.some((_, i) => faultsOf(rows, i).size > 0) && (
          <p role="status" className={form.hint}>
            {t(m.unfinished)}
          </p>
        )}
      </div>
    </section>
  )
}

function GaugeFields(props: {
  row: GaugeRow
  number: number
  faults: ReadonlySet<string | undefined>
  onChange(some: Partial<GaugeRow>): void
  onRemove(): void
}) {
  const t = useText()
  const { row, number, faults, onChange } = props
  const common = (name: keyof GaugeRow, column: (typeof COLUMNS)[number]) => ({
    'aria-label': `${t(column)}, ${t(m.row(number))}`,
    'aria-invalid': faults.has(name) || undefined,
    value: row[name],
    onChange: (e: { target: { value: string } }) => onChange({ [name]: e.target.value }),
  })
  return (
    <tr>
      <td>
        <input {...common('id', m.gauge)} maxLength={40} placeholder="MV-7" />
      </td>
      <td>
        <select {...common('type', m.quantity)}>
          {GAUGE_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(QUANTITY[type])}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select {...common('unit', m.unit)}>
          {unitsOf('pressure').map((unit) => (
            <option key={unit} value={unit}>
              {t(UNIT_NAMES[unit])}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input {...common('resolution', m.resolution)} inputMode="decimal" className={styles.short} />
      </td>
      <td>
        <input {...common('sigma', m.sigma)} inputMode="decimal" className={styles.short} />
      </td>
      <td>
        <input {...common('compartment', m.keptIn)} maxLength={40} className={styles.short} />
      </td>
      <td className={styles.rowActions}>
        <Button aria-label={t(m.remove(row.id || t(m.row(number))))} onClick={props.onRemove}>
          ✕
        </Button>
      </td>
    </tr>
  )
}
