import { useState } from 'react'
import type { Failure } from '../../../shared/contract/contract'
import type { LeakReport } from '../../../shared/leak/report'
import type { ProcedureRun } from '../../../shared/procedure/run'
import { lastAction } from '../../../shared/session/decide'
import type { SessionState } from '../../../shared/session/state'
import type { HatchState } from '../../../shared/station/station'
import { useKeys } from '../../app/keys'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { ReasonDialog } from '../../ui/ReasonDialog'
import { CurrentStep, isDue } from './CurrentStep'
import { describe } from './describe'
import { LogPanel } from './LogPanel'
import { m } from './messages'
import { Ahead, Behind } from './StepList'
import crew from './crew.module.css'
import styles from './step.module.css'
import type { CrewActions } from './use-crew'

export interface StepPanelProps {
  state: SessionState
  run: ProcedureRun | undefined
  report: LeakReport | undefined
  actions: CrewActions
  show(answer: Promise<Failure | undefined>): void
  moveHatch(hatch: string, to: HatchState): void
  onUndo(): void
  onRead(): void
  onOtherEntry(): void
}

/** The current step with its one big action, what lies behind and ahead, and the way back. */
export function StepPanel(props: StepPanelProps) {
  const t = useText()
  const { state, run, actions, show } = props
  const [tab, setTab] = useState<'procedure' | 'log'>(state.procedure ? 'procedure' : 'log')
  const [asking, setAsking] = useState<'skip' | 'override'>()
  const current = run?.current
  const last = lastAction(state)
  useKeys({
    KeyG: () => setTab(tab === 'log' ? 'procedure' : 'log'),
    KeyS: current && (() => setAsking('skip')),
    KeyA: props.onOtherEntry,
    KeyO: current && (() => setAsking('override')),
  })
  const remaining = current?.items.filter(isDue).length ?? 0
  const begun = current !== undefined && remaining < current.items.length
  return (
    <section className={crew.panel} aria-label={t(m.procedure)}>
      <div className={styles.tabs}>
        <div role="tablist">
          {(['procedure', 'log'] as const).map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={tab === name}
              aria-controls="step-body"
              onClick={() => setTab(name)}
            >
              {t(m[name])} {name !== tab && <kbd>G</kbd>}
            </button>
          ))}
        </div>
        <Button
          shortcut="Z"
          onClick={props.onUndo}
          disabled={!last}
          title={last && t(describe(last, state.graph))}
          look="quiet"
          className={styles.undo}
        >
          {t(m.undo)}
          {last && <span className={styles.undoWhat}>{t(describe(last, state.graph))}</span>}
        </Button>
      </div>
      {/* Each tab begins at its top. */}
      <div
        key={tab}
        id="step-body"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        className={crew.scroll}
        tabIndex={0}
      >
        {tab === 'log' && <LogPanel state={state} />}
        {tab === 'procedure' && !run && <p className={styles.empty}>{t(m.noProcedure)}</p>}
        {tab === 'procedure' && run && (
          <>
            <Behind visits={run.visits} />
            {current ? (
              <CurrentStep {...props} visit={current} />
            ) : (
              <p className={styles.empty}>{t(m.finished)}</p>
            )}
            <Ahead visits={run.visits} />
          </>
        )}
      </div>
      <div className={styles.stepActions}>
        {current && (
          <>
            <Button shortcut="S" onClick={() => setAsking('skip')}>
              {t(m.skip)}
            </Button>
            <Button shortcut="O" onClick={() => setAsking('override')}>
              {t(begun ? m.goOn(remaining) : m.override)}
            </Button>
          </>
        )}
        <Button shortcut="A" onClick={props.onOtherEntry}>
          {t(m.otherEntryShort)}
        </Button>
      </div>
      {asking && (
        <ReasonDialog
          title={t(asking === 'skip' ? m.skipTitle : m.overrideTitle)}
          confirm={t(asking === 'skip' ? m.skip : m.override)}
          onClose={() => setAsking(undefined)}
          onReason={(reason) => {
            setAsking(undefined)
            show(actions[asking](reason))
          }}
        />
      )}
    </section>
  )
}
