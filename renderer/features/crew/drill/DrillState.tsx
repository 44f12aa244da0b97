import { useClock } from '../../../app/clock'
import { useText } from '../../../app/preferences'
import crew from '../crew.module.css'
import { useWorkspace } from '../workspace/workspace'
import { m } from './messages'

/** How the time of a drill goes that is not over, where it does not go as in life. */
export function DrillState() {
  const t = useText()
  const { drill, rate } = useClock()
  const { closed } = useWorkspace().state
  const said =
    drill === 'interrupted' ? m.interrupted : rate === 0 ? m.paused : rate === 1 ? undefined : m.rate(rate)
  return (
    <span role="status" className={crew.aside}>
      {drill && !closed && said && t(said)}
    </span>
  )
}
