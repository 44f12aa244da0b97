import { useId, type ReactNode } from 'react'
import { dateOf, dayOf } from '../../../../../shared/reserves/days'
import type { Plan } from '../../../../../shared/reserves/plan'
import { LEFT_BEHIND_HATCH, NO_WHAT_IF, type WhatIf } from '../../../../../shared/reserves/what-if'
import { useFormat } from '../../../../app/format'
import { useKeys } from '../../../../app/keys'
import { usePreferences, useText } from '../../../../app/preferences'
import { Button } from '../../../../ui/Button'
import { Check } from '../../../../ui/Check'
import { Field } from '../../../../ui/Field'
import frame from '../../../../ui/ui.module.css'
import { shortDate } from '../days'
import { m } from '../messages'
import styles from '../outlook.module.css'
import {
  ALL,
  CREWS,
  failing,
  failures,
  isTried,
  MOST_TIMES,
  nextFailing,
  nextPeople,
  NONE,
  withFailing,
  withFailingFrom,
  withHatch,
  withLeak,
  withPeople,
} from './tries'

/** By so much a key changes the leak, and by so many days the day of a failure. */
const LEAK_STEP = 0.5
const DAY_STEP = 7

/** What could come otherwise than planned: each by slider or list, and by a key. */
export function WhatIfPanel(props: { plan: Plan; whatIf: WhatIf; onTry(whatIf: WhatIf): void }) {
  const { plan, whatIf, onTry } = props
  const t = useText()
  const id = useId()
  const { number, significant, percent } = useFormat()
  const { language } = usePreferences().preferences
  const which = failing(whatIf)
  const day = whatIf.fails[0] ? dayOf(plan, whatIf.fails[0].from) : 0
  const setLeak = (times: number) => onTry(withLeak(whatIf, times))
  const setDay = (to: number) =>
    onTry(withFailingFrom(whatIf, dateOf(plan, Math.min(plan.days - 1, Math.max(0, to)))))
  const setFailing = (to: string) => onTry(withFailing(whatIf, plan, to))
  const setPeople = (people: number | undefined) => onTry(withPeople(whatIf, plan, people))
  const isClosed = whatIf.leakLeft !== undefined
  const takeBack = isTried(whatIf) ? () => onTry(NO_WHAT_IF) : undefined
  const hasGenerators = plan.generators.length > 0
  const isFailing = which !== NONE

  useKeys({
    Minus: () => setLeak(whatIf.leakTimes - LEAK_STEP),
    Equal: () => setLeak(whatIf.leakTimes + LEAK_STEP),
    KeyP: () => setPeople(nextPeople(whatIf)),
    KeyF: hasGenerators ? () => setFailing(nextFailing(whatIf, plan)) : undefined,
    BracketLeft: isFailing ? () => setDay(day - DAY_STEP) : undefined,
    BracketRight: isFailing ? () => setDay(day + DAY_STEP) : undefined,
    KeyH: () => onTry(withHatch(whatIf, !isClosed)),
    Digit0: takeBack,
  })

  const kg = significant(plan.leak.kgPerDay.value * whatIf.leakTimes * (whatIf.leakLeft ?? 1), 3)
  const factors = [whatIf.leakTimes, ...(isClosed ? [LEFT_BEHIND_HATCH] : [])].map((one) => number(one, 1))
  const generatorName = (one: string) =>
    one === NONE
      ? t(m.nothingFails)
      : one === ALL
        ? t(m.allFail)
        : t(plan.generators.find((generator) => generator.id === one)!.title)
  return (
    <section className={styles.whatIf} aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(m.whatIf)}</h2>
        <Button look="quiet" shortcut="0" disabled={!takeBack} onClick={takeBack}>
          {t(m.takeBack)}
        </Button>
      </header>
      <div className={styles.tries}>
        <Slider
          label={<Keyed keys={['−', '+']}>{t(m.leak)}</Keyed>}
          value={whatIf.leakTimes}
          text={t(m.leakTimes(factors, kg))}
          max={MOST_TIMES}
          step={0.1}
          onChange={setLeak}
        />
        <Field label={`${t(m.people)} (P)`}>
          {(control) => (
            <select
              {...control}
              value={whatIf.crew?.people ?? ''}
              onChange={(e) => setPeople(e.target.value === '' ? undefined : Number(e.target.value))}
            >
              <option value="">{t(m.asInPlan)}</option>
              {CREWS.map((people) => (
                <option key={people}>{people}</option>
              ))}
            </select>
          )}
        </Field>
        {hasGenerators && (
          <>
            <Slider
              label={<Keyed keys={['[', ']']}>{t(m.from)}</Keyed>}
              value={day}
              text={t(m.onDay(day, shortDate(dateOf(plan, day), language)))}
              max={plan.days - 1}
              step={1}
              disabled={!isFailing}
              onChange={setDay}
            />
            <Field label={`${t(m.generator)} (F)`}>
              {(control) => (
                <select {...control} value={which} onChange={(e) => setFailing(e.target.value)}>
                  {failures(plan).map((one) => (
                    <option key={one} value={one}>
                      {generatorName(one)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </>
        )}
        <div className={styles.wide}>
          <Check
            label={`${t(m.hatch)} (H)`}
            hint={t(m.hatchHint(percent(LEFT_BEHIND_HATCH)))}
            checked={isClosed}
            onChange={(closed) => onTry(withHatch(whatIf, closed))}
          />
        </div>
      </div>
    </section>
  )
}

function Slider(props: {
  label: ReactNode
  value: number
  /** The value in words, with its unit. */
  text: string
  max: number
  step: number
  disabled?: boolean
  onChange(value: number): void
}) {
  const { label, value, text, max, step, disabled, onChange } = props
  const id = useId()
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>
        {label}
        <output>{text}</output>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={text}
        onChange={(e) => onChange(Number(e.target.value))}
      />
    </div>
  )
}

function Keyed({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span className={styles.keyed}>
      {children}
      {keys.map((key) => (
        <kbd key={key} className={frame.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
