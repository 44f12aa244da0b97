import type { Debrief, Decision, Mark } from '../../../shared/drill/debrief/debrief'
import { objectiveText } from '../../../shared/drill/debrief/words/objective'
import { scoreText } from '../../../shared/drill/debrief/words/score-text'
import { SCORES } from '../../../shared/drill/debrief/table'
import { DEBRIEF, MARK_NAMES } from '../../../shared/drill/debrief/words/words'
import type { Account } from '../account'
import { pressureChart } from '../chart/chart'
import { courseOf } from '../chart/course'
import type { Block, Row } from '../layout/block'
import type { Phrases } from '../phrases'
import { COLUMNS } from '../words'
import { instead, REPORT } from './debrief-words'

/** What was true of a drill, what the crew made of it, and what that was worth. Nothing of any other session. */
export function debriefBlocks(account: Account, phrases: Phrases): Block[] {
  const { debrief } = account
  if (!debrief) return []
  const { t, language } = phrases
  const { scenario, seed, lastedS, scores } = debrief
  return [
    { kind: 'heading', text: t(REPORT.heading) },
    {
      kind: 'notice',
      style: 'loud',
      text: `${t(scenario.title)} · ${t(DEBRIEF.pointsOf(scores.points, scores.pointsPossible))}`,
    },
    { kind: 'text', text: t(scenario.summary) },
    {
      kind: 'facts',
      rows: [
        [
          t(REPORT.scenario),
          `${scenario.id} · ${t(REPORT[scenario.source.status])}: ${scenario.source.text}`,
        ],
        [t(DEBRIEF.seed), String(seed)],
        [t(REPORT.lasted), scoreText('time', lastedS, phrases, language)],
        ...SCORES.filter(({ id }) => id !== 'points').map(
          ({ label, unit, of }) => [t(label), scoreText(unit, of(scores), phrases, language)] as const,
        ),
      ],
    },
    ...objectiveBlocks(debrief, phrases),
    ...truthBlocks(account, debrief, phrases),
    ...decisionBlocks(debrief, phrases),
    ...behindBlocks(debrief, phrases),
  ]
}

function objectiveBlocks({ scores }: Debrief, { t, number }: Phrases): Block[] {
  const rows = scores.objectives.map(({ objective, met }): Row => ({
    cells: [
      t(objectiveText(objective)),
      { text: t(met ? DEBRIEF.met : DEBRIEF.notMet), style: met ? 'plain' : 'bold' },
      `${number(met ? objective.points : 0, 0)} / ${number(objective.points, 0)}`,
    ],
    marked: !met,
  }))
  return [
    {
      kind: 'table',
      columns: [
        { name: t(DEBRIEF.objective) },
        { name: t(REPORT.outcome), width: 90 },
        { name: t(DEBRIEF.points), width: 60, align: 'right' },
      ],
      rows,
    },
  ]
}

function truthBlocks(account: Account, debrief: Debrief, phrases: Phrases): Block[] {
  const picture = pressureChart(account, courseOf(account, debrief), phrases)
  return [
    { kind: 'heading', text: phrases.t(REPORT.truth), withPt: picture.leastPt + picture.belowPt },
    picture,
    { kind: 'text', style: 'quiet', text: phrases.t(REPORT.truthKey) },
  ]
}

function decisionBlocks(debrief: Debrief, phrases: Phrases): Block[] {
  const { t, percent } = phrases
  const rows = debrief.decisions.map((decision): Row => {
    const { atS, text, advised, probability, asAdvised, byTheBook } = decision
    const did = [t(text), ...(byTheBook ? [t(DEBRIEF.byTheBook)] : [])].join(' · ')
    return {
      cells: [
        since(atS, phrases),
        { text: did, style: 'bold' },
        advised ? `${t(advised.reason)} (${percent(probability)})` : t(DEBRIEF.noAdvice),
        costOf(decision, phrases),
      ],
      marked: advised !== undefined && !asAdvised && !byTheBook,
    }
  })
  const columns = [
    { name: t(COLUMNS.elapsed), width: 52 },
    { name: t(REPORT.did), width: 130 },
    { name: t(DEBRIEF.advised) },
    { name: t(DEBRIEF.cost), width: 110 },
  ]
  return [
    { kind: 'heading', text: t(DEBRIEF.decisions) },
    { kind: 'text', style: 'quiet', text: t(REPORT.decisionsKey) },
    rows.length > 0 ? { kind: 'table', columns, rows } : { kind: 'text', text: t(DEBRIEF.noDecisions) },
  ]
}

/** "00:02:10 (00:08:30 for 00:06:20), 0.21 kg"; or why there is no number. */
function costOf(
  { asAdvised, costS, costKg, takenS, advisedS, unvalued }: Decision,
  phrases: Phrases,
): string {
  const { t, language } = phrases
  if (asAdvised) return t(DEBRIEF.asAdvised)
  if (costS === undefined || costKg === undefined) return unvalued ? t(unvalued) : '—'
  const time = (s: number | undefined) => scoreText('time', s, phrases, language)
  const between = t(instead(time(takenS), time(advisedS)))
  return `${time(costS)}, ${scoreText('mass', costKg, phrases, language)} (${between})`
}

/** What the log does not say: the time line tells the rest. */
const BEHIND: ReadonlySet<Mark['kind']> = new Set([
  'inject',
  'instructor',
  'hint',
  'remark',
  'wrong-accusation',
  'violation',
])
const BROKEN: ReadonlySet<Mark['kind']> = new Set(['wrong-accusation', 'violation'])

function behindBlocks({ marks }: Debrief, phrases: Phrases): Block[] {
  const { t } = phrases
  const rows = marks
    .filter(({ kind }) => BEHIND.has(kind))
    .map(({ atS, kind, text }): Row => ({
      cells: [
        since(atS, phrases),
        { text: t(MARK_NAMES[kind]), style: 'bold' },
        t(text).replace(/\s+/g, ' '),
      ],
      marked: BROKEN.has(kind),
    }))
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: t(REPORT.behind) },
    {
      kind: 'table',
      columns: [
        { name: t(COLUMNS.elapsed), width: 52 },
        { name: t(REPORT.kind), width: 110 },
        { name: t(COLUMNS.what) },
      ],
      rows,
    },
  ]
}

function since(atS: number, { elapsed }: Phrases): string {
  return elapsed(atS * 1000)
}
