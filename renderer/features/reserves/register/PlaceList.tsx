import { useId } from 'react'
import { Z95 } from '../../../../shared/leak/physics/physics'
import type { Register } from '../../../../shared/reserves/register/register'
import { repairsOf } from '../../../../shared/reserves/register/repairs'
import { periodsOf } from '../../../../shared/reserves/register/trend'
import { CAUSE_NAMES } from '../../../../shared/reserves/register/words'
import { useFormat } from '../../../app/format'
import { usePreferences, useText } from '../../../app/preferences'
import { shortDate } from '../outlook/days'
import lines from '../plan/plan.module.css'
import { nameOf } from './forms'
import { m } from './messages'
import styles from './register.module.css'

/** Every place with its repairs, what each has left of the leak, and the periods of the station's rate. */
export function PlaceList(props: {
  register: Register
  onEditPlace(index: number): void
  onEditRepair(place: number, repair: number): void
  /** The place that has the focus: the next repair is one of it. */
  onFocus(place: number): void
}) {
  const { register, onEditPlace, onEditRepair, onFocus } = props
  const t = useText()
  const id = useId()
  const { significant, percent } = useFormat()
  const { language } = usePreferences().preferences
  const { places, rates } = register
  const repairs = Map.groupBy(repairsOf(register), ({ place }) => place)
  const periods = periodsOf(rates.filter(({ of }) => of === 'station'))
  const date = (day: string) => shortDate(day, language)
  const rate = (value?: number) => (value === undefined ? '?' : significant(value, 2))
  const unit = t(m.lane)
  return (
    <section className={styles.places} aria-labelledby={id}>
      <h2 id={id}>{t(m.places)}</h2>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby={id}>
        {places.length === 0 && <p className={lines.none}>{t(m.noPlaces)}</p>}
        <ul>
          {places.map((place, i) => (
            <li key={place.id} onFocus={() => onFocus(i)}>
              <button type="button" data-line className={lines.line} onClick={() => onEditPlace(i)}>
                <span className={lines.entry}>
                  <strong>{t(nameOf(place))}</strong>
                  <span>{t(CAUSE_NAMES[place.cause])}</span>
                  <small>{t(m.foundOn(date(place.found), t(place.how)))}</small>
                </span>
              </button>
              {repairs.get(place.id)?.map(({ on, before, after, left }, j) => (
                <button
                  key={j}
                  type="button"
                  data-line
                  className={`${lines.line} ${styles.repair}`}
                  onClick={() => onEditRepair(i, j)}
                >
                  <span className={lines.entry}>
                    <strong>✚ {date(on)}</strong>
                    <span>{t(place.repairs[j]!.what)}</span>
                    <small>
                      {t(m.before)} {rate(before?.value)} → {t(m.after)} {rate(after?.value)} {unit};{' '}
                      {left
                        ? t(m.left(`${percent(left.value)} (${percent(left.low)} – ${percent(left.high)})`))
                        : t(m.notMeasured)}
                    </small>
                  </span>
                </button>
              ))}
            </li>
          ))}
        </ul>
        {periods.length > 0 && (
          <>
            <h3>{t(m.periods)}</h3>
            <ol className={styles.periods}>
              {periods.map(({ from, to, kgPerDay, sigmaKgPerDay, count }) => (
                <li key={from}>
                  {t(
                    m.period(
                      date(from),
                      date(to),
                      `${significant(kgPerDay, 2)} ± ${significant(Z95 * sigmaKgPerDay, 1)} ${unit}`,
                      count,
                    ),
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </section>
  )
}
