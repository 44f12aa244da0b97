import { memo, useId } from 'react'
import { outlookText } from '../../../../shared/reserves/words'
import { useText } from '../../../app/preferences'
import type { Forecasting } from '../reckoning/use-forecast'
import { m } from './messages'
import styles from './outlook.module.css'

/** How long the gas for each need lasts, in a sentence each; where something is tried, beside what it was before. */
export const Answer = memo(function Answer(props: {
  title: string
  planned: Forecasting
  changed?: Forecasting
}) {
  const { title, planned, changed } = props
  const t = useText()
  return (
    <div className={styles.answer} data-compared={changed !== undefined}>
      <Sentences title={`${t(changed ? m.asPlanned : m.answer)} · ${title}`} {...planned} />
      {changed && <Sentences title={t(m.changed)} isNew {...changed} />}
    </div>
  )
})

function Sentences({ title, isNew, forecast, failed }: Forecasting & { title: string; isNew?: boolean }) {
  const t = useText()
  const id = useId()
  return (
    <section className={styles.sentences} data-new={isNew} aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {forecast && !forecast.final && <span className={styles.rough}> · {t(m.rough)}</span>}
      </h2>
      {failed && <p role="alert">{t(m.failed)}</p>}
      {!forecast && !failed && <p>{t(m.reckoning)}</p>}
      {/* Said aloud when it rests, not at every step of a slider. */}
      <div role="status" aria-busy={forecast !== undefined && !forecast.final}>
        {forecast?.outlooks.map((outlook) => (
          <p key={outlook.need}>{t(outlookText(outlook, forecast.plan))}</p>
        ))}
      </div>
    </section>
  )
}
