import type { Run } from '../../../../shared/procedure/run/guidance'
import type { Text } from '../../../../shared/i18n/text'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { nextOf, openRuns, placeOf } from '../guidance/place'
import { useWorkspace } from '../workspace/workspace'
import { bookTitle } from './fitting'
import { m } from './messages'
import styles from './procedures.module.css'

/** The procedures that run, the most urgent first, each with its place; and the way to all others. */
export function ProcedureList(props: {
  onProcedures(): void
  /** Not where its key starts what an alarm calls for. */
  shortcut?: 'Q'
  onPrint?: () => void
}) {
  const t = useText()
  const { onProcedures, shortcut, onPrint } = props
  const { runs, run: shown, showRun } = useWorkspace()
  const open = openRuns(runs)
  const next = nextOf(open, shown)
  useKeys({
    KeyN: next && next !== shown ? () => showRun(next.id) : undefined,
    KeyQ: shortcut && onProcedures,
  })
  return (
    <div className={styles.procedures}>
      <ul className={styles.runs} aria-label={t(m.procedures)}>
        {open.map((run) => (
          <li key={run.id}>
            <button
              type="button"
              className={styles.run}
              aria-pressed={run === shown}
              aria-keyshortcuts={run === next && open.length > 1 ? 'N' : undefined}
              data-state={run.state}
              onClick={() => showRun(run.id)}
            >
              <span className={styles.title}>
                {t(bookTitle(run.procedure))}
                <small>{t(placeText(run, runs))}</small>
              </span>
              {run === next && open.length > 1 && <kbd>N</kbd>}
            </button>
          </li>
        ))}
      </ul>
      <Button look="quiet" shortcut={shortcut} onClick={onProcedures} aria-haspopup="dialog">
        {open.length === 0 ? t(m.procedures) : <span className="visually-hidden">{t(m.procedures)}</span>}
        {open.length > 0 && <span aria-hidden>+</span>}
      </Button>
      {onPrint && (
        <Button look="quiet" shortcut="F9" onClick={onPrint} aria-haspopup="dialog">
          <span className="visually-hidden">{t(m.print)}</span>
          <PrinterIcon />
        </Button>
      )}
    </div>
  )
}

function PrinterIcon() {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden>
      <path d="M4 6V2h8v4M4 11H2V6h12v5h-2M4 9h8v5H4z" />
    </svg>
  )
}

/** "step 6.2", or which procedure makes this one superfluous. */
export function placeText(run: Run, runs: readonly Run[]): Text {
  const by = runs.find(({ id }) => id === run.inhibitedBy)?.procedure
  if (by) return m.inhibitedBy(by.number ?? by.id)
  return run.state === 'active' ? m.step(placeOf(run)) : m.state[run.state]
}
