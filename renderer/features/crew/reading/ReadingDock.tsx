import { useKeys } from '../../../app/keys'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import crew from '../crew.module.css'
import type { EntryTime } from './entry-time'
import { m } from '../messages'
import { undeclaredGauge } from './own-gauges'
import { ReadingPad } from './ReadingPad'
import { useWorkspace } from '../workspace/workspace'

/** The reading pad, folded away while the step at hand needs the room: one key brings it back. */
export function ReadingDock({ time, onTime }: { time: EntryTime; onTime(time: EntryTime): void }) {
  const t = useText()
  const { gauges } = usePreferences().preferences
  const { state, actions, pad, hold } = useWorkspace()
  useKeys({ KeyR: pad.isOpen ? undefined : () => pad.read() })
  if (!pad.isOpen) {
    return (
      <Button shortcut="R" className={crew.dock} onClick={() => pad.read()} aria-expanded={false}>
        {t(m.readingPad)}
      </Button>
    )
  }
  return (
    <ReadingPad
      state={state}
      compartment={pad.compartment}
      onCompartment={pad.choose}
      time={time}
      onTime={onTime}
      focusOn={pad.focusOn}
      onFold={pad.fold}
      onTyping={hold}
      onRecord={async (reading) => {
        const own = undeclaredGauge(state, gauges, reading.instrument)
        const refused = (own && (await actions.declare(own))) ?? (await actions.record(reading))
        if (!refused) pad.recorded()
        return refused
      }}
    />
  )
}
