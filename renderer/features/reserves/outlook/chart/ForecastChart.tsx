import { Fragment, memo, useMemo } from 'react'
import { STORED_NAMES } from '../../../../../shared/reserves/names'
import { STORED, type Plan } from '../../../../../shared/reserves/plan'
import type { Projection } from '../../../../../shared/reserves/projection'
import type { Spread } from '../../../../../shared/reserves/spread'
import { PRESSURE_DIGITS } from '../../../../../shared/units/names'
import { Lanes } from '../../../../charts/lanes/Lanes'
import table from '../../../../charts/charts.module.css'
import { useFormat } from '../../../../app/format'
import { usePreferences, useText } from '../../../../app/preferences'
import { PictureOrTable } from '../../../../ui/PictureOrTable'
import { shortDay } from '../days'
import { isHeld, lanesOf, marksOf } from './lanes-of'
import { m } from '../messages'
import styles from '../outlook.module.css'

interface ForecastChartProps {
  /** With what is tried. */
  plan: Plan
  projection: Projection
  before?: Projection
}

/** Pressures and stores over the days of the plan, as a picture or as a table. */
export const ForecastChart = memo(function ForecastChart({ plan, projection, before }: ForecastChartProps) {
  const t = useText()
  const format = useFormat()
  const { language } = usePreferences().preferences
  const lanes = useMemo(
    () => lanesOf(plan, projection, before, format, language),
    [plan, projection, before, format, language],
  )
  const marks = useMemo(() => marksOf(plan, language), [plan, language])
  return (
    <PictureOrTable
      title={m.chart}
      shortcut="T"
      beside={<span className={styles.legend}>{t(m.legend)}</span>}
      picture={
        <Lanes
          label={t(m.chartLabel(lanes.map(({ title }) => title).join('; ')))}
          lanes={lanes}
          marks={marks}
        />
      }
      table={
        <div
          className={`${table.table} ${styles.days}`}
          tabIndex={0}
          role="region"
          aria-label={t(m.tableLabel)}
        >
          <DayTable plan={plan} projection={projection} />
        </div>
      }
    />
  )
})

function DayTable({ plan, projection }: Pick<ForecastChartProps, 'plan' | 'projection'>) {
  const t = useText()
  const { unit, unitName, number, pressureValue } = useFormat()
  const { language } = usePreferences().preferences
  const text = (value: (si: number) => number, digits: number) => (spread: Spread) => {
    const [low, middle, high] = [spread.low, spread.middle, spread.high].map((si) =>
      number(value(si), digits),
    )
    return (
      <td>
        {middle} <small>{`${low}–${high}`}</small>
      </td>
    )
  }
  const pressure = text(pressureValue, PRESSURE_DIGITS[unit])
  const kg = text((mass) => mass, 1)
  const gases = STORED.filter((gas) => isHeld(plan, gas))
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(m.date)}</th>
          {[m.total, m.oxygen, m.nitrogen].map((name) => (
            <th key={name.en} scope="col">
              {t(name)}, {unitName}
            </th>
          ))}
          {gases.map((gas) => (
            <th key={gas} scope="col">
              {t(STORED_NAMES[gas])}, {t({ en: 'kg', ru: 'кг' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {projection.days.map((day, i) => (
          <tr key={day}>
            <th scope="row">{shortDay(plan, day, language)}</th>
            {pressure(projection.pressurePa[i]!)}
            {pressure(projection.oxygenPa[i]!)}
            {pressure(projection.nitrogenPa[i]!)}
            {gases.map((gas) => (
              <Fragment key={gas}>{kg(projection.storedKg[gas][i]!)}</Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
