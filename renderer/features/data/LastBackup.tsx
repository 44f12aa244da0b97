import type { Backup } from '../../../shared/contract/data'
import { SECOND_MS, toMs } from '../../../shared/time/time'
import { useNow } from '../../app/clock'
import { useFormat } from '../../app/format'
import { useText } from '../../app/preferences'
import { m } from './messages'

/** How long ago, how large, where. */
export function LastBackup({ backup: { at, bytes, sessions, path } }: { backup: Backup }) {
  const t = useText()
  const { duration, significant } = useFormat()
  const nowMs = useNow(SECOND_MS)
  return (
    <>
      {t(m.told(duration((nowMs - toMs(at)) / SECOND_MS), significant(bytes / 1e6, 3), sessions))}
      <br />
      <code>{path}</code>
    </>
  )
}
