import type { ReactNode } from 'react'
import type { StepKind } from '../../../../../shared/procedure/language/procedure'
import type { Run } from '../../../../../shared/procedure/run/guidance'
import type { Visit } from '../../../../../shared/procedure/run/visit'
import { useText } from '../../../../app/preferences'
import { awaited } from '../../guidance/place'
import { useWorkspace } from '../../workspace/workspace'
import { m } from '../messages'
import { Choices } from './Choices'
import { MainButton } from './MainButton'
import { Move } from './Move'
import { Reference } from './Reference'
import { Wait } from './Wait'
import styles from './card.module.css'

export interface ActProps {
  visit: Visit
  run: Run
  /** Asks for the reason of going past it. */
  onOverride(): void
}

/** How each kind of step is done; those not named are ticked. */
const ACTS: Partial<Record<StepKind, (props: ActProps) => ReactNode>> = {
  decision: Choices,
  if: Choices,
  while: Choices,
  hatch: Move,
  valve: Move,
  record: Read,
  wait: Wait,
  watch: Watch,
  reference: Reference,
}

/** The one thing to press. */
export function BigAction(props: ActProps) {
  const t = useText()
  const { visit, run } = props
  if (visit.waitsFor) return <p className={styles.ask}>{t(m.waitsFor(awaited(run, visit)))}</p>
  const isSettled = visit.items.length > 0 && visit.ready
  const Act = (!isSettled && ACTS[visit.step.kind]) || Tick
  return <Act key={visit.key} {...props} />
}

function Tick({ visit }: ActProps) {
  const t = useText()
  const { actions, show } = useWorkspace()
  return (
    <MainButton moment={visit.key} onClick={() => show(actions.tick(visit))}>
      {t(m.done)}
    </MainButton>
  )
}

function Watch({ visit }: ActProps) {
  const t = useText()
  const { actions, show } = useWorkspace()
  return (
    <MainButton moment={visit.key} onClick={() => show(actions.tick(visit))}>
      {t(m.watch)}
    </MainButton>
  )
}

/** Reading is the tick, and the pad below takes the focus by itself; where there is no such place there is nothing to read. */
function Read(props: ActProps) {
  return props.visit.items.length === 0 && <Tick {...props} />
}
