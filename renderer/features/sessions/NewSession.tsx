import { useState } from 'react'
import type { Failure, Result } from '../../../shared/contract/contract'
import { BUNDLED_STATIONS } from '../../../shared/station/bundled'
import type { Station } from '../../../shared/station/station'
import { ask } from '../../app/ask'
import { failureText } from '../../app/failures'
import { useFormat } from '../../app/format'
import { usePreferences, useText } from '../../app/preferences'
import { ActorInput } from '../../ui/ActorInput'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { ui } from '../../ui/messages'
import form from '../../ui/ui.module.css'
import { proceduresFor } from '../crew/procedures/fitting'
import { m, MODE } from './messages'

const FROM_FILE = 'file:'

/** Everything has a sensible default: under stress, Enter alone starts a real session. */
export function NewSession(props: { onClose(): void; onCreated(answer: Result<{ session: string }>): void }) {
  const t = useText()
  const { gmt } = useFormat()
  const { preferences, change } = usePreferences()
  const bundled = Object.values(BUNDLED_STATIONS)
  const [title, setTitle] = useState(() => t(m.defaultTitle(gmt(Date.now()))))
  const [station, setStation] = useState<Station>(bundled[0]!)
  const [mode, setMode] = useState<'real' | 'drill'>('real')
  const [chosen, setProcedure] = useState<string>()
  const [actor, setActor] = useState(preferences.actor)
  const [failure, setFailure] = useState<Failure>()
  /** Where the copy of a station was written. */
  const [copied, setCopied] = useState<string>()
  // A procedure that names hatches of another station is not offered.
  const procedures = proceduresFor(station.id)
  const procedure = (procedures.find(({ id }) => id === chosen) ?? procedures[0])!.id

  async function chooseStation(id: string) {
    if (id !== FROM_FILE) return setStation(bundled.find((s) => s.id === id)!)
    const answer = await ask('files.openStation', undefined)
    setFailure(answer.ok || answer.reason.code === 'cancelled' ? undefined : answer.reason)
    if (answer.ok) setStation(answer.value)
  }

  async function copyStation() {
    const answer = await ask('files.copyStation', { station: station.id })
    setCopied(answer.ok ? answer.value.path : undefined)
    setFailure(answer.ok || answer.reason.code === 'cancelled' ? undefined : answer.reason)
  }

  async function create() {
    if (actor !== preferences.actor) change({ actor })
    const isBundled = bundled.includes(station)
    const answer = await ask('sessions.create', {
      title: title.trim(),
      mode,
      procedure,
      actor,
      station: isBundled ? station.id : station,
    })
    if (answer.ok) props.onCreated(answer)
    else setFailure(answer.reason)
  }

  return (
    <Dialog title={t(m.newSession)} onClose={props.onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <Field label={t(m.sessionTitle)}>
          {(control) => (
            <input
              {...control}
              required
              maxLength={200}
              value={title}
              onChange={(e) => setTitle(e.target.value)}
            />
          )}
        </Field>
        <Field label={t(m.station)}>
          {(control) => (
            <select {...control} value={station.id} onChange={(e) => void chooseStation(e.target.value)}>
              {[...new Set([...bundled, station])].map((s) => (
                <option key={s.id} value={s.id}>
                  {s.name ? `${t(s.name)} (${s.id})` : s.id}
                </option>
              ))}
              <option value={FROM_FILE}>{t(m.stationFile)}</option>
            </select>
          )}
        </Field>
        <div className={form.row}>
          {bundled.includes(station) && (
            <Button look="quiet" onClick={() => void copyStation()}>
              {t(m.copyStation)}
            </Button>
          )}
          <p role="status">{copied && t(m.stationCopied(copied))}</p>
        </div>
        <Field label={t(m.procedure)}>
          {(control) => (
            <select {...control} value={procedure} onChange={(e) => setProcedure(e.target.value)}>
              {procedures.map((p) => (
                <option key={p.id} value={p.id}>
                  {t(p.title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t(m.mode)}>
          {(control) => (
            <select {...control} value={mode} onChange={(e) => setMode(e.target.value as typeof mode)}>
              <option value="real">{t(MODE.real)}</option>
              <option value="drill">{t(MODE.drill)}</option>
            </select>
          )}
        </Field>
        <Field label={t(ui.actor)} hint={t(ui.actorHint)}>
          {(control) => <ActorInput {...control} required value={actor} onValue={setActor} />}
        </Field>
        {failure && (
          <p role="alert" className={form.fault}>
            {t(failureText(failure))}
          </p>
        )}
        <DialogActions confirm={t(m.start)} onClose={props.onClose} />
      </form>
    </Dialog>
  )
}
