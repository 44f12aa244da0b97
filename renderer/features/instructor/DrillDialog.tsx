import type { DrillOrder } from '../../../shared/contract/drill'
import type { Change } from '../../../shared/drill/truth/inject'
import { ChangeDialog } from './change/ChangeDialog'
import type { Known } from './change/forms'
import type { Drill } from './standing'
import { HintDialog } from './talk/HintDialog'
import { MessageDialog } from './talk/MessageDialog'
import { NoteDialog } from './talk/NoteDialog'
import { BranchDialog } from './time/BranchDialog'
import { EndDialog } from './time/EndDialog'
import type { DialogName } from './time/TimeBar'

/** What is asked for over the screen; each gives one order. */
export function DrillDialog(props: {
  name: DialogName
  drill: Drill
  known: Known
  onOrder(order: DrillOrder): void
  onChange(change: Change): void
  onClose(): void
}) {
  const { name, drill, known, onOrder, onChange, onClose } = props
  const asked = { onOrder, onClose }
  switch (name) {
    case 'branch':
      return <BranchDialog drill={drill} {...asked} />
    case 'message':
      return <MessageDialog {...asked} />
    case 'hint':
      return <HintDialog hints={drill.scenario.hints} session={drill.clock.session} {...asked} />
    case 'note':
      return <NoteDialog view={drill.view} {...asked} />
    case 'change':
      return <ChangeDialog known={known} onChange={onChange} onClose={onClose} />
    case 'end':
      return <EndDialog onEnd={() => onOrder({ order: 'end' })} onClose={onClose} />
  }
}
