import { useMemo, useState } from 'react'
import type { TruthSample } from '../../../../shared/drill/debrief/debrief'
import type { LeakReport } from '../../../../shared/leak/report'
import type { SessionState } from '../../../../shared/session/state'
import { useText } from '../../../app/preferences'
import { Legend } from '../../../station-map/Legend'
import { StationMap } from '../../../station-map/StationMap'
import { StationTable } from '../../../station-map/StationTable'
import type { StationTruth } from '../../../station-map/truth'
import { Button } from '../../../ui/Button'
import { PictureOrTable } from '../../../ui/PictureOrTable'
import { crewPositions } from '../../crew/use-crew'
import { m } from '../messages'
import styles from '../debrief.module.css'

/** The station at a moment: as the crew knew it, or as it truly was. */
export function ThenMap(props: {
  state: SessionState
  report?: LeakReport
  sample: TruthSample
  isTrue: boolean
  onSwitch(): void
}) {
  const t = useText()
  const { state, report, sample, isTrue, onSwitch } = props
  const [selected, setSelected] = useState<string>()
  const known = useMemo(() => ({ hatches: state.hatches, positions: crewPositions(state) }), [state])
  const truth = useMemo(() => trueStation(sample), [sample])
  const shown = {
    graph: state.graph,
    selected,
    onSelect: setSelected,
    ...(isTrue ? truth : { ...known, report }),
  }
  return (
    <div className={styles.map} data-true={isTrue}>
      <PictureOrTable
        title={isTrue ? m.map.truth : m.map.crew}
        shortcut="M"
        beside={<Legend />}
        actions={
          <Button look="quiet" shortcut="T" onClick={onSwitch}>
            {t(isTrue ? m.showMap.crew : m.showMap.truth)}
          </Button>
        }
        picture={<StationMap {...shown} />}
        table={<StationTable {...shown} />}
      />
    </div>
  )
}

function trueStation({ pressuresPa, leaks, hatches, people }: TruthSample) {
  const truth: StationTruth = {
    compartments: Object.entries(pressuresPa).map(([id, pressurePa]) => ({ id, pressurePa })),
    leaks,
  }
  return { truth, hatches: new Map(Object.entries(hatches)), positions: new Map(Object.entries(people)) }
}
