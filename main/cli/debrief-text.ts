import type { Debrief, Decision } from '../../shared/drill/debrief/debrief'
import { objectiveText } from '../../shared/drill/debrief/words/objective'
import { scoreText } from '../../shared/drill/debrief/words/score-text'
import { DEBRIEF, MARK_NAMES } from '../../shared/drill/debrief/words/words'
import { compare, SCORES } from '../../shared/drill/debrief/table'
import type { Language } from '../../shared/i18n/text'
import { formatFor } from '../../shared/units/format'

/** A debrief as a few lines for people. */
export function debriefText(debrief: Debrief, language: Language): string {
  const { session, scenario, seed, scores, decisions, marks } = debrief
  const score = scoreIn(language)
  const widest = Math.max(...SCORES.map(({ label }) => label[language].length))
  const time = (atS: number) => score('time', atS)
  const lines = [
    `${scenario.title[language]} (${scenario.id}, ${DEBRIEF.seed[language]} ${seed}) · ${session}`,
    DEBRIEF.pointsOf(scores.points, scores.pointsPossible)[language],
    '',
    ...SCORES.filter(({ id }) => id !== 'points').map(
      ({ label, unit, of }) => `${label[language].padEnd(widest)}  ${score(unit, of(scores))}`,
    ),
    '',
    ...scores.objectives.map(
      ({ objective, met }) => `${met ? '+' : '-'} ${objectiveText(objective)[language]}`,
    ),
    '',
    ...decisions.flatMap((decision) => decisionLines(decision, language)),
    '',
    ...marks.map(({ atS, kind, text }) => `${time(atS)}  ${MARK_NAMES[kind][language]}: ${text[language]}`),
  ]
  return `${lines.join('\n')}\n`
}

function decisionLines(decision: Decision, language: Language): string[] {
  const { atS, text, advised, asAdvised, byTheBook, costS, costKg, unvalued } = decision
  const score = scoreIn(language)
  const cost =
    costS === undefined || costKg === undefined
      ? unvalued?.[language]
      : `${DEBRIEF.cost[language]}: ${score('time', costS)}, ${score('mass', costKg)}`
  const how = [asAdvised && DEBRIEF.asAdvised, byTheBook && DEBRIEF.byTheBook].flatMap((said) =>
    said ? said[language] : [],
  )
  return [
    [`${score('time', atS)}  ${text[language]}`, ...how].join(' · '),
    ...(asAdvised || !advised ? [] : [`          ≠ ${advised.reason[language]}`]),
    ...(asAdvised || cost === undefined ? [] : [`          ${cost}`]),
  ]
}

/** The scores of several drills, a row a score; the best with "+", the worst with "-". */
export function comparedText(debriefs: readonly Debrief[], language: Language): string {
  const score = scoreIn(language)
  const sign = (run: number, best: readonly number[], worst: readonly number[]) =>
    best.includes(run) ? '+' : worst.includes(run) ? '-' : ' '
  const rows = [
    ['', ...debriefs.map(({ session }, run) => `${run + 1}. ${session}`)],
    ...compare(debriefs).map(({ score: { label, unit }, values, best, worst }) => [
      label[language],
      ...values.map((value, run) => `${score(unit, value)} ${sign(run, best, worst)}`),
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return `${rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')).join('\n')}\n`
}

function scoreIn(language: Language) {
  const format = formatFor(language, 'mmHg')
  return (unit: Parameters<typeof scoreText>[0], value: number | undefined) =>
    scoreText(unit, value, format, language)
}
