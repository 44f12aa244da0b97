import { useState } from 'react'
import type { SessionState } from '../../../../shared/session/state'
import { hatchLabel } from '../../../../shared/station/graph'
import type { HatchState } from '../../../../shared/station/station'
import { useFormat } from '../../../app/format'
import { useKeys } from '../../../app/keys'
import { usePreferences, useText } from '../../../app/preferences'
import { ActorInput } from '../../../ui/ActorInput'
import { Button } from '../../../ui/Button'
import { m } from './messages'
import styles from '../crew.module.css'

/** What was chosen on the map, and what can be done with it. */
export function SelectionBar(props: {
  state: SessionState
  selected?: string
  onHatch(hatch: string, to: HatchState): void
  onRead(compartment: string): void
  onCrew(who: string, compartment: string): void
}) {
  const t = useText()
  const format = useFormat()
  const { graph, hatches } = props.state
  const { selected } = props
  const hatch = selected === undefined ? undefined : graph.hatches.get(selected)
  const compartment = selected === undefined ? undefined : graph.compartments.get(selected)
  const hatchState = hatch && (hatches.get(hatch.id) ?? hatch.state)
  const isOpen = hatchState === 'open' || hatchState === 'removed'
  const toggle = hatch && (() => props.onHatch(hatch.id, isOpen ? 'closed' : 'open'))
  const read = compartment && (() => props.onRead(compartment.id))
  useKeys({ KeyH: toggle, KeyP: read })
  return (
    <div className={styles.selection}>
      {hatch && (
        <>
          <strong>{hatchLabel(graph, hatch.id)}</strong>
          <span className={styles.aside}>{hatch.id}</span>
          <Button shortcut="H" onClick={toggle}>
            {t(isOpen ? m.markClosed : m.markOpen)}
          </Button>
          {hatchState !== 'closed-leaking' && (
            <Button onClick={() => props.onHatch(hatch.id, 'closed-leaking')}>{t(m.leaking)}</Button>
          )}
        </>
      )}
      {compartment && (
        <>
          <strong>{t(compartment.name)}</strong>
          <span className={styles.aside}>
            {compartment.id},{' '}
            {t(
              m.volume(
                format.significant(compartment.volumeM3, 4),
                format.significant(compartment.volumeLowM3, 4),
                format.significant(compartment.volumeHighM3, 4),
              ),
            )}
          </span>
          <Button shortcut="P" onClick={read}>
            {t(m.readHere)}
          </Button>
          <CrewHere onCrew={(who) => props.onCrew(who, compartment.id)} />
        </>
      )}
      {!hatch && !compartment && <span className={styles.aside}>{t(m.select)}</span>}
    </div>
  )
}

/** Says who is in the chosen compartment: nobody is cut off whose place is known. */
function CrewHere({ onCrew }: { onCrew(who: string): void }) {
  const t = useText()
  const [who, setWho] = useState(usePreferences().preferences.actor)
  return (
    <form
      className={styles.crewHere}
      onSubmit={(event) => {
        event.preventDefault()
        if (who.trim()) onCrew(who.trim())
      }}
    >
      <ActorInput aria-label={t(m.who)} value={who} onValue={setWho} />
      <Button type="submit">{t(m.isHere)}</Button>
    </form>
  )
}
