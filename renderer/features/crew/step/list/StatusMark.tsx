import type { Status } from '../../../../../shared/procedure/run/visit'
import { useText } from '../../../../app/preferences'
import { m } from '../messages'
import styles from './list.module.css'

/** Every state has a shape of its own, drawn in a square of 16: they can be told apart without colour. */
const SHAPES: Record<Status, string> = {
  ahead: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10',
  current: 'M4 2.5l9 5.5l-9 5.5z',
  waiting: 'M4 2h8M4 14h8M5 2c0 5 6 7 6 12M11 2c0 5-6 7-6 12',
  done: 'M2.5 8.5l4 4L13.5 3.5',
  skipped: 'M2.5 11c1-7 9-7 11-1M14 5v5.5h-5.5',
  overridden: 'M2.5 6h11M2.5 10.5h11M11.5 2L4.5 14',
  failed: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  'not-applicable': 'M4 8h8',
}

/** A step's state as a shape, and as a word for those who do not see it. */
export function StatusMark({ status }: { status: Status }) {
  const t = useText()
  return (
    <>
      <svg className={styles.mark} data-status={status} viewBox="0 0 16 16" aria-hidden>
        <path d={SHAPES[status]} />
      </svg>
      <span className="visually-hidden">{t(m.status[status])}. </span>
    </>
  )
}
