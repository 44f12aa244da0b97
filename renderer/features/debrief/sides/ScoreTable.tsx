import { objectiveText } from '../../../../shared/drill/debrief/words/objective'
import { scoreText } from '../../../../shared/drill/debrief/words/score-text'
import { DEBRIEF } from '../../../../shared/drill/debrief/words/words'
import { SCORES } from '../../../../shared/drill/debrief/table'
import { useFormat } from '../../../app/format'
import { usePreferences, useText } from '../../../app/preferences'
import { CopyButton } from '../../../ui/CopyButton'
import { m, SIDES } from '../messages'
import type { SideProps } from './SidePanel'
import styles from './sides.module.css'

/** The objectives with their points, then every score. */
export function ScoreTable({ debrief: { scores } }: SideProps) {
  const t = useText()
  const format = useFormat()
  const { language } = usePreferences().preferences
  const objectives = scores.objectives.map(({ objective, met }) => ({
    met,
    text: t(objectiveText(objective)),
    points: t(DEBRIEF.pointsOf(met ? objective.points : 0, objective.points)),
    short: `${met ? objective.points : 0}/${objective.points}`,
  }))
  const rows = SCORES.filter(({ id }) => id !== 'points').map(({ id, label, unit, of }) => ({
    id,
    label: t(label),
    value: scoreText(unit, of(scores), format, language),
  }))
  const tables = () => [
    [
      [t(DEBRIEF.objective), t(DEBRIEF.points)],
      ...objectives.map(({ text, met, points }) => [
        `${text}: ${t(met ? DEBRIEF.met : DEBRIEF.notMet)}`,
        points,
      ]),
    ],
    [[t(m.score), t(m.value)], ...rows.map(({ label, value }) => [label, value])],
  ]
  return (
    <>
      <div className={styles.head}>
        <strong className={styles.points}>{t(DEBRIEF.pointsOf(scores.points, scores.pointsPossible))}</strong>
        <CopyButton letter={SIDES.scores.letter} tables={tables} />
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t(SIDES.scores.title)}>
        <table className={styles.scores}>
          <tbody>
            {objectives.map(({ text, met, points, short }) => (
              <tr key={text} data-met={met}>
                <th scope="row">
                  <span className={styles.sign} aria-hidden="true">
                    {met ? '✓' : '✗'}
                  </span>
                  {text}
                  <span className="visually-hidden">: {t(met ? DEBRIEF.met : DEBRIEF.notMet)}</span>
                </th>
                <td>
                  <span aria-hidden="true">{short}</span>
                  <span className="visually-hidden">{points}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <table className={styles.scores}>
          <tbody>
            {rows.map(({ id, label, value }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
