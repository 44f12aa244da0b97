import type { Debrief } from '../../../../shared/drill/debrief/debrief'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { m, type Side, SIDES } from '../messages'
import type { Cursor } from '../time/use-cursor'
import { DecisionList } from './DecisionList'
import { Remarks } from './Remarks'
import { RunTable } from './RunTable'
import { ScoreTable } from './ScoreTable'
import styles from './sides.module.css'

export interface SideProps {
  debrief: Debrief
  cursor: Cursor
}

const CONTENTS: Record<Side, (props: SideProps) => React.ReactNode> = {
  scores: ScoreTable,
  decisions: DecisionList,
  remarks: Remarks,
  runs: RunTable,
}

const NAMES = Object.keys(SIDES) as Side[]

/** What the drill was worth, from four sides: one is shown, each has its key. */
export function SidePanel(props: SideProps & { side: Side; onSide(side: Side): void }) {
  const t = useText()
  const { side, onSide, ...rest } = props
  useKeys(Object.fromEntries(NAMES.map((name) => [`Key${SIDES[name].letter}`, () => onSide(name)])))
  const Content = CONTENTS[side]
  return (
    <section className={styles.side} aria-label={t(m.results)}>
      <div className={styles.tabs}>
        {NAMES.map((name) => (
          <Button
            key={name}
            look="quiet"
            shortcut={SIDES[name].letter}
            aria-pressed={name === side}
            onClick={() => onSide(name)}
          >
            {t(SIDES[name].title)}
          </Button>
        ))}
      </div>
      <Content {...rest} />
    </section>
  )
}
