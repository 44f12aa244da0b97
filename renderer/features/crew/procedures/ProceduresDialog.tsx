import { useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { Run } from '../../../../shared/procedure/run/guidance'
import { failureText } from '../../../app/failures'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ReasonDialog } from '../../../ui/ReasonDialog'
import { ui } from '../../../ui/messages'
import form from '../../../ui/ui.module.css'
import { openRuns } from '../guidance/place'
import { useWorkspace } from '../workspace/workspace'
import { bookTitle, proceduresFor } from './fitting'
import { m } from './messages'
import { placeText } from './ProcedureList'
import styles from './procedures.module.css'

/** Every procedure for this station: those that run may be left, with a reason; others started. */
export function ProceduresDialog({ onClose }: { onClose(): void }) {
  const t = useText()
  const { state, runs, actions, show, start } = useWorkspace()
  const [leaving, leave] = useState<Run>()
  const [failure, setFailure] = useState<Failure>()
  const open = openRuns(runs)
  const isOpen = (id: string) => open.some(({ procedure }) => procedure.id === id)
  if (leaving) {
    return (
      <ReasonDialog
        title={t(m.leaveTitle(t(leaving.procedure.title)))}
        confirm={t(m.leave)}
        onClose={onClose}
        onReason={(reason) => {
          onClose()
          show(actions.leave(leaving, reason))
        }}
      />
    )
  }
  return (
    <Dialog title={t(m.procedures)} onClose={onClose}>
      <div className={form.form}>
        {open.length > 0 && (
          <section aria-labelledby="running">
            <h2 id="running">{t(m.running)}</h2>
            <ul className={styles.all}>
              {open.map((run) => (
                <li key={run.id}>
                  <span>
                    <strong>{t(bookTitle(run.procedure))}</strong>
                    <small>{t(placeText(run, runs))}</small>
                  </span>
                  <Button onClick={() => leave(run)}>{t(m.leave)}</Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="to-start">
          <h2 id="to-start">{t(m.toStart)}</h2>
          <ul className={styles.all}>
            {proceduresFor(state.graph.station.id)
              .filter(({ id }) => !isOpen(id))
              .map((procedure) => (
                <li key={procedure.id}>
                  <span>
                    <strong>{t(bookTitle(procedure))}</strong>
                    <small>{t(procedure.purpose)}</small>
                  </span>
                  <Button
                    onClick={() =>
                      void start(procedure.id).then((refused) => (refused ? setFailure(refused) : onClose()))
                    }
                    aria-label={`${t(m.start)}: ${t(procedure.title)}`}
                  >
                    {t(m.start)}
                  </Button>
                </li>
              ))}
          </ul>
        </section>
        {failure && (
          <p role="alert" className={form.fault}>
            {t(failureText(failure))}
          </p>
        )}
        <div className={form.row}>
          <Button onClick={onClose} shortcut="Esc">
            {t(ui.cancel)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
