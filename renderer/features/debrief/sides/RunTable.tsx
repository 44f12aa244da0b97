import type { Debrief } from '../../../../shared/drill/debrief/debrief'
import { scoreText } from '../../../../shared/drill/debrief/words/score-text'
import { compare } from '../../../../shared/drill/debrief/table'
import { DRILL_SESSION } from '../../../../shared/drill/log/session'
import { failureText } from '../../../app/failures'
import { useFormat } from '../../../app/format'
import { usePreferences, useText } from '../../../app/preferences'
import { CopyButton } from '../../../ui/CopyButton'
import { m, SIDES } from '../messages'
import { type Runs, useRuns } from '../reckoning/use-runs'
import type { SideProps } from './SidePanel'
import styles from './sides.module.css'

/** The scores of the runs of one scenario beside one another, this one first. */
export function RunTable({ debrief }: SideProps) {
  const t = useText()
  const format = useFormat()
  const { language } = usePreferences().preferences
  const found = useRuns(debrief)
  const { runs } = found
  const rows = compare(runs).map(({ score, values, best, worst }) => ({
    id: score.id,
    label: t(score.label),
    cells: values.map((value, i) => ({
      value: scoreText(score.unit, value, format, language),
      rank: best.includes(i) ? ('best' as const) : worst.includes(i) ? ('worst' as const) : undefined,
    })),
  }))
  const name = ({ session, seed }: Debrief) => `${session.replace(DRILL_SESSION, '')}, ${t(m.seed(seed))}`
  const table = () => [
    [t(m.score), ...runs.map(name)],
    ...rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)]),
  ]
  return (
    <>
      <div className={styles.head}>
        <Progress {...found} />
        <span className={styles.key}>
          {SIGN.best} {t(m.best)} {SIGN.worst} {t(m.worst)}
        </span>
        <CopyButton letter={SIDES.runs.letter} tables={() => [table()]} />
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t(SIDES.runs.title)}>
        <table className={styles.runs}>
          <thead>
            <tr>
              <th scope="col">{t(m.score)}</th>
              {runs.map((run, i) => (
                <th key={run.session} scope="col">
                  {i === 0 && <strong>{t(m.thisRun)}</strong>}
                  {name(run)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, cells }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {cells.map(({ value, rank }, i) => (
                  <td key={i} className={rank && styles[rank]}>
                    {value}
                    {rank && (
                      <>
                        <span aria-hidden="true"> {SIGN[rank]}</span>
                        <span className="visually-hidden"> ({t(m[rank])})</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const SIGN = { best: '▲', worst: '▽' }

function Progress({ runs, compared, known = 0, failed, failure }: Runs) {
  const t = useText()
  if (failure)
    return (
      <p role="alert" className={styles.hint}>
        {t(failureText(failure))}
      </p>
    )
  const reckoned = runs.length + failed
  const said =
    compared === undefined
      ? [m.lookingForRuns]
      : [
          reckoned < compared
            ? m.reckoned(reckoned, compared)
            : compared === 1
              ? m.onlyRun
              : known > compared
                ? m.lastOf(compared, known)
                : undefined,
          failed > 0 && m.runsFailed(failed),
        ].filter((text) => text !== undefined && text !== false)
  return (
    <p role="status" className={styles.hint}>
      {said.map(t).join(' ')}
    </p>
  )
}
