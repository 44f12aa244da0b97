import { useEffect, useState } from 'react'
import type { PlanSummary } from '../../../../shared/contract/reserves'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import form from '../../../ui/ui.module.css'
import type { Plans } from '../use-plans'
import { copyOf } from './copy-of'
import { m } from './messages'
import styles from './plans.module.css'

/** The plans that are kept and the examples: one is opened, copied or removed, another comes from a file. */
export function PlansDialog({ plans, onClose }: { plans: Plans; onClose(): void }) {
  const t = useText()
  const [removing, setRemoving] = useState<PlanSummary>()
  const { list = [], open } = plans
  const copy =
    open &&
    (() => {
      void plans.copy(
        copyOf(
          open.plan,
          list.map(({ id }) => id),
        ),
      )
      onClose()
    })
  const openFile = () => {
    onClose()
    void plans.openFile()
  }
  useDialogKeys(removing ? {} : { KeyF: openFile, KeyC: copy })
  if (removing) {
    return (
      <Dialog title={t(m.remove)} onClose={() => setRemoving(undefined)}>
        <form
          className={form.form}
          onSubmit={(event) => {
            event.preventDefault()
            void plans.remove(removing.id)
            setRemoving(undefined)
          }}
        >
          <p>{t(m.sure(removing.title))}</p>
          <div className={form.row}>
            <Button type="submit" look="main">
              {t(m.remove)}
            </Button>
            <Button shortcut="Esc" autoFocus onClick={() => setRemoving(undefined)}>
              {t(m.keep)}
            </Button>
          </div>
        </form>
      </Dialog>
    )
  }
  return (
    <Dialog title={t(m.title)} onClose={onClose}>
      <div className={form.form}>
        <table className={styles.plans}>
          <thead>
            <tr>
              <th scope="col">{t(m.plan)}</th>
              <th scope="col">{t(m.starts)}</th>
              <th scope="col">{t(m.days)}</th>
              <th scope="col">{t(m.remove)}</th>
            </tr>
          </thead>
          <tbody>
            {list.map((plan) => (
              <tr key={plan.id}>
                <td>
                  <button
                    type="button"
                    className={styles.open}
                    autoFocus={plan.id === open?.plan.id}
                    onClick={() => {
                      void plans.choose(plan.id)
                      onClose()
                    }}
                  >
                    {t(plan.title)}
                    {plan.isExample && <small> · {t(m.example)}</small>}
                    {plan.days === undefined && <small> · {t(m.unreadable)}</small>}
                    {plan.id === open?.plan.id && <small> · {t(m.isOpen)}</small>}
                  </button>
                </td>
                <td>{plan.starts}</td>
                <td>{plan.days}</td>
                <td>
                  {!plan.isExample && (
                    <Button
                      look="quiet"
                      aria-label={t(m.removeOne(plan.title))}
                      onClick={() => setRemoving(plan)}
                    >
                      ✕
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={form.row}>
          <Button shortcut="F" onClick={openFile}>
            {t(m.openFile)}
          </Button>
          <Button shortcut="C" disabled={!copy} onClick={copy}>
            {t(m.copy)}
          </Button>
          <Button shortcut="Esc" onClick={onClose}>
            {t(m.close)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** The keys of a dialog without fields; those of the screen below rest meanwhile. */
function useDialogKeys(actions: Record<string, (() => void) | undefined>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actions[event.code]
      if (!action || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
