import type { Run } from '../../../../../shared/procedure/run/guidance'
import type { Visit } from '../../../../../shared/procedure/run/visit'
import { useText } from '../../../../app/preferences'
import { Button } from '../../../../ui/Button'
import { Dialog } from '../../../../ui/Dialog'
import { ui } from '../../../../ui/messages'
import form from '../../../../ui/ui.module.css'
import { useWorkspace } from '../../workspace/workspace'
import { Choices } from '../card/Choices'
import { m } from '../messages'

/** A question that was answered is answered otherwise: another entry, and the walk goes the other way. */
export function AnswerDialog({ visit, run, onClose }: { visit: Visit; run: Run; onClose(): void }) {
  const t = useText()
  const { actions, show } = useWorkspace()
  return (
    <Dialog title={t(m.title.change)} onClose={onClose}>
      <div className={form.form}>
        <p>
          {visit.number} {t(visit.step.text)}
        </p>
        <Choices
          visit={visit}
          run={run}
          onOverride={onClose}
          onAnswer={(choice) => {
            onClose()
            show(actions.tick(visit, choice))
          }}
        />
        <div className={form.row}>
          <Button onClick={onClose} shortcut="Esc">
            {t(ui.cancel)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
