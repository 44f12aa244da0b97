import { useMemo, useState } from 'react'
import { hatchesOf } from '../../../../shared/session/told'
import { StationPanel } from '../../../station-map/StationPanel'
import styles from '../crew.module.css'
import { crewPositions, isDue } from '../use-crew'
import { useWorkspace } from '../workspace/workspace'
import { SelectionBar } from './SelectionBar'

/** Of a long list the map marks only what is next: marks everywhere say nothing. */
const ADVISED_MARKS = 2

/** The station with the hatches that are to be moved, and what can be done with what is chosen on it. */
export function MapPanel() {
  const { state, report, visit, actions, show, moveHatch, pad } = useWorkspace()
  const [selected, setSelected] = useState<string>()
  const positions = useMemo(() => crewPositions(state), [state])
  // Where the book asks for nothing, or there is none, the engine's next step is marked.
  const marked = useMemo(() => {
    const asked = visit
      ? visit.items.flatMap((item) => (item.kind !== 'place' && isDue(item) ? [item.hatch] : []))
      : report?.next && hatchesOf(report.next)
    return asked?.slice(0, ADVISED_MARKS)
  }, [visit, report])
  return (
    <div className={styles.map}>
      <StationPanel
        graph={state.graph}
        hatches={state.hatches}
        report={report}
        selected={selected}
        onSelect={setSelected}
        advised={marked}
        positions={positions}
      />
      <SelectionBar
        state={state}
        selected={selected}
        onHatch={moveHatch}
        onCrew={(who, place) => show(actions.place(who, place))}
        onRead={pad.read}
      />
    </div>
  )
}
