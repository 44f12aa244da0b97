import { memo, useId } from 'react'
import type { Plan } from '../../../../shared/reserves/plan'
import type { Projection } from '../../../../shared/reserves/projection'
import type { Reached } from '../../../../shared/reserves/spread'
import { useFormat } from '../../../app/format'
import { usePreferences, useText } from '../../../app/preferences'
import { dateRows } from './dates'
import { shortDay } from './days'
import { m } from './messages'
import styles from './outlook.module.css'

/** When each limit and store is reached; where something is tried, with the date as planned. */
export const DatesTable = memo(function DatesTable(props: {
  plan: Plan
  projection?: Projection
  before?: Projection
}) {
  const { plan, projection, before } = props
  const t = useText()
  const id = useId()
  const { percent } = useFormat()
  const { language } = usePreferences().preferences
  const rows = projection && dateRows(plan, projection, before)
  const date = (day: number) => (day === Infinity ? t(m.beyond) : shortDay(plan, day, language))
  const within = ({ low, high }: Reached) => {
    if (low === Infinity) return '—'
    return high === Infinity ? t(m.orLater(date(low))) : `${date(low)}\u00a0– ${date(high)}`
  }
  return (
    <section className={styles.dates} aria-labelledby={id}>
      <h2 id={id}>{t(m.dates)}</h2>
      {rows && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t(m.datesLabel)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t(m.what)}</th>
                <th scope="col">{t(m.when)}</th>
                <th scope="col">{t(m.within)}</th>
                <th scope="col">{t(m.probability)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.reached.map(({ key, what, reached, before: was }) => {
                const isMoved = was !== undefined && date(was.middle) !== date(reached.middle)
                return (
                  <tr key={key} data-moved={isMoved}>
                    <th scope="row">{t(what)}</th>
                    <td>
                      {isMoved && <small>{t(m.was(date(was.middle)))}</small>}
                      {date(reached.middle)}
                    </td>
                    <td>{within(reached)}</td>
                    {/* So many cases cannot tell a small chance from none. */}
                    <td>{percent(Math.max(reached.probability, Number.MIN_VALUE))}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          {rows.hardly.length > 0 && (
            <p>{t(m.hardly(shortDay(plan, plan.days, language), rows.hardly.map(t).join(' · ')))}</p>
          )}
        </div>
      )}
    </section>
  )
})
