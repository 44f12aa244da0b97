import { nameIn } from '../../../../shared/contract/preferences'
import type { Run } from '../../../../shared/procedure/run/guidance'
import type { Visit } from '../../../../shared/procedure/run/visit'
import { useKeys } from '../../../app/keys'
import { usePreferences, useText } from '../../../app/preferences'
import { awaited, nextOf } from '../guidance/place'
import { firstSentence } from '../../../../shared/session/words/describe'
import { StatusMark } from '../step/list/StatusMark'
import { useWorkspace } from '../workspace/workspace'
import { m } from './messages'
import styles from './procedures.module.css'

/** What is next for whom, where several work at the same time; the lane chosen is the one on the screen. */
export function Lanes() {
  const t = useText()
  const { people } = usePreferences().preferences
  const { run, visit, showLane } = useWorkspace()
  const lanes = run?.current ?? []
  const next = nextOf(lanes, visit)
  useKeys({ KeyL: next && lanes.length > 1 ? () => showLane(next) : undefined })
  if (!run || lanes.length < 2) return null
  return (
    <ul className={styles.lanes} aria-label={t(m.lanes)}>
      {lanes.map((lane) => (
        <li key={lane.key}>
          <button
            type="button"
            aria-pressed={lane === visit}
            aria-keyshortcuts={lane === next ? 'L' : undefined}
            onClick={() => showLane(lane)}
          >
            <span className={styles.laneHead}>
              <StatusMark status={lane.status} />
              <strong>{lane.role ?? t(m.anyone)}</strong>{' '}
              {[nameIn(people, lane.role ?? ''), lane.number].filter(Boolean).join(' ')}
              {lane === next && <kbd>L</kbd>}
            </span>
            <LaneText run={run} lane={lane} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function LaneText({ run, lane }: { run: Run; lane: Visit }) {
  const t = useText()
  const text = lane.waitsFor ? t(m.waitsFor(awaited(run, lane))) : firstSentence(t(lane.step.text))
  return <span className={styles.laneText}>{text}</span>
}
