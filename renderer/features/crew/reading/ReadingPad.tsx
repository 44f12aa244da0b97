import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import { questionOf, type Question } from '../../../../shared/session/plausible/question'
import type { SessionState } from '../../../../shared/session/state'
import { labelOf } from '../../../../shared/station/graph'
import { unitsOf, type PressureUnit } from '../../../../shared/units/units'
import { UNIT_NAMES } from '../../../../shared/units/names'
import { useClock } from '../../../app/clock'
import { failureText } from '../../../app/failures'
import { useKeys } from '../../../app/keys'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { ui } from '../../../ui/messages'
import { m as drill } from '../drill/messages'
import { Shown } from '../drill/Shown'
import { useLook } from '../drill/use-look'
import { EntryTimeFields } from './EntryTimeFields'
import { parseNumber, timed, type EntryTime } from './entry-time'
import { m } from '../messages'
import { LastReading } from './LastReading'
import { PlausibilityQuestion } from './PlausibilityQuestion'
import crew from '../crew.module.css'
import styles from './reading.module.css'
import type { Reading } from '../use-crew'
import { useGauge } from './use-gauge'

interface ReadingPadProps {
  state: SessionState
  compartment: string
  onCompartment(compartment: string): void
  time: EntryTime
  onTime(time: EntryTime): void
  /** Changes when the current step asks for a reading: the value field then takes the focus. */
  focusOn?: string
  /** Folds the pad away; left out where it stays. */
  onFold?(): void
  /** A value was begun, or is gone: entered or taken back. */
  onTyping(isTyping: boolean): void
  onRecord(reading: Reading): Promise<Failure | undefined>
}

/** One gauge reading as it was seen: value with its unit, instrument, temperature, time. */
export function ReadingPad(props: ReadingPadProps) {
  const t = useText()
  const { language } = usePreferences().preferences
  const { state, time } = props
  const { nowMs } = useClock()
  const [value, setValue] = useState('')
  const isTyping = value !== ''
  const { instruments, instrument, setInstrument, unit, setUnit } = useGauge(
    state,
    props.compartment,
    isTyping,
  )
  const [temperature, setTemperature] = useState('')
  const [fault, setFault] = useState<string>()
  const [asked, setAsked] = useState<{ question: Question; reading: Reading }>()
  const [isRecording, setRecording] = useState(false)
  const valueField = useRef<HTMLInputElement>(null)
  const dial = useLook(state.session, { instrument, compartment: props.compartment })
  // A dial shows what is now.
  const look =
    dial.look && time.kind === 'now'
      ? () => void dial.look!().then((why) => refuse(why && t(why)))
      : undefined

  // A question that is open takes Escape for itself, so that what was typed is not lost.
  useKeys({
    KeyR: () => valueField.current?.focus(),
    KeyY: asked ? undefined : look,
    Escape: asked ? undefined : props.onFold,
  })
  useEffect(() => {
    if (props.focusOn) valueField.current?.focus()
  }, [props.focusOn])

  const typing = useEffectEvent(props.onTyping)
  useEffect(() => {
    typing(isTyping)
    return () => typing(false)
  }, [isTyping])

  /** Goes back to the value, with what is wrong if anything is. */
  function refuse(why: string | undefined) {
    setFault(why)
    valueField.current?.focus()
  }

  function submit() {
    const number = parseNumber(value)
    const degrees = temperature.trim() === '' ? undefined : parseNumber(temperature)
    const when = timed(time)
    if (value.trim() === '') return refuse(t(m.noValue))
    if (number === undefined) return refuse(t(m.notNumber(value)))
    if (temperature.trim() !== '' && degrees === undefined) return refuse(t(m.notNumber(temperature)))
    // The time field says itself what is wrong with it.
    if (!when) return
    const reading: Reading = {
      compartment: props.compartment,
      pressure: { value: number, unit },
      temperature: degrees === undefined ? undefined : { value: degrees, unit: 'degC' },
      instrument,
      ...when,
    }
    setFault(undefined)
    const question = questionOf(reading, state, nowMs())
    if (question) setAsked({ question, reading })
    else void record(reading)
  }

  async function record(reading: Reading) {
    setAsked(undefined)
    setRecording(true)
    const refused = await props.onRecord(reading)
    setRecording(false)
    if (refused) return refuse(t(failureText(refused)))
    // The focus is left where the step that may have come next has put it.
    setFault(undefined)
    setValue('')
    dial.forget()
  }

  function correct() {
    setAsked(undefined)
    valueField.current?.focus()
    valueField.current?.select()
  }

  /** A change of the reading takes the question back: it is asked of what is recorded, or not at all. */
  const changed =
    <T,>(set: (to: T) => void) =>
    (to: T) => {
      set(to)
      setAsked(undefined)
    }

  return (
    <section className={crew.panel} aria-labelledby="reading">
      <h2 id="reading">
        {t(m.readingPad)} <kbd>R</kbd>
      </h2>
      <form
        className={styles.pad}
        aria-busy={isRecording}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field columns={3} label={t(m.compartment)}>
          {(control) => (
            <select
              {...control}
              value={props.compartment}
              onChange={(e) => changed(props.onCompartment)(e.target.value)}
            >
              {[...state.graph.compartments.keys()].map((id) => (
                <option key={id} value={id}>
                  {labelOf(state.graph, id) === id ? id : `${labelOf(state.graph, id)} (${id})`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field columns={3} label={t(m.instrument)}>
          {(control) => (
            <select {...control} value={instrument} onChange={(e) => changed(setInstrument)(e.target.value)}>
              {instruments.map((i) => (
                <option key={i.id}>{i.id}</option>
              ))}
            </select>
          )}
        </Field>
        {dial.seen && time.kind === 'now' ? (
          <p className={styles.last}>
            <Shown seen={dial.seen} />
          </p>
        ) : (
          <LastReading state={state} compartment={props.compartment} />
        )}
        <Field columns={4} label={t(m.pressure)}>
          {(control) => (
            <div className={styles.quantity}>
              <input
                {...control}
                ref={valueField}
                className={styles.value}
                inputMode="decimal"
                autoComplete="off"
                required
                aria-invalid={fault !== undefined || undefined}
                aria-describedby="reading-fault"
                value={value}
                onChange={(e) => changed(setValue)(e.target.value)}
              />
              <select
                aria-label={t(ui.unit)}
                value={unit}
                onChange={(e) => changed(setUnit)(e.target.value as PressureUnit)}
              >
                {unitsOf('pressure').map((u) => (
                  <option key={u} value={u}>
                    {UNIT_NAMES[u][language]}
                  </option>
                ))}
              </select>
            </div>
          )}
        </Field>
        <Field columns={2} label={t(m.temperature)}>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={temperature}
              onChange={(e) => changed(setTemperature)(e.target.value)}
            />
          )}
        </Field>
        <EntryTimeFields time={time} columns={look ? 2 : 3} onChange={changed(props.onTime)} />
        {look && (
          <Button className={styles.lookButton} shortcut="Y" onClick={look}>
            {t(drill.look)}
          </Button>
        )}
        <Button
          look="main"
          type="submit"
          className={look ? styles.lookButton : styles.recordButton}
          shortcut="⏎"
        >
          {t(m.record)}
        </Button>
        {asked && (
          <PlausibilityQuestion
            question={asked.question}
            onAsSeen={() => void record({ ...asked.reading, confirmed: true })}
            onCorrect={correct}
          />
        )}
        <p id="reading-fault" className={styles.fault} role="alert">
          {fault}
        </p>
      </form>
    </section>
  )
}
