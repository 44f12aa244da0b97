import { memo, useMemo } from 'react'
import type { DrillView } from '../../../../shared/contract/drill'
import type { Graph } from '../../../../shared/station/graph'
import { useText } from '../../../app/preferences'
import { Legend } from '../../../station-map/Legend'
import { StationMap } from '../../../station-map/StationMap'
import frame from '../instructor.module.css'
import { m } from './messages'
import styles from './truth.module.css'

interface TruthMapProps {
  graph: Graph
  view: DrillView
  selected?: string
  onSelect(id: string): void
}

/** The station as it truly is; the air of every compartment stands in the table under it. */
export const TruthMap = memo(({ graph, view, selected, onSelect }: TruthMapProps) => {
  const t = useText()
  const hatches = useMemo(() => new Map(view.hatches.map(({ id, state }) => [id, state])), [view.hatches])
  const positions = useMemo(
    () => new Map(view.people.map(({ id, compartment }) => [id, compartment])),
    [view.people],
  )
  return (
    <section className={`${frame.frame} ${styles.map}`} aria-labelledby="truth">
      <header className={frame.head}>
        <h2 id="truth">{t(m.truth)}</h2>
        <Legend />
      </header>
      <StationMap
        graph={graph}
        hatches={hatches}
        positions={positions}
        truth={view}
        selected={selected}
        onSelect={onSelect}
      />
    </section>
  )
})
