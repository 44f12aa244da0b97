import { useState } from 'react'
import { lastAction } from '../../../../shared/session/decide'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import crew from '../crew.module.css'
import { describe } from '../../../../shared/session/words/describe'
import { LogPanel } from '../log/LogPanel'
import { NotesPanel } from '../notes/NotesPanel'
import { useWorkspace } from '../workspace/workspace'
import { m } from './messages'
import { ProcedureView } from './ProcedureView'
import styles from './step.module.css'

const TABS = ['procedure', 'log', 'notes'] as const

/** The current step with its one big action, the log, what the next shift should know, and the way back. */
export function StepPanel({ onOtherEntry }: { onOtherEntry(): void }) {
  const t = useText()
  const { runs } = useWorkspace()
  const [tab, setTab] = useState<(typeof TABS)[number]>(runs.length > 0 ? 'procedure' : 'log')
  const next = TABS[(TABS.indexOf(tab) + 1) % TABS.length]!
  useKeys({ KeyG: () => setTab(next), KeyA: onOtherEntry })
  return (
    <section className={crew.panel} aria-label={t(m.panel)}>
      <div className={styles.tabs}>
        <div role="tablist">
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={tab === name}
              aria-controls="step-body"
              onClick={() => setTab(name)}
            >
              {t(m.tab[name])} {name === next && <kbd>G</kbd>}
            </button>
          ))}
        </div>
        <Undo />
      </div>
      {/* Each tab begins at its top. */}
      <div
        key={tab}
        id="step-body"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        className={tab === 'procedure' ? styles.body : crew.scroll}
        tabIndex={tab === 'procedure' ? undefined : 0}
      >
        {tab === 'procedure' && <ProcedureView onOtherEntry={onOtherEntry} />}
        {tab === 'log' && <LogPanel />}
        {tab === 'notes' && <NotesPanel />}
      </div>
    </section>
  )
}

/** Takes back what was done last, and says what that is. */
function Undo() {
  const t = useText()
  const { state, names, actions, show } = useWorkspace()
  const last = lastAction(state)
  const what = last && t(describe(last, names))
  const undo = () => show(actions.undo())
  useKeys({ KeyZ: undo })
  return (
    <Button shortcut="Z" onClick={undo} disabled={!last} title={what} look="quiet" className={styles.undo}>
      {t(m.undo)}
      <span className={styles.undoWhat}>{what}</span>
    </Button>
  )
}
