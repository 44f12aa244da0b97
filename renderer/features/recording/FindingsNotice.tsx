import type { Finding } from '../../../shared/contract/recording'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { BackupNotice } from '../data/BackupNotice'
import { extentOf, FINDING, m } from './messages'
import { useRecording } from './recording'
import styles from './recording.module.css'

/** What was wrong with the files, and that a backup failed: calm, and gone when it was read. */
export function FindingsNotice() {
  return (
    <>
      <LogNotice />
      <BackupNotice />
    </>
  )
}

/** What was wrong with the log's files and what was done about it. */
function LogNotice() {
  const t = useText()
  const { unread, putAway } = useRecording()
  if (unread.length === 0) return null
  return (
    <aside className={styles.notice} aria-labelledby="findings">
      <div role="status">
        <strong id="findings">{t(isUpgradeAlone(unread) ? m.upgradedTitle : m.foundTitle)}</strong>
        <Findings findings={unread} />
      </div>
      <Button onClick={putAway}>{t(m.putAway)}</Button>
    </aside>
  )
}

export function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = useText()
  const { titles } = useRecording()
  return (
    <ul className={styles.findings}>
      {findings.map((finding, i) => {
        const extent = extentOf(finding, titles.get(finding.session ?? ''))
        return (
          <li key={i} data-lost={finding.lost ? true : undefined}>
            {t(FINDING[finding.code])} {extent && t(extent)}
            {finding.copy && (
              <small>
                {t(m.copyIn)} <code>{finding.copy}</code>
              </small>
            )}
            {finding.quarantine && (
              <small>
                {t(m.keptIn)} <code>{finding.quarantine}</code>
              </small>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Then nothing was wrong. */
function isUpgradeAlone(findings: readonly Finding[]): boolean {
  return findings.every(({ code }) => code === 'database-upgraded')
}
