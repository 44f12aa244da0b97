import { useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { ScenarioSummary } from '../../../../shared/contract/drill'
import { ask } from '../../../app/ask'
import { useFormat } from '../../../app/format'
import { useKeys } from '../../../app/keys'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import ui from '../../../ui/ui.module.css'
import { m, STATUS } from './messages'
import styles from './scenarios.module.css'
import { parseSeed, seedOf } from './seed'

/** Who writes what the scenario itself says; the person at the crew's keyboard is another. */
const INSTRUCTOR = 'INSTRUCTOR'

/** What the chosen scenario is, and its beginning. */
export function BeginForm(props: {
  scenario?: ScenarioSummary
  onFailure(failure: Failure | undefined): void
}) {
  const t = useText()
  const { duration, number } = useFormat()
  const { language } = usePreferences().preferences
  const { scenario, onFailure } = props
  const [seedText, setSeed] = useState(() => String(seedOf(Math.random())))
  const [isBeginning, setBeginning] = useState(false)
  const seed = parseSeed(seedText)

  async function begin() {
    if (!scenario || seed === undefined || isBeginning) return
    setBeginning(true)
    const answer = await ask('drill.begin', { scenario: scenario.id, seed, language, actor: INSTRUCTOR })
    setBeginning(false)
    onFailure(answer.ok ? undefined : answer.reason)
  }
  const shuffle = () => setSeed(String(seedOf(Math.random())))
  useKeys({ KeyB: () => void begin(), KeyR: shuffle })

  if (!scenario) return <p className={styles.panel}>{t(m.choose)}</p>
  return (
    <section className={styles.chosen} aria-labelledby="chosen">
      <div className={styles.about} tabIndex={0}>
        <h2 id="chosen">{t(scenario.title)}</h2>
        <p>{t(scenario.summary)}</p>
        <dl className={ui.facts}>
          <dt>{t(m.station)}</dt>
          <dd>{scenario.station}</dd>
          <dt>{t(m.length)}</dt>
          <dd>{duration(scenario.endsAfterMin * 60)}</dd>
          <dt>{t(m.objectives)}</dt>
          <dd>{number(scenario.objectives, 0)}</dd>
          <dt>{t(m.source)}</dt>
          <dd>{t(STATUS[scenario.source.status])}</dd>
        </dl>
        <p className={styles.source}>{scenario.source.text}</p>
      </div>
      <form
        className={styles.begin}
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <Field label={t(m.seed)} hint={t(m.seedHint)} fault={seed === undefined ? t(m.seedFault) : undefined}>
          {(control) => (
            <span className={styles.seed}>
              <input
                {...control}
                inputMode="numeric"
                maxLength={9}
                value={seedText}
                onChange={(e) => setSeed(e.target.value)}
              />
              <Button shortcut="R" onClick={shuffle}>
                {t(m.random)}
              </Button>
            </span>
          )}
        </Field>
        <Button look="main" type="submit" shortcut="B" disabled={seed === undefined || isBeginning}>
          {t(m.begin)}
        </Button>
        <p className={ui.hint}>{t(m.beginHint)}</p>
      </form>
    </section>
  )
}
