import { useFormat } from '../../../../app/format'
import { useKeys } from '../../../../app/keys'
import { useNow } from '../../../../app/clock'
import { useText } from '../../../../app/preferences'
import { Button } from '../../../../ui/Button'
import { useJudge } from '../../guidance/use-judge'
import { useWorkspace } from '../../workspace/workspace'
import { m } from '../messages'
import type { ActProps } from './BigAction'
import { MainButton } from './MainButton'
import { timeLeft } from '../../watch/time-left'
import styles from './card.module.css'

/** A time to wait, or a condition, or both: going on before asks why. */
export function Wait({ visit, run, onOverride }: ActProps) {
  const t = useText()
  const { timeOfDay, elapsed } = useFormat()
  const { actions, show } = useWorkspace()
  const nowMs = useNow(1000)
  const judgeBy = useJudge()
  const { step } = visit
  const restart = () => show(actions.restartTimer(visit))
  useKeys({ KeyT: restart })
  const left = timeLeft(visit, nowMs)
  const until = step.kind === 'wait' && step.until !== undefined ? step.until : undefined
  const isOver = left !== undefined && left.ms <= 0
  const mayGoOn = isOver || (until !== undefined && judgeBy(until, run.procedure).met === true)
  return (
    <>
      {left && (
        <p className={styles.timer} data-over={isOver || undefined}>
          <span>
            {t(m.remaining)} <strong role="timer">{elapsed(Math.max(0, left.ms))}</strong>
          </span>
          <span>{t(isOver ? m.timeOver : m.until(timeOfDay(left.endMs)))}</span>
          <Button shortcut="T" onClick={restart}>
            {t(m.restart)}
          </Button>
        </p>
      )}
      <p role="status" className="visually-hidden">
        {isOver && t(m.timeOver)}
      </p>
      <MainButton
        moment={`${visit.key} ${mayGoOn}`}
        onClick={() => (mayGoOn ? show(actions.tick(visit)) : onOverride())}
      >
        {t(m.continue)}
      </MainButton>
    </>
  )
}
