import { procedureById } from '../../../../../shared/procedure/bundled'
import { useText } from '../../../../app/preferences'
import { Button } from '../../../../ui/Button'
import { useWorkspace } from '../../workspace/workspace'
import { m } from '../messages'
import type { ActProps } from './BigAction'
import { MainButton } from './MainButton'

/** Points to another procedure: it may be started beside this one. */
export function Reference({ visit }: ActProps) {
  const t = useText()
  const { actions, show, start } = useWorkspace()
  const { step } = visit
  const other = step.kind === 'reference' ? procedureById(step.procedure) : undefined
  const startIt = async (procedure: string) => (await start(procedure)) ?? actions.tick(visit)
  return (
    <>
      {other && (
        <MainButton moment={visit.key} onClick={() => show(startIt(other.id))}>
          {t(m.start(other.title))}
        </MainButton>
      )}
      <Button onClick={() => show(actions.tick(visit))}>{t(other ? m.doneWithout : m.done)}</Button>
    </>
  )
}
