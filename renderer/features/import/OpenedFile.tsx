import { useEffect, useState } from 'react'
import type { Result } from '../../../shared/contract/contract'
import type { Found } from '../../../shared/contract/exchange'
import type { Place } from '../../app/screens'
import { ask } from '../../app/ask'
import { failureText } from '../../app/failures'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import form from '../../ui/ui.module.css'
import { ImportDialog } from './ImportDialog'
import { m } from './messages'

/** A log that was opened from outside, over whatever is shown: what it holds, before anything of it is taken over. */
export function OpenedFile({ go }: { go(place: Place): void }) {
  const t = useText()
  const [inspected, setInspected] = useState<Result<Found>>()
  useEffect(() => {
    const inspect = () =>
      void ask('files.inspectOpened', undefined).then((answer) => {
        if (answer.ok || answer.reason.code !== 'nothing-inspected') setInspected(answer)
      })
    // The program mostly starts without one: what is on the screen comes first.
    requestIdleCallback(inspect)
    return window.hatchwise.onOpened(inspect)
  }, [])
  const close = () => setInspected(undefined)
  if (!inspected) return null
  if (inspected.ok) {
    const { value: found } = inspected
    const open = (session: string) => {
      close()
      go({ screen: 'crew', session })
    }
    return <ImportDialog key={found.path} found={found} onOpen={open} onClose={close} />
  }
  return (
    <Dialog title={t(m.notOpened)} onClose={close}>
      <p role="alert" className={form.fault}>
        {t(failureText(inspected.reason))}
      </p>
      <div className={form.row}>
        <Button onClick={close} shortcut="Esc" autoFocus>
          {t(m.close)}
        </Button>
      </div>
    </Dialog>
  )
}
