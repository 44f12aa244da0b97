import { isSounding, type Alarm } from '../../../shared/alarm/alarms'
import type { Command, Failure } from '../../../shared/contract/contract'
import { useFormat } from '../../app/format'
import { useKeys } from '../../app/keys'
import { usePreferences, useText } from '../../app/preferences'
import type { Act } from '../../app/session'
import { useNow } from '../../app/clock'
import { Button } from '../../ui/Button'
import styles from './alarms.module.css'
import { m, SIGN } from './messages'
import type { QueuedProcedure } from './use-alarm-procedures'
import { useAlarmSound } from './use-alarm-sound'

interface AlarmBarProps {
  /** The most urgent first. */
  alarms: readonly Alarm[]
  /** Procedures that wait for the crew to start them. */
  queued?: readonly QueuedProcedure[]
  act: Act
  onFailure(failure: Failure): void
  onStart?(procedure: string, alarm: string): void
  /** Of a session that no longer runs the alarms are shown only, without an age. */
  running: boolean
}

/** More than these say nothing more: the rest is counted. */
const SHOWN = 3

/**
 * The alarms that stand, warnings before cautions, each with its age; without height where there are none. K
 * acknowledges the most urgent, U turns the sound off and leaves the light on, Q starts the procedure that waits.
 */
export function AlarmBar({ alarms, queued = [], act, onFailure, onStart, running }: AlarmBarProps) {
  const t = useText()
  const nowMs = useNow(1000)
  const { actor, sound } = usePreferences().preferences
  const unseen = alarms.filter(({ acknowledged }) => !acknowledged)
  const sounding = alarms.filter(isSounding)
  useAlarmSound(running && sound ? sounding[0]?.priority : undefined)

  const write = (alarm: Alarm, state: 'acknowledged' | 'muted') => {
    const command: Command = { kind: 'alarm', actor, data: { alarm: alarm.id, state } }
    void act(command).then((refused) => refused && onFailure(refused))
  }
  const [top] = unseen
  const [waiting] = queued
  const acknowledge = running && top ? () => write(top, 'acknowledged') : undefined
  const mute =
    running && sounding.length > 0 ? () => sounding.forEach((alarm) => write(alarm, 'muted')) : undefined
  const start = running && waiting && onStart ? () => onStart(waiting.procedure.id, waiting.alarm) : undefined
  useKeys({ KeyK: acknowledge, KeyU: mute, KeyQ: start })

  return (
    <div>
      <Announcement alarms={unseen} />
      {alarms.length > 0 && (
        <section className={styles.bar} aria-label={t(m.alarms)}>
          <ul className={styles.list}>
            {alarms.slice(0, SHOWN).map((alarm) => (
              <AlarmItem key={alarm.id} alarm={alarm} nowMs={running ? nowMs : undefined} />
            ))}
          </ul>
          <Overflow alarms={alarms.slice(SHOWN)} />
          {start && (
            <Button shortcut="Q" onClick={start}>
              {t(m.start(t(waiting!.procedure.title)))}
            </Button>
          )}
          {mute && (
            <Button shortcut="U" onClick={mute}>
              {t(m.mute)}
            </Button>
          )}
          {acknowledge && (
            <Button shortcut="K" onClick={acknowledge}>
              {t(m.acknowledge)}
            </Button>
          )}
        </section>
      )}
    </div>
  )
}

/** Said aloud when it comes, at once where it warns; the ages beside the alarms would be said again and again. */
function Announcement({ alarms }: { alarms: readonly Alarm[] }) {
  const t = useText()
  const said = (warns: boolean) =>
    alarms
      .filter(({ priority }) => (priority === 'emergency' || priority === 'warning') === warns)
      .map(({ priority, name }) => `${t(SIGN[priority].word)}: ${t(name)}`)
      .join('. ')
  const warnings = said(true)
  return (
    <>
      {warnings && (
        <p role="alert" className="visually-hidden">
          {warnings}
        </p>
      )}
      <p aria-live="polite" className="visually-hidden">
        {said(false)}
      </p>
    </>
  )
}

function AlarmItem({ alarm, nowMs }: { alarm: Alarm; nowMs: number | undefined }) {
  const t = useText()
  const { duration } = useFormat()
  const { priority, acknowledged, muted, real } = alarm
  const { sign, word } = SIGN[priority]
  return (
    <li className={`${styles.alarm} ${styles[priority]}`} data-acknowledged={acknowledged} title={alarm.text}>
      <span className={styles.kind}>
        <strong>
          <span aria-hidden>{sign}</span> {t(word)}
          {real && ` · ${t(m.real)}`}
        </strong>{' '}
        {[
          nowMs !== undefined && duration((nowMs - alarm.raisedAtMs) / 1000),
          acknowledged ? `✓ ${t(m.acknowledged)}` : muted && t(m.muted),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className={styles.name}>{t(alarm.name)}</span>
    </li>
  )
}

function Overflow({ alarms }: { alarms: readonly Alarm[] }) {
  const t = useText()
  if (alarms.length === 0) return null
  const names = alarms.map(({ name }) => t(name)).join(', ')
  return (
    <span className={styles.more} title={names}>
      <span aria-hidden>+{alarms.length}</span>
      <span className="visually-hidden">{t(m.more(names))}</span>
    </span>
  )
}
