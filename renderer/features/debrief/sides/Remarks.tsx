import { SECOND_MS } from '../../../../shared/time/time'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { CopyButton } from '../../../ui/CopyButton'
import { m, SIDES } from '../messages'
import { lastBy } from '../time/stops'
import type { SideProps } from './SidePanel'
import styles from './sides.module.css'

/** What the instructor noted to moments of the drill; one that is chosen is gone to. */
export function Remarks({ debrief, cursor }: SideProps) {
  const t = useText()
  const { elapsed } = useFormat()
  const remarks = debrief.marks.filter(({ kind }) => kind === 'remark')
  const current = lastBy(remarks, cursor.atS)
  const rows = () => [
    [m.time, m.remark].map(t),
    ...remarks.map(({ atS, text }) => [elapsed(atS * SECOND_MS), t(text)]),
  ]
  if (remarks.length === 0) return <p className={styles.nothing}>{t(m.noRemarks)}</p>
  return (
    <>
      <div className={styles.head}>
        <CopyButton letter={SIDES.remarks.letter} tables={() => [rows()]} />
      </div>
      <ol className={styles.list} tabIndex={0} aria-label={t(SIDES.remarks.title)}>
        {remarks.map((remark, i) => (
          <li key={i}>
            <button
              type="button"
              className={styles.item}
              aria-current={remark === current || undefined}
              onClick={() => cursor.go(remark.atS)}
            >
              <span className={styles.when}>{elapsed(remark.atS * SECOND_MS)}</span>
              <span>{t(remark.text)}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
