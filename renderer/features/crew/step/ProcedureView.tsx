import { useState } from 'react'
import { isAsking } from '../../../../shared/procedure/run/outline'
import type { Visit } from '../../../../shared/procedure/run/visit'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import crew from '../crew.module.css'
import { lastAnswered } from '../guidance/place'
import { Lanes } from '../procedures/Lanes'
import { useWorkspace } from '../workspace/workspace'
import { AnswerDialog } from './ask/AnswerDialog'
import { AskDialog } from './ask/AskDialog'
import { ASKED, askOf, mayAsk, type Asked } from './ask/asked'
import { BigAction } from './card/BigAction'
import { StepCard } from './card/StepCard'
import { Ahead, Behind } from './list/Around'
import { Overview } from './list/Overview'
import { m } from './messages'
import { StepActions } from './StepActions'
import { useReadingCursor } from './use-reading-cursor'
import styles from './step.module.css'

/** The procedure on the screen: the step at hand, or another one that is looked at, or all of them. */
export function ProcedureView({ onOtherEntry }: { onOtherEntry(): void }) {
  const t = useText()
  const { run, visit } = useWorkspace()
  const { looked, lookAt } = useReadingCursor(run?.visits ?? [], visit)
  const [isOverview, setOverview] = useState(false)
  const [asked, ask] = useState<{ what: Asked; visit: Visit }>()
  const [changing, change] = useState<Visit>()

  const at = looked ?? visit
  const answered = looked ? isAnswered(looked) && looked : run && lastAnswered(run)
  const toggleOverview = () => setOverview(!isOverview)
  const comeBack = () => {
    lookAt(undefined)
    setOverview(false)
  }
  // What is only looked at is not acted on.
  const actions = looked
    ? {}
    : Object.fromEntries(
        ASKED.map((what) => [what, visit && mayAsk(what, visit) ? () => ask({ what, visit }) : undefined]),
      )
  const changeAnswer = answered ? () => change(answered) : undefined
  useKeys({
    ...Object.fromEntries(ASKED.map((what) => [`Key${askOf(what).shortcut}`, actions[what]])),
    KeyD: changeAnswer,
    KeyV: looked || isOverview ? comeBack : undefined,
    KeyW: run && toggleOverview,
  })

  if (!run) return <p className={styles.empty}>{t(m.noProcedure)}</p>
  return (
    <>
      <Lanes />
      {isOverview ? (
        <div className={crew.scroll} tabIndex={-1}>
          <Overview
            visits={run.visits}
            at={at}
            onChoose={(chosen) => {
              lookAt(chosen)
              setOverview(false)
            }}
          />
        </div>
      ) : (
        <>
          {looked ? (
            <p className={styles.looking} role="status">
              <span>{t(m.looking(looked.number))}</span>
              <Button shortcut="V" onClick={comeBack}>
                {t(m.comeBack)}
              </Button>
            </p>
          ) : (
            <Behind visits={run.visits} at={visit} />
          )}
          {at ? (
            <StepCard visit={at} run={run} isCurrent={!looked}>
              {!looked && (
                <BigAction visit={at} run={run} onOverride={() => ask({ what: 'override', visit: at })} />
              )}
            </StepCard>
          ) : (
            <p className={styles.empty}>{t(run.state === 'ended' ? m.ended : m.finished)}</p>
          )}
          {!looked && <Ahead visits={run.visits} at={visit} />}
        </>
      )}
      <StepActions
        visit={looked ? undefined : visit}
        actions={actions}
        onChange={changeAnswer}
        onOverview={toggleOverview}
        onOtherEntry={onOtherEntry}
      />
      {asked && <AskDialog asked={asked.what} visit={asked.visit} onClose={() => ask(undefined)} />}
      {changing && <AnswerDialog visit={changing} run={run} onClose={() => change(undefined)} />}
    </>
  )
}

function isAnswered({ step, answer }: Visit): boolean {
  return isAsking(step) && answer !== undefined
}
