import type { FoundCheckpoint } from '../../../shared/contract/exchange'
import { useText } from '../../app/preferences'
import form from '../../ui/ui.module.css'
import { NOT_PROVED, signedText } from './messages'

/** Up to which entry a log is signed, by which key, whether that holds, and what it cannot prove. */
export function SignedBy({ checkpoint }: { checkpoint: FoundCheckpoint }) {
  const t = useText()
  const isRight = checkpoint.isValid && checkpoint.agrees
  return (
    <>
      <span className={isRight ? undefined : form.fault}>{t(signedText(checkpoint))}</span>
      <span className={form.optionHint}>{t(NOT_PROVED)}</span>
    </>
  )
}
