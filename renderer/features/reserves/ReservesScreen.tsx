import { useMemo, useState } from 'react'
import { NO_WHAT_IF, type WhatIf } from '../../../shared/reserves/what-if'
import { failureText } from '../../app/failures'
import { useKeys } from '../../app/keys'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { Header } from '../../ui/Header'
import frame from '../../ui/ui.module.css'
import { m, PARTS, type Part } from './messages'
import { OutlookPart } from './outlook/OutlookPart'
import { isTried, within } from './outlook/what-if/tries'
import { PlanPart } from './plan/PlanPart'
import { ExportPlanDialog } from './plans/ExportPlanDialog'
import { PlansDialog } from './plans/PlansDialog'
import { RegisterPart } from './register/RegisterPart'
import styles from './reserves.module.css'
import { usePlans, type Plans } from './use-plans'

/** Does the air last until the next ship, which ship must bring what, and where did it go? */
export function ReservesScreen({ onBack }: { onBack(): void }) {
  const t = useText()
  const plans = usePlans()
  const [part, setPart] = useState<Part>('outlook')
  const [dialog, setDialog] = useState<'plans' | 'export'>()
  const { open, failure } = plans
  // What is tried belongs to the plan that it is tried on.
  const [tried, setTried] = useState<{ on?: string; whatIf: WhatIf }>({ whatIf: NO_WHAT_IF })
  const plan = open?.plan
  const whatIf = useMemo(
    () => (plan && tried.on === plan.id ? within(tried.whatIf, plan) : NO_WHAT_IF),
    [tried, plan],
  )
  const isRegister = part === 'register'
  const undo = isRegister ? undefined : plans.undo
  const exportPlan = open && !isRegister ? () => setDialog('export') : undefined

  useKeys({
    KeyB: onBack,
    KeyO: isRegister ? undefined : () => setDialog('plans'),
    KeyZ: undo,
    KeyX: exportPlan,
    ...Object.fromEntries(NAMES.map((name) => [`Digit${PARTS[name].key}`, () => setPart(name)])),
  })

  return (
    <div className={frame.screen}>
      <div className={styles.bar}>
        <Header>
          <Button look="quiet" shortcut="B" onClick={onBack}>
            ‹ {t(m.back)}
          </Button>
          <h1 className={styles.title}>{t(m.title)}</h1>
          <nav className={styles.tabs} aria-label={t(m.parts)}>
            {NAMES.map((name) => (
              <Button
                key={name}
                look="quiet"
                shortcut={PARTS[name].key}
                aria-pressed={name === part}
                onClick={() => setPart(name)}
              >
                {t(PARTS[name].title)}
              </Button>
            ))}
          </nav>
          {!isRegister && (
            <>
              <Button look="quiet" shortcut="O" onClick={() => setDialog('plans')}>
                {t(m.plans)}
              </Button>
              <Button look="quiet" shortcut="Z" disabled={!undo} onClick={undo}>
                {t(m.undo)}
              </Button>
              <Button look="quiet" shortcut="X" disabled={!exportPlan} onClick={exportPlan}>
                {t(m.export)}
              </Button>
            </>
          )}
        </Header>
        {failure && (
          <p role="alert" className={styles.failure}>
            {t(failureText(failure))}
          </p>
        )}
      </div>
      {part === 'register' && <RegisterPart />}
      {part === 'outlook' &&
        (open ? (
          <OutlookPart
            key={open.plan.id}
            plan={open.plan}
            whatIf={whatIf}
            onTry={(whatIf) => setTried({ on: open.plan.id, whatIf })}
          />
        ) : (
          <Empty {...plans} />
        ))}
      {part === 'plan' &&
        (open ? <PlanPart plan={open.plan} onChange={plans.change} /> : <Empty {...plans} />)}
      {dialog === 'plans' && <PlansDialog plans={plans} onClose={() => setDialog(undefined)} />}
      {dialog === 'export' && open && (
        <ExportPlanDialog plan={open.plan} isTried={isTried(whatIf)} onClose={() => setDialog(undefined)} />
      )}
    </div>
  )
}

const NAMES = Object.keys(PARTS) as Part[]

/** What to do where there is nothing yet. */
function Empty({ list, choose, openFile }: Plans) {
  const t = useText()
  const example = list?.find(({ isExample }) => isExample)
  const openExample = example && (() => void choose(example.id))
  useKeys({ KeyE: openExample, KeyF: () => void openFile() })
  return (
    <main className={styles.empty}>
      <p>{t(list ? m.empty : m.loading)}</p>
      {openExample && (
        <Button look="main" shortcut="E" onClick={openExample}>
          {t(m.openExample)}
        </Button>
      )}
      <Button shortcut="F" onClick={() => void openFile()}>
        {t(m.openFile)}
      </Button>
    </main>
  )
}
