import { useState } from 'react'
import type { DrillOrder, RunningDrill } from '../../../../shared/contract/drill'
import { toIso, toMs } from '../../../../shared/time/time'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { Choice } from '../../../ui/Choice'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import form from '../../../ui/ui.module.css'
import { same } from '../change/fields'
import { useChosenFocus } from '../use-chosen-focus'
import { m } from './messages'
import styles from './time.module.css'

/** Asks from which moment to go on; the last one is chosen. */
export function BranchDialog(props: {
  drill: RunningDrill
  onOrder(order: DrillOrder): void
  onClose(): void
}) {
  const t = useText()
  const { elapsed, timeOfDay } = useFormat()
  const { scenario, view } = props.drill
  const startsMs = toMs(scenario.startsAt)
  // What is kept meanwhile does not move the list under the finger. By instants: whole numbers would sort themselves.
  const [moments] = useState(
    () => new Map(view.snapshots.toReversed().map(({ atS }) => [toIso(startsMs + atS * 1000), atS])),
  )
  const [chosen, choose] = useState([...moments.keys()][0])
  const atS = chosen === undefined ? undefined : moments.get(chosen)
  const options = [...moments].map(
    ([at, atS]) => [at, same(`${elapsed(atS * 1000)} · ${timeOfDay(toMs(at))} GMT`)] as const,
  )
  useChosenFocus()
  return (
    <Dialog title={t(m.branchTitle)} onClose={props.onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (atS !== undefined) props.onOrder({ order: 'branch', atS })
        }}
      >
        <p>{t(atS === undefined ? m.noSnapshot : m.branchHint)}</p>
        {chosen !== undefined && (
          <div className={styles.moments}>
            <Choice label={m.moment} options={Object.fromEntries(options)} value={chosen} onChoose={choose} />
          </div>
        )}
        <DialogActions confirm={t(m.branchConfirm)} disabled={atS === undefined} onClose={props.onClose} />
      </form>
    </Dialog>
  )
}
