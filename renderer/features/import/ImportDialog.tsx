import { useState } from 'react'
import type { Failure } from '../../../shared/contract/contract'
import type { Found } from '../../../shared/contract/exchange'
import { toMs } from '../../../shared/time/time'
import { ask } from '../../app/ask'
import { failureText } from '../../app/failures'
import { useFormat } from '../../app/format'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ui } from '../../ui/messages'
import form from '../../ui/ui.module.css'
import { MODE } from '../sessions/messages'
import { CHAIN, KIND, KNOWN, m, TAKE } from './messages'
import { SignedBy } from './SignedBy'

/** What a file from outside holds and how far it can be trusted, before anything of it is taken over. */
export function ImportDialog(props: {
  found: Found
  /** It is here, now or already. */
  onOpen(session: string): void
  onClose(): void
}) {
  const t = useText()
  const { gmt, number } = useFormat()
  const [failure, setFailure] = useState<Failure>()
  const { found, onOpen, onClose } = props
  const { session, manifest, checkpoint, known } = found
  const isContradicted = checkpoint && !(checkpoint.isValid && checkpoint.agrees)
  const take = isContradicted ? undefined : TAKE[known]
  const action = take ?? (known === 'new' ? undefined : m.open)

  async function confirm() {
    if (!take) return onOpen(session)
    const taken = await ask('files.takeLog', { session })
    if (taken.ok) onOpen(session)
    else setFailure(taken.reason)
  }

  return (
    <Dialog title={t(m.title)} onClose={onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <dl className={form.facts}>
          <dt>{t(m.session)}</dt>
          <dd>
            <strong>{found.title}</strong>
            <br />
            {t(MODE[found.mode])} · {found.station} · {t(m.opened(gmt(toMs(found.openedAt))))} ·{' '}
            {t(m.entries(number(found.events, 0)))}
          </dd>
          <dt>{t(m.from)}</dt>
          <dd>
            {t(KIND[found.kind])} <code>{found.name}</code>
          </dd>
          <dt>{t(m.chain)}</dt>
          <dd>{t(CHAIN[found.origin])}</dd>
          {manifest && (
            <>
              <dt>{t(m.manifest)}</dt>
              <dd>
                {t(m.listed(manifest.files))}{' '}
                {manifest.unlisted.length > 0 && t(m.unlisted(manifest.unlisted.join(', ')))}
              </dd>
            </>
          )}
          <dt>{t(m.signature)}</dt>
          <dd>{checkpoint ? <SignedBy checkpoint={checkpoint} /> : t(m.unsigned)}</dd>
          <dt>{t(m.here)}</dt>
          <dd>
            <strong>{t(KNOWN[known](found.differsAt ?? 0))}</strong> {isContradicted && t(m.contradicted)}
          </dd>
        </dl>
        {failure && (
          <p role="alert" className={form.fault}>
            {t(failureText(failure))}
          </p>
        )}
        <div className={form.row}>
          {action && (
            <Button look="main" type="submit" autoFocus>
              {t(action)}
            </Button>
          )}
          <Button onClick={onClose} shortcut="Esc">
            {t(ui.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
