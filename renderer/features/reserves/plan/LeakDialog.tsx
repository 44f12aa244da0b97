import { useEffect, useState } from 'react'
import type { Failure, SessionSummary } from '../../../../shared/contract/contract'
import { leakOfReport, type FoundLeak } from '../../../../shared/reserves/leak-of-report'
import type { Plan } from '../../../../shared/reserves/plan'
import { replay } from '../../../../shared/session/state'
import { isHeard } from '../../../../shared/session/told'
import { bundledStation } from '../../../../shared/station/bundled'
import { toMs } from '../../../../shared/time/time'
import { ask } from '../../../app/ask'
import { failureText } from '../../../app/failures'
import { useFormat } from '../../../app/format'
import { leakClient } from '../../../app/leak-client'
import { usePreferences, useText } from '../../../app/preferences'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import { Field } from '../../../ui/Field'
import form from '../../../ui/ui.module.css'
import { LAW, m } from './messages'
import { rowsOf } from './rows'

interface LeakDialogProps {
  plan: Plan
  onChange(plan: Plan): Promise<Failure | undefined>
  onClose(): void
}

/** What a session says of its leak; null where it tells none, undefined until it is reckoned. */
type Found = FoundLeak | null | undefined

/** Takes the leak over from a session: its rate with the interval and the likelier law, as the leak engine has it. */
export function LeakDialog({ plan, onChange, onClose }: LeakDialogProps) {
  const t = useText()
  const format = useFormat()
  const { language } = usePreferences().preferences
  const [sessions, setSessions] = useState<readonly SessionSummary[]>()
  const [chosen, choose] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => {
    void window.hatchwise['sessions.list']({ search: '' }).then((found) => {
      setSessions(found)
      choose(found[0]?.session)
    })
  }, [])
  const found = useLeakOf(chosen, setFailure)
  /** By its title and its last entry, of which the rate is. */
  const nameOf = ({ title, lastAt }: SessionSummary) => `${title} · ${format.gmt(toMs(lastAt))} GMT`
  const named = sessions?.find(({ session }) => session === chosen)
  const leak: Plan['leak'] | null | undefined = found &&
    named && {
      ...plan.leak,
      ...found,
      source: { status: 'derived', text: `${t(m.session)}: ${nameOf(named)}`.slice(0, 500) },
    }
  async function take() {
    const refused = leak && (await onChange({ ...plan, leak }))
    if (refused) setFailure(refused)
    else onClose()
  }
  const text = leak && rowsOf({ ...plan, leak }, format, language).leak[0]!.value
  return (
    <Dialog title={t(m.fromSessionTitle)} onClose={onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          void take()
        }}
      >
        {sessions?.length === 0 ? (
          <p>{t(m.noSessions)}</p>
        ) : (
          <Field label={t(m.session)}>
            {(control) => (
              <select
                {...control}
                autoFocus
                value={chosen}
                onChange={(e) => {
                  setFailure(undefined)
                  choose(e.target.value)
                }}
              >
                {sessions?.map((one) => (
                  <option key={one.session} value={one.session}>
                    {nameOf(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {chosen !== undefined && !failure && (
          <p role="status">
            {found === undefined && t(m.reckoning)}
            {found === null && t(m.noLeak)}
            {leak && `${t(m.found)}: ${text}; ${t(LAW[leak.law])}. ${t(m.growsAsBefore)}`}
          </p>
        )}
        {failure && (
          <p role="alert" className={form.fault}>
            {t(failureText(failure))}
          </p>
        )}
        <DialogActions confirm={t(m.take)} disabled={!leak} onClose={onClose} />
      </form>
    </Dialog>
  )
}

function useLeakOf(session: string | undefined, onFailure: (failure: Failure) => void): Found {
  const [found, setFound] = useState<{ of: string; leak: FoundLeak | null }>()
  useEffect(() => {
    if (session === undefined) return undefined
    let end: (() => void) | undefined
    let gone = false
    void ask('sessions.read', { session }).then((answer) => {
      if (gone) return
      if (!answer.ok) return onFailure(answer.reason)
      const state = replay(answer.value, bundledStation)
      if (!state) return setFound({ of: session, leak: null })
      const { graph, effective, log } = state
      const client = leakClient(graph.station, () => onFailure({ code: 'program-fault', value: 'leak' }))
      end = client.end
      // As of its last entry: later the engine would only be less sure.
      client.ask(effective.filter(isHeard), toMs(log.at(-1)!.at), (report, final) => {
        if (final) setFound({ of: session, leak: leakOfReport(report) ?? null })
      })
    })
    return () => {
      gone = true
      end?.()
    }
  }, [session, onFailure])
  return found?.of === session ? found?.leak : undefined
}
