import { useMemo } from 'react'
import type { Register } from '../../../../shared/reserves/register/register'
import { middleOf } from '../../../../shared/reserves/register/trend'
import { useFormat } from '../../../app/format'
import { usePreferences, useText } from '../../../app/preferences'
import chart from '../../../charts/charts.module.css'
import { Lanes } from '../../../charts/lanes/Lanes'
import { Button } from '../../../ui/Button'
import { PictureOrTable } from '../../../ui/PictureOrTable'
import { shortDate } from '../outlook/days'
import outlook from '../outlook/outlook.module.css'
import { nameOf } from './forms'
import { m } from './messages'
import { rateLane, registerMarks } from './rates-of'
import styles from './register.module.css'

/** The rates over the years as a picture, or as a table in which each can be edited. */
export function RatePanel({ register, onEdit }: { register: Register; onEdit(index: number): void }) {
  const t = useText()
  const { significant } = useFormat()
  const { language } = usePreferences().preferences
  const lanes = useMemo(
    () => [rateLane(register, (value) => significant(value, 2), language)],
    [register, significant, language],
  )
  const marks = useMemo(() => registerMarks(register), [register])
  const { rates, places } = register
  const newestFirst = rates
    .map((rate, index) => ({ ...rate, index }))
    .sort((a, b) => middleOf(b) - middleOf(a))
  const owner = (id: string) => {
    const place = places.find((one) => one.id === id)
    return t(place ? nameOf(place) : m.station)
  }
  return (
    <PictureOrTable
      title={m.rates}
      shortcut="T"
      beside={<span className={outlook.legend}>{t(m.legend)}</span>}
      picture={<Lanes label={t(m.chartLabel(rates.length))} lanes={lanes} marks={marks} />}
      table={
        <div
          className={`${chart.table} ${styles.table}`}
          tabIndex={0}
          role="region"
          aria-label={t(m.ratesLabel)}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{t(m.from)}</th>
                <th scope="col">{t(m.to)}</th>
                <th scope="col">{t(m.of)}</th>
                <th scope="col">{t(m.kgPerDay)}</th>
                <th scope="col">{t(m.source)}</th>
              </tr>
            </thead>
            <tbody>
              {newestFirst.map(({ index, from, to, of, kgPerDay: { value, low, high }, source }) => (
                <tr key={index}>
                  <td>
                    <Button look="quiet" onClick={() => onEdit(index)}>
                      {shortDate(from, language)}
                    </Button>
                  </td>
                  <td>{shortDate(to, language)}</td>
                  <td>{owner(of)}</td>
                  <td>
                    {significant(value, 3)} ({significant(low, 3)}–{significant(high, 3)})
                  </td>
                  <td>{source ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
      empty={rates.length === 0 ? <p className={chart.empty}>{t(m.noRates)}</p> : undefined}
    />
  )
}
